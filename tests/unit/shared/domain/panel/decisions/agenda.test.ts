import { describe, expect, test } from 'vitest';
import { adjustmentSteps } from '#shared/domain/panel/decisions/adjustment-steps.ts';
import { agendaOf } from '#shared/domain/panel/decisions/agenda.ts';
import { faultOfChoice, faultOfPlace } from '#shared/domain/panel/decisions/check-others.ts';
import { writtenTotal } from '#shared/domain/panel/decisions/check-totals.ts';
import { decideRanking } from '#shared/domain/panel/decisions/decided-ranking.ts';
import { differencesBetween } from '#shared/domain/panel/decisions/file-differences.ts';
import { recordOf, withDrafts } from '#shared/domain/panel/decisions/plenary-record.ts';
import { plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import { lastSeed } from '#shared/domain/panel/decisions/standing.ts';
import { basisOf, decision, DECIDED_AT } from '#tests/support/panel/decisions.ts';
import { scoreFile, sheet, thumbprint, UNDISPUTED } from '#tests/support/panel/panel.ts';

const basis = basisOf({ 'P-1': [90, 90, 90], 'P-2': [80, 60, 80] }, { divergence: { points: 10 } });

describe('an agenda', () => {
  test('has a proposal once with all its reasons, the spread before the findings', () => {
    const [item] = agendaOf(basis, basis.computed, new Map([['P-2', 3]]));
    expect(item).toEqual({
      id: 'entry:P-2',
      entries: ['P-2'],
      juror: null,
      reasons: [
        { kind: 'points', lowest: '60/1', highest: '80/1' },
        { kind: 'field-finding', findings: 3 },
      ],
    });
  });

  test('names no files where only those that count are known', () => {
    expect(agendaOf({ ...basis, disputes: null }, basis.computed, new Map()).map(({ id }) => id)).toEqual(['entry:P-2']);
  });

  test('rests on what was decided but on ties, so that a resolved tie stays beside another decision', () => {
    const tied = basisOf({ 'P-1': [80, 80, 80], 'P-2': [80, 80, 80], 'P-3': [70, 70, 70] }, { selection: { top: 1 } });
    const draft = (item: string, meant: ReturnType<typeof decision>) => ({ event: 'draft', item, draft: meant }) as const;
    const tie = decision(1, 'resolve-tie', { before: 'P-1 P-2', after: 'P-2 P-1' });
    const raised = decision(2, 'panel-adjustment', { entry: 'P-3', before: '70.00', after: '75.00' });
    const record = recordOf([draft('tie:P-1 P-2', tie), draft('entry:P-3', raised)]);
    const { items } = plenaryStateOf(tied, new Map(), record, UNDISPUTED.lotOf);
    expect(items[0]).toMatchObject({ id: 'tie:P-1 P-2', reasons: [{ kind: 'tied-across-cut' }] });
    const decided = decideRanking(tied, withDrafts(record), UNDISPUTED.lotOf).rows();
    expect(decided.map(({ entry, rank }) => [entry, rank])).toEqual([
      ['P-2', 1],
      ['P-1', 2],
      ['P-3', 3],
    ]);
  });

  test('keeps a tie that was opened although nobody is tied any more', () => {
    const record = recordOf([{ event: 'close', item: 'tie:P-1 P-2', at: DECIDED_AT }]);
    const { items } = plenaryStateOf(basis, new Map(), record, UNDISPUTED.lotOf);
    expect(items.find(({ id }) => id === 'tie:P-1 P-2')).toMatchObject({ entries: ['P-1', 'P-2'], reasons: [], isClosed: true });
  });
});

describe('a decision', () => {
  test('on a final score that cannot be read is no step', () => {
    const adjusted = (before: string | null, after: string | null) =>
      adjustmentSteps([decision(1, 'panel-adjustment', { entry: 'P-1', before, after })], 'P-1', new Set());
    expect(adjusted(null, '80.00')).toEqual([]);
    expect(adjusted('90.00', 'banyak')).toEqual([]);
    expect(adjusted('90.00', null)).toEqual([]);
  });

  test('about no proposal is one about an unknown one', () => {
    const faults = (...kinds: readonly Parameters<typeof decision>[1][]) => [
      ...decideRanking(
        basis,
        kinds.map((kind, index) => decision(index + 1, kind)),
        UNDISPUTED.lotOf,
      ).faults.values(),
    ];
    expect(faults('exclude', 'panel-adjustment', 'quota-place')).toEqual(['unknown-entry', 'unknown-entry', 'unknown-entry']);
    expect(faultOfPlace(undefined, decision(1, 'quota-place'))).toBe('unknown-entry');
  });

  test('between files that nobody disputes, or of no juror, stands as it was taken', () => {
    const choice = decision(1, 'resolve-conflict', { juror: null, before: 'a b', after: 'a' });
    expect(faultOfChoice({ ...basis, disputes: new Map([[thumbprint('Juri 1'), ['c', 'd']]]) }, choice)).toBeNull();
  });

  test('names no total of a proposal that has none', () => {
    const [first] = basis.computed;
    if (first === undefined) throw new Error('a line');
    expect(writtenTotal(basis, { ...first, total: null })).toBeNull();
    expect(writtenTotal(basis, first)).toBe('90.00');
  });
});

test('the seed of a result is that of the last draw that stands', () => {
  const [first, second] = [decision(1, 'draw', { after: 'A: 1 + B: 2' }), decision(2, 'draw', { after: 'A: 3 + B: 4' })];
  expect(lastSeed([first, second])).toBe('A: 3 + B: 4');
  expect(lastSeed([first, second, decision(3, 'reversal', { before: '2' })])).toBe('A: 1 + B: 2');
  expect(lastSeed([decision(1, 'exclude')])).toBeNull();
});

describe('files of one juror', () => {
  test('differ where one lacks a criterion or tells of another visit', () => {
    const visit = { date: '2023-07-18', place: 'Balai', peopleMet: 'Kepala', findings: [], evidence: [] };
    const short = sheet('P-1', { scores: sheet('P-1').scores.slice(1), visit });
    const differences = differencesBetween([scoreFile({ sheets: [sheet('P-1')] }), scoreFile({ sheets: [short] })]);
    expect(differences.map(({ about, criterion, values }) => [about, criterion, values])).toEqual([
      ['score', 'novelty', ['70', null]],
      ['visit', null, [null, JSON.stringify(visit)]],
    ]);
  });

  test('that say the same differ nowhere', () => {
    expect(differencesBetween([scoreFile(), scoreFile({ revision: 2 })])).toEqual([]);
  });
});
