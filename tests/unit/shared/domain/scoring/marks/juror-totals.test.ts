import { expect, test } from 'vitest';
import { type Fraction, fraction, writeFraction } from '#shared/base/fraction.ts';
import { wholeAt } from '#shared/domain/scoring/across/whole-numbers.ts';
import { jurorTotals } from '#shared/domain/scoring/marks/juror-totals.ts';
import { soundRules, tableOf } from '#tests/support/engine/scores.ts';

function totals(document: Record<string, unknown>, ...sheets: readonly (readonly (number | null)[])[]): readonly string[] {
  const rules = soundRules(document);
  const jurors = Object.fromEntries(sheets.map((marks, index) => [`J${index + 1}`, marks]));
  const { values, given, denominator } = jurorTotals(rules, tableOf(rules, { A: jurors }));
  const written = (total: Fraction) => writeFraction(total);
  return sheets.map((_, sheet) => (given[sheet] === 1 ? written(fraction(wholeAt(values, sheet), denominator)) : 'none'));
}

const two = (scale: object, weights: readonly [number, number] = [60, 40]) => ({
  combine: 'juror-totals',
  scale,
  criteria: weights.map((weight, index) => ({ id: `c${index}`, weight })),
});

test('marks below zero count against a juror total', () => {
  const scale = { min: -10, max: 5, step: 0.5 };
  expect(totals(two({ min: -10, max: -5, step: 0.5 }), [-10, -9.5], [-5, -5])).toEqual(['-49/5', '-5/1']);
  expect(totals(two(scale), [-10, -9.5], [5, 4.5], [-10, 5], [0, null])).toEqual(['-49/5', '24/5', '-4/1', 'none']);
});

test('totals of marks too great for doubles are as exact as those of small ones', () => {
  const greatest = 4_503_599_627_370_495;
  const scale = { min: -greatest, max: greatest, step: 1 };
  expect(totals(two(scale, [50, 50]), [greatest, greatest - 1], [-greatest, 2 - greatest], [1, 2])).toEqual([
    `${BigInt(greatest) * 2n - 1n}/2`,
    `-${BigInt(greatest) - 1n}/1`,
    '3/2',
  ]);
});

test.each([
  ['small', 100],
  ['too great for doubles', 22_500_000_000_000],
])('products and sums of marks on a scale that is %s are rounded where the rules say, halves as they say', (_, max) => {
  const rules = two({ min: -max, max, step: 0.25 }, [50, 50]);
  const by = (mode: string) => ({
    ...rules,
    rounding: { weighted: { decimals: 1, mode }, criterion: { decimals: 0, mode } },
  });
  // Products 0.125 and 0.25 are 0.1 and 0.3 (or 0.2, to even); 1.25 and 0.25, 1.3 and 0.3 (or 1.2 and 0.2): half a unit is rounded away from zero or to even.
  const marks = [
    [0.25, 0.5],
    [2.5, 0.5],
    [0, 1],
    [-2.5, -0.5],
    [0, -1],
    [0, 3],
  ];
  expect(totals(by('half-up'), ...marks)).toEqual(['0/1', '2/1', '1/1', '-2/1', '-1/1', '2/1']);
  expect(totals(by('half-even'), ...marks)).toEqual(['0/1', '1/1', '0/1', '-1/1', '0/1', '2/1']);
});
