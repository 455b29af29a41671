import { expect, test } from 'vitest';
import { tieValues } from '#shared/domain/panel/result/tie-values.ts';
import { type Marks, rankingOf, soundRules } from '#tests/support/engine/scores.ts';

const CRITERIA = [
  { id: 'a', weight: 50 },
  { id: 'b', weight: 50 },
];
const between = (marks: Marks, ...ties: readonly string[]) => rankingOf(soundRules({ criteria: CRITERIA, ties }), marks);

test('a tie broken by a criterion has the value of each side', () => {
  const ranking = between({ A: { J1: [80, 60] }, B: { J1: [70, 70] }, C: { J1: [1, 1] } }, 'criterion:a', 'shared');
  expect(tieValues(ranking, 'A')).toEqual([
    { step: 'criterion:a', own: { entry: 'A', value: '80/1' }, others: [{ entry: 'B', value: '70/1' }] },
  ]);
  expect(tieValues(ranking, 'C')).toEqual([]);
  expect(tieValues(ranking, 'D')).toEqual([]);
});

test('the median and the highest single total are shown, of an even number of jurors the middle of the two', () => {
  const marks: Marks = { A: { J1: 60, J2: 61, J3: 90, J4: 89 }, B: { J1: 60, J2: 78, J3: 80, J4: 82 } };
  const by = (step: string) => tieValues(rankingOf(soundRules({ ties: [step, 'shared'] }), marks), 'A')[0];
  expect(by('median')).toMatchObject({ own: { value: '75/1' }, others: [{ entry: 'B', value: '79/1' }] });
  expect(by('highest-single')).toMatchObject({ own: { value: '90/1' }, others: [{ entry: 'B', value: '82/1' }] });
});

test('a step that compares no figure shows none', () => {
  const marks: Marks = { A: { J1: 80, J2: 80, J3: 50 }, B: { J1: 70, J2: 70, J3: 70 } };
  const ranking = rankingOf(soundRules({ ties: ['pairwise', 'shared'] }), marks);
  expect(tieValues(ranking, 'A')).toEqual([{ step: 'pairwise', own: { entry: 'A', value: null }, others: [{ entry: 'B', value: null }] }]);
});
