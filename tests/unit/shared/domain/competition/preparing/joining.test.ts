import { describe, expect, test } from 'vitest';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { joiningRecords } from '#shared/domain/competition/preparing/joining.ts';
import { stageEntries } from '#shared/domain/competition/preparing/stage-entries.ts';
import { stageInHand } from '#shared/domain/competition/preparing/stage-in-hand.ts';
import { firstRecords, kippStage, proposalRecord } from '#tests/support/competition/competition.ts';
import { sha256 } from '#tests/support/panel/panel.ts';

const [FIRST, SECOND] = ['penilaian-proposal', 'presentasi'] as const;
const DOING = { by: 'k', at: '2026-03-02T08:00:00.000Z', reason: 'Baru ikut sejak Presentasi' };
const draftOf = (...more: readonly CompetitionRecord[]) =>
  applyRecords(EMPTY_DRAFT, [
    ...firstRecords(),
    { kind: 'stages', value: [FIRST, SECOND] },
    { kind: 'stage', id: SECOND, value: kippStage },
    ...['P-1', 'P-2'].map((entry) => proposalRecord(entry, entry)),
    ...more,
  ]);
const outcome = (stage: string, entry: string, value: 'passed' | 'failed'): CompetitionRecord => ({
  kind: 'selection',
  id: `${stage}:${entry}`,
  value: { outcome: value, reason: '', checks: {}, by: 'k', at: DOING.at },
});
const built = (stage: string): CompetitionRecord => ({
  kind: 'built',
  id: sha256(stage),
  value: { stage, revision: 1, supersedes: null, at: DOING.at, proposals: 2, jurors: 2 },
});

describe('proposals that come in for a later stage', () => {
  test('take no part in the stages before it, where those who were there still do', () => {
    const draft = draftOf();
    const after = applyRecords(draft, [proposalRecord('P-3', 'Tiga'), ...joiningRecords(draft, SECOND, ['P-3', 'P-1'], DOING)]);
    expect(stageEntries(after, FIRST)).toEqual({ taking: ['P-1', 'P-2'], undecided: [], hasBegun: true });
    expect(after.selection.get(`${FIRST}:P-3`)).toMatchObject({ outcome: 'failed', reason: DOING.reason, by: 'k' });
    expect(stageEntries(after, SECOND)).toEqual({ taking: ['P-1', 'P-2', 'P-3'], undecided: [], hasBegun: false });
  });

  test('leave alone what was decided there, and who is undecided', () => {
    const draft = draftOf(outcome(FIRST, 'P-1', 'failed'));
    const records = joiningRecords(draft, SECOND, ['P-3'], DOING);
    expect(records.map(({ id }) => id)).toEqual([`${FIRST}:P-3`]);
    expect(stageEntries(applyRecords(draft, records), FIRST).undecided).toEqual(['P-2']);
  });

  test('ask for nothing in the first stage, in one that is not there, or where they are known', () => {
    const draft = draftOf();
    expect(joiningRecords(draft, FIRST, ['P-3'], DOING)).toEqual([]);
    expect(joiningRecords(draft, 'lain', ['P-3'], DOING)).toEqual([]);
    expect(joiningRecords(draft, SECOND, ['P-1'], DOING)).toEqual([]);
  });
});

test('the stage in hand is the first that has no bundle yet, else the last; none where there is none', () => {
  expect(stageInHand(draftOf())).toBe(FIRST);
  expect(stageInHand(draftOf(built(FIRST)))).toBe(SECOND);
  expect(stageInHand(draftOf(built(FIRST), built(SECOND)))).toBe(SECOND);
  expect(stageInHand(draftOf({ kind: 'stage', id: FIRST, value: null }))).toBe(SECOND);
  expect(stageInHand(EMPTY_DRAFT)).toBeNull();
});
