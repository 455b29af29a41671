import { describe, expect, test } from 'vitest';
import { totalsByJuror } from '#shared/domain/scoring/outcome.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { buildScoreTable, packScoreTable, type Sheet } from '#shared/domain/scoring/marks/score-table.ts';
import { linesOf, rankingOf, soundRules } from '#tests/support/engine/scores.ts';

const rules = soundRules();
const SHEETS: readonly Sheet[] = [
  { proposal: 'A', juror: 'J1', steps: [1] },
  { proposal: 'A', juror: 'J2', steps: [2] },
  { proposal: 'B', juror: 'J1', steps: [3] },
  { proposal: 'B', juror: 'J3', steps: [4] },
  { proposal: 'C', juror: 'J2', steps: [5] },
];

/** Who gave which steps to whom. */
function contentOf({ proposals, jurors, sheetStart, sheetJuror, steps }: ReturnType<typeof buildScoreTable>) {
  const whose = Array.from(sheetJuror, (juror) => jurors[juror]);
  return { proposals, jurors, starts: [...sheetStart], whose, steps: steps.map((column) => [...column]) };
}

describe('a table of scores', () => {
  const content = contentOf(buildScoreTable(rules, ['A', 'B', 'C'], SHEETS));

  test('has proposals and jurors in order, and the sheets of each proposal by juror', () => {
    expect(content).toEqual({
      proposals: ['A', 'B', 'C'],
      jurors: ['J1', 'J2', 'J3'],
      starts: [0, 2, 4, 5],
      whose: ['J1', 'J2', 'J1', 'J3', 'J2'],
      steps: [[1, 2, 3, 4, 5]],
    });
  });

  test.each([
    ['proposals', ['C', 'A', 'B'], SHEETS],
    ['sheets', ['A', 'B', 'C'], SHEETS.toReversed()],
    ['both', ['B', 'C', 'A'], [4, 1, 3, 0, 2].flatMap((place) => SHEETS[place] ?? [])],
  ])('is the same for every order of %s', (_, proposals, sheets) => {
    expect(contentOf(buildScoreTable(rules, proposals, sheets))).toEqual(content);
  });

  test('lists proposals that have no sheet', () => {
    const sheets = { proposals: ['B'], jurors: ['J1'], proposal: Int32Array.of(0), juror: Int32Array.of(0), steps: Int16Array.of(7) };
    const table = packScoreTable(rules, sheets, ['C', 'A']);
    expect([table.proposals, [...table.sheetStart]]).toEqual([
      ['A', 'B', 'C'],
      [0, 0, 1, 1],
    ]);
  });

  test('holds steps of a scale however long it is', () => {
    for (const max of [100, 100_000, 10_000_000_000]) {
      const table = buildScoreTable(soundRules({ scale: { min: 0, max, step: 1 } }), ['A'], [{ proposal: 'A', juror: 'J1', steps: [max] }]);
      expect([...(table.steps[0] ?? [])]).toEqual([max]);
    }
  });
});

describe('what jurors give a proposal', () => {
  const ranking = rankProposals(
    rules,
    buildScoreTable(rules, ['A', 'B', 'C', 'D'], [...SHEETS, { proposal: 'D', juror: 'J2', steps: [6] }]),
  );
  const lines = new Map((ranking.ok ? ranking.value.proposals : []).map((line) => [line.proposal, line]));
  const jurorsOf = (proposal: string) => lines.get(proposal)?.jurorTotals.jurors;

  test('names the jurors of each, also where as many others judge the one before it', () => {
    expect([jurorsOf('A'), jurorsOf('B'), jurorsOf('C'), jurorsOf('D')]).toEqual([['J1', 'J2'], ['J1', 'J3'], ['J2'], ['J2']]);
    const [line] = [...lines.values()];
    expect(line === undefined ? [] : totalsByJuror(line).map(({ juror }) => juror)).toEqual(line?.jurorTotals.jurors);
  });

  test('is one list for proposals that the same jurors judge', () => {
    expect(jurorsOf('D')).toBe(jurorsOf('C'));
  });
});

test('a proposal of no cluster is listed with that reason where clusters are ranked apart', () => {
  const [line] = rankingOf(soundRules({ partition: 'cluster' }), { A: { J1: 80 } }).proposals;
  expect(line?.reason).toEqual({ kind: 'no-division', by: 'cluster' });
  expect(linesOf(rankingOf(soundRules({ partition: 'group' }), { A: { J1: 80 } }))).toEqual(['- A no-division']);
});
