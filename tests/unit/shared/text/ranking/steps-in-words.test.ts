import { expect, test } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import type { ExplanationStep } from '#shared/domain/scoring/explain/explanation-step.ts';
import { namelessJurors, stepsInWords } from '#shared/text/ranking/steps-in-words.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const points = (value: number) => fraction(BigInt(value), 1n);
const value = (juror: string, given: number) => ({ juror, value: points(given), use: 'kept' as const, by: null });
const total = (juror: string, given: number): ExplanationStep => ({
  kind: 'juror-total',
  juror,
  terms: [{ criterion: 'novelty', mark: points(given), weight: points(1) }],
  total: points(given),
  rounding: { weighted: null, criterion: null },
});

const steps: readonly ExplanationStep[] = [
  total('k-a', 70),
  total('k-b', 90),
  { kind: 'juror-not-counted', juror: 'k-c', missing: ['novelty'] },
  {
    kind: 'across',
    criterion: null,
    method: 'mean',
    values: [value('k-a', 70), value('k-b', 90)],
    sum: points(160),
    count: 2,
    result: points(80),
  },
];
const explained = {
  row: {
    jurors: [
      { juror: 'k-a', total: '70/1' },
      { juror: 'k-b', total: '90/1' },
    ],
  },
  rules: rulesFrom({}),
  steps,
};
const named = new Map([
  ['k-a', 'Juri 10'],
  ['k-b', 'Juri 2'],
  ['k-c', 'Juri 3'],
]);

test('what jurors gave stands in the order of their names, in their own totals and where these are taken together', () => {
  const texts = stepsInWords({ ...explained, names: named }, 'id').map(({ text }) => text);
  expect(texts[0]).toMatch(/^Juri 2: /);
  expect(texts[1]).toMatch(/^Juri 10: /);
  expect(texts[3]).toMatch(/: Juri 2 90, Juri 10 70; jumlah 160 ÷ 2/);
});

test('where nobody is to be named, jurors are numbered from the highest total down, whoever has none after them', () => {
  expect([...namelessJurors(explained, 'id')]).toEqual([
    ['k-b', 'Juri 1'],
    ['k-a', 'Juri 2'],
    ['k-c', 'Juri 3'],
  ]);
  const texts = stepsInWords({ ...explained, names: namelessJurors(explained, 'en') }, 'en').map(({ text }) => text);
  expect(texts[3]).toMatch(/: Juror 1 90, Juror 2 70; sum 160 ÷ 2/);
});

test('somebody who scored a few criteria and has no total is numbered after the others', () => {
  const byCriteria = { ...explained, steps: [{ ...steps[3], values: [value('k-d', 60), value('k-a', 70)] } as ExplanationStep] };
  expect([...namelessJurors(byCriteria, 'id').keys()]).toEqual(['k-b', 'k-a', 'k-d']);
});
