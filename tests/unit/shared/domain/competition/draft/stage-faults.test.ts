import { describe, expect, test } from 'vitest';
import { at } from '#shared/base/at.ts';
import { newLevel } from '#shared/domain/competition/draft/edit-rules.ts';
import { workedExample } from '#shared/domain/competition/draft/example.ts';
import { findStageFaults } from '#shared/domain/competition/draft/stage-faults.ts';
import type { Level, Rules } from '#shared/domain/scoring/rules.ts';
import { kippStage } from '#tests/support/competition/competition.ts';
import { preparedDraft, STAGE, stageDraft } from '#tests/support/competition/prepared-draft.ts';

const named = (name: string) => ({ id: name, en: name });
const level = (from: number, to: number, words = 'baik'): Level => ({ from, to, descriptor: named(words) });

function faultsOfLevels(levels: readonly Level[]) {
  const { rules } = stageDraft();
  const [first, ...others] = rules.criteria;
  const part = { ...at(rules.criteria, 0), id: 'bagian', levels };
  const criteria = [{ ...at([first], 0), levels: [], parts: [part] }, ...others];
  return findStageFaults(preparedDraft([], stageDraft({ rules: { ...rules, criteria: criteria as Rules['criteria'] } })), STAGE);
}

describe('levels', () => {
  test('that touch overlap, in whatever order they stand; those that do not are sound', () => {
    const path = 'rules.criteria[0].parts[0].levels';
    expect(faultsOfLevels([level(50, 100), level(0, 50)])).toEqual([{ kind: 'levels-overlap', path }]);
    expect(faultsOfLevels([level(51, 100), level(0, 50)])).toEqual([]);
    expect(faultsOfLevels([level(0, 50)])).toEqual([]);
  });

  test('owe words, named by where they stand', () => {
    const path = 'rules.criteria[0].parts[0].levels[1].descriptor';
    expect(faultsOfLevels([level(0, 50), level(51, 100, ' ')])).toEqual([
      { kind: 'empty-text', path: `${path}.id` },
      { kind: 'empty-text', path: `${path}.en` },
    ]);
  });

  test('a new one begins a step above the highest, wherever that one stands', () => {
    const scale = { min: 0, max: 100, step: 1 };
    expect(newLevel([level(0, 20), level(60, 80), level(21, 59)], scale)).toMatchObject({ from: 81, to: 100 });
    expect(newLevel([level(0, 100)], scale)).toMatchObject({ from: 100, to: 100 });
  });
});

test('sections and the organiser owe words', () => {
  const competition = { kind: 'competition', value: { id: 'new', name: named('KIPP'), organiser: '', year: 2026 } } as const;
  const sections = { kind: 'sections', value: [{ id: 'a', name: named(''), wordLimit: null }] } as const;
  expect(findStageFaults(preparedDraft([competition, sections]), STAGE)).toEqual([
    { kind: 'empty-text', path: 'competition.organiser' },
    { kind: 'empty-text', path: 'sections[0].name.id' },
    { kind: 'empty-text', path: 'sections[0].name.en' },
  ]);
});

describe('the worked example', () => {
  test('shows as many jurors as quorum and drop need, from four to seven', () => {
    const jurors = (rules: Partial<Rules>) =>
      workedExample({ ...kippStage.rules, ...rules }, { groups: [], clusters: [] }).lines.map((line) => line.jurors);
    expect(new Set(jurors({ quorum: { minJurors: 1 } }))).toEqual(new Set([4]));
    expect(new Set(jurors({ quorum: { minJurors: 6 } }))).toEqual(new Set([6]));
    expect(new Set(jurors({ aggregate: { method: 'trimmed-mean', drop: 2 } }))).toEqual(new Set([5]));
    expect(new Set(jurors({ quorum: { minJurors: 30 } }))).toEqual(new Set([7]));
  });

  test('says when only a draw can part those who tie', () => {
    const ties = (end: 'draw' | 'shared') => workedExample({ ...kippStage.rules, ties: [end] }, { groups: [], clusters: [] }).pendingDraw;
    expect(ties('draw')).toBe(true);
    expect(ties('shared')).toBe(false);
  });

  test('has C and D alike on the whole, and told apart by who sees them how', () => {
    const { lines } = workedExample({ ...kippStage.rules, ties: ['highest-single', 'shared'] }, { groups: [], clusters: [] });
    const [c, d] = ['C', 'D'].map((name) => lines.find(({ proposal }) => proposal === name));
    expect(c?.total).toEqual(d?.total);
    expect([c?.brokenBy.length, d?.brokenBy.length]).toEqual([1, 1]);
  });

  test('shows points that a proposal is given or loses in its arithmetic, where the method has points', () => {
    const given = { groups: [], clusters: [], adjustment: { points: -40, reason: 'Terlambat' } };
    const { explained, steps, lines } = workedExample(kippStage.rules, given);
    expect(explained).toBe('A');
    expect(lines.findIndex(({ proposal }) => proposal === 'A')).toBeGreaterThan(0);
    expect(steps).toContainEqual({ kind: 'adjusted', points: { n: -40n, d: 1n }, reason: 'Terlambat' });
    const ordering = workedExample({ ...kippStage.rules, aggregate: { method: 'rank-sum' }, combine: 'juror-totals' }, given);
    expect(ordering.lines.flatMap(({ adjustments }) => adjustments)).toEqual([]);
    const nothing = workedExample(kippStage.rules, { ...given, adjustment: { points: 0, reason: '' } });
    expect(nothing.lines.flatMap(({ adjustments }) => adjustments)).toEqual([]);
  });

  test('stays the same for the same rules', () => {
    expect(workedExample(kippStage.rules, { groups: [], clusters: [] })).toEqual(
      workedExample(kippStage.rules, { groups: [], clusters: [] }),
    );
  });
});
