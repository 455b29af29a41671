import { describe, expect, test } from 'vitest';
import { type Act, advance, emptyHistory, type History, nextStep } from '#shared/domain/competition/draft/history.ts';
import { type CompetitionRecord, keyOf } from '#shared/domain/competition/draft/records.ts';
import { changeOf, proposalRecord } from '#tests/support/competition/competition.ts';

const groups = (id: string): CompetitionRecord => ({ kind: 'groups', value: [{ id, name: { id, en: id } }] });
const built: CompetitionRecord = {
  kind: 'built',
  id: 'bundel',
  value: { stage: 'tahap', revision: 1, supersedes: null, at: '2026-05-01T00:00:00.000Z', proposals: 1, jurors: 1 },
};

/** A history in which these changes were made by hand, each by itself unless it says another step. */
function historyOf(...changes: readonly Parameters<typeof advance>[2][]): History {
  const history = emptyHistory();
  for (const change of changes) advance(history, 'change', change);
  return history;
}

/** Takes the next step, as the window does: its records are what is done. */
function go(history: History, act: Exclude<Act, 'change'>): void {
  const step = nextStep(history, act);
  if (step !== null) advance(history, act, { what: step.what, step: step.step, records: step.restore });
}

function titles({ records }: History): readonly string[] {
  return [...records.values()].flatMap((record) => (record.kind === 'proposal' && record.value !== null ? [record.value.title] : []));
}

describe('the history of a competition', () => {
  test('keeps the newest record of each key', () => {
    const history = historyOf(changeOf([proposalRecord('P-1', 'lama')]), changeOf([proposalRecord('P-1', 'baru'), groups('umum')]));
    expect(titles(history)).toEqual(['baru']);
    expect([...history.records.keys()]).toEqual(['proposal:P-1', 'groups']);
  });

  test('takes changes back and repeats them, the newest first, to what was there before', () => {
    const history = historyOf(changeOf([proposalRecord('P-1', 'lama')]), changeOf([proposalRecord('P-1', 'baru')]));
    go(history, 'undo');
    expect(titles(history)).toEqual(['lama']);
    go(history, 'undo');
    expect(titles(history)).toEqual([]);
    expect(nextStep(history, 'undo')).toBeNull();
    go(history, 'redo');
    go(history, 'redo');
    expect(titles(history)).toEqual(['baru']);
    expect(nextStep(history, 'redo')).toBeNull();
  });

  test('repeats nothing any more once something else was changed', () => {
    const history = historyOf(changeOf([proposalRecord('P-1', 'a')]));
    go(history, 'undo');
    advance(history, 'change', changeOf([proposalRecord('P-2', 'b')]));
    expect(nextStep(history, 'redo')).toBeNull();
    expect(titles(history)).toEqual(['b']);
  });

  test('takes changes of one step back together, to what was before the first of them', () => {
    const step = 'judul P-1';
    const history = historyOf(
      changeOf([proposalRecord('P-1', 'a')]),
      changeOf([proposalRecord('P-1', 'ab')], { step }),
      changeOf([proposalRecord('P-1', 'abc'), proposalRecord('P-2', 'x')], { step }),
    );
    go(history, 'undo');
    expect(titles(history)).toEqual(['a']);
    expect(nextStep(history, 'undo')).not.toBeNull();
  });

  test('takes changes of different steps, and changes without one, back one by one', () => {
    const history = historyOf(
      changeOf([proposalRecord('P-1', 'a')], { step: 'satu' }),
      changeOf([proposalRecord('P-1', 'b')], { step: 'dua' }),
      changeOf([proposalRecord('P-1', 'c')]),
      changeOf([proposalRecord('P-1', 'd')]),
    );
    expect(history.done).toHaveLength(4);
  });

  test('of one key changed twice at once restores what was before both', () => {
    const history = historyOf(changeOf([proposalRecord('P-1', 'a')]), changeOf([proposalRecord('P-1', 'b'), proposalRecord('P-1', 'c')]));
    go(history, 'undo');
    expect(titles(history)).toEqual(['a']);
  });

  test('cannot take back how the competition began, what there is one of before it was set, or what happened in the world', () => {
    expect(historyOf(changeOf([proposalRecord('P-1', 'a')], { what: 'create' })).done).toEqual([]);
    expect(historyOf(changeOf([groups('umum')])).done).toEqual([]);
    expect(historyOf(changeOf([built])).done).toEqual([]);
  });

  test('with what happened in the world among other things takes back the other things', () => {
    const history = historyOf(changeOf([proposalRecord('P-1', 'a'), built]));
    go(history, 'undo');
    expect(titles(history)).toEqual([]);
    expect(history.records.get(keyOf(built))).toEqual(built);
  });

  test('remembers the last two hundred changes', () => {
    const changes = Array.from({ length: 201 }, (_, index) => changeOf([proposalRecord(`P-${index}`, 'a')]));
    expect(historyOf(...changes.slice(1)).done).toHaveLength(200);
    const { done } = historyOf(...changes);
    expect(done).toHaveLength(200);
    expect(done[0]?.restore).toEqual([{ kind: 'proposal', id: 'P-1', value: null }]);
  });

  test('with nothing to take back stays as it is', () => {
    const history = emptyHistory();
    advance(history, 'undo', changeOf([]));
    advance(history, 'redo', changeOf([]));
    expect(history).toEqual(emptyHistory());
  });
});
