import { expect, test } from 'vitest';
import type { Language } from '#shared/base/language.ts';
import type { Fraction } from '#shared/base/fraction.ts';
import { explainerOf } from '#shared/domain/scoring/explain/explain.ts';
import type { ExplanationStep } from '#shared/domain/scoring/explain/explanation-step.ts';
import type { RankedProposal } from '#shared/domain/scoring/outcome.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rounding, Rules } from '#shared/domain/scoring/rules.ts';
import { describeExplanation, namesOf } from '#shared/text/ranking/explanation.ts';
import { inputsFor, tableFor } from '#tests/support/engine/engine-outcome.ts';
import { type RandomPanel, randomPanel } from '#tests/support/engine/random-panel.ts';
import { type Exact, minus, over, rounded, sumUp, times, written } from '#tests/support/engine/reference-arithmetic.ts';

const PANELS = 1200;
const LEAST = 50;

const exactly = ({ n, d }: Fraction): Exact => ({ top: n, bottom: d });
const whole = (count: number): Exact => ({ top: BigInt(count), bottom: 1n });
const addUp = (values: readonly Fraction[]): Exact => sumUp(values.map(exactly));
const steps = <K extends ExplanationStep['kind']>(all: readonly ExplanationStep[], kind: K) =>
  all.filter((step): step is Extract<ExplanationStep, { readonly kind: K }> => step.kind === kind);

/** A figure that a step states beside what the figures of the steps before it come to. */
interface Claim {
  readonly what: string;
  readonly stated: Fraction;
  readonly recomputed: Exact;
}

type Step<K extends ExplanationStep['kind']> = Extract<ExplanationStep, { readonly kind: K }>;

function ofJuror({ juror, terms, total, rounding }: Step<'juror-total'>): Claim {
  const products = terms.map(({ mark, weight }) => rounded(times(exactly(mark), exactly(weight)), rounding.weighted));
  return { what: `total of ${juror}`, stated: total, recomputed: rounded(sumUp(products), rounding.criterion) };
}

function ofPanel({ criterion, method, values, sum, count, result }: Step<'across'>): readonly Claim[] {
  const addends = values
    .filter(({ use }) => use === 'kept')
    .map(({ value, by }) => {
      if (by === null) return exactly(value);
      return method === 'adjusted-mean' ? minus(exactly(value), exactly(by)) : exactly(by);
    });
  return [
    { what: `sum across jurors of ${criterion}`, stated: sum, recomputed: sumUp(addends) },
    { what: `value across jurors of ${criterion}`, stated: result, recomputed: over(exactly(sum), whole(count)) },
  ];
}

function ofCriterion(all: readonly ExplanationStep[], { criterion, value, weight, weighted, rounding }: Step<'criterion-weighted'>) {
  const across = steps(all, 'across').find((step) => step.criterion === criterion);
  const duels = steps(all, 'duels')[0];
  const result = across?.result ?? duels?.wins;
  return [
    ...(result === undefined
      ? []
      : [{ what: `value of ${criterion}`, stated: value, recomputed: rounded(exactly(result), rounding.criterion) }]),
    { what: `weighted ${criterion}`, stated: weighted, recomputed: rounded(times(exactly(value), exactly(weight)), rounding.weighted) },
  ];
}

/** What this stage comes to, from the last step before carried stages and adjustments. */
function stageOf(all: readonly ExplanationStep[]): Exact {
  const weighted = steps(all, 'criterion-weighted');
  if (weighted.length > 0) return addUp(weighted.map((step) => step.weighted));
  const [across, duels] = [steps(all, 'across')[0], steps(all, 'duels')[0]];
  return exactly(across?.result ?? duels?.wins ?? { n: 0n, d: 1n });
}

function ofTotal(
  all: readonly ExplanationStep[],
  { total, rounding }: { readonly total: Fraction; readonly rounding: Rounding | null },
): Claim {
  const shares = [...steps(all, 'own-stage'), ...steps(all, 'carried')].map((step) => times(exactly(step.total), exactly(step.share)));
  const points = steps(all, 'adjusted').map((step) => exactly(step.points));
  const recomputed = rounded(sumUp([...(shares.length === 0 ? [stageOf(all)] : shares), ...points]), rounding);
  return { what: 'total', stated: total, recomputed };
}

function claimsOf(all: readonly ExplanationStep[], line: RankedProposal): readonly Claim[] {
  const totals = new Map(steps(all, 'juror-total').map(({ juror, total }) => [juror, total]));
  const byTotals = steps(all, 'across').filter(({ criterion }) => criterion === null);
  return [
    ...steps(all, 'juror-total').map(ofJuror),
    ...steps(all, 'across').flatMap(ofPanel),
    // What is taken across jurors is what was worked out for each of them above.
    ...byTotals.flatMap(({ values }) =>
      values.map(({ juror, value }) => ({
        what: `${juror} across`,
        stated: value,
        recomputed: exactly(totals.get(juror) ?? { n: 1n, d: 0n }),
      })),
    ),
    ...steps(all, 'criterion-weighted').flatMap((step) => ofCriterion(all, step)),
    ...steps(all, 'criteria-added').map(({ parts, sum }) => ({ what: 'sum of criteria', stated: sum, recomputed: addUp(parts) })),
    ...steps(all, 'own-stage').map(({ total }) => ({ what: 'this stage', stated: total, recomputed: stageOf(all) })),
    ...steps(all, 'total').flatMap((step) => [
      ofTotal(all, step),
      { what: 'total of its parts', stated: step.total, recomputed: rounded(addUp(step.parts), step.rounding) },
      { what: 'official total', stated: line.total ?? { n: 1n, d: 0n }, recomputed: exactly(step.total) },
    ]),
  ];
}

/** What is wrong with the explanation of one line. */
function faultsOf(rules: Rules, all: readonly ExplanationStep[], line: RankedProposal): readonly string[] {
  const differing = claimsOf(all, line).filter(({ stated, recomputed }) => written(exactly(stated)) !== written(recomputed));
  const shape = [
    // Whatever has a total comes down to it by a step of its own, and every line ends with its rank or why it has none.
    [steps(all, 'total').length === (line.total === null ? 0 : 1), 'no total'],
    [all.at(-1)?.kind === (line.rank === null ? 'not-ranked' : 'ranked'), 'no end'],
    [steps(all, 'tie-broken').length === line.brokenBy.length, 'ties'],
    [isSaid(rules, all, 'id') && isSaid(rules, all, 'en'), 'no words'],
  ] as const;
  return [...differing.map(({ what }) => what), ...shape.filter(([holds]) => !holds).map(([, what]) => what)];
}

function isSaid(rules: Rules, all: readonly ExplanationStep[], language: Language): boolean {
  const said = describeExplanation(all, namesOf(rules, language), language);
  return said.length === all.length && said.every((sentence) => sentence.trim() !== '');
}

/** Every line of a made-up panel's ranking with its explanation; none where no ranking can be computed. */
function explainedLines(panel: RandomPanel): readonly { readonly line: RankedProposal; readonly all: readonly ExplanationStep[] }[] {
  const table = tableFor(
    panel.rules,
    panel.proposals.map(({ id }) => id),
    panel.sheets,
  );
  const ranking = rankProposals(panel.rules, table, inputsFor(panel));
  if (!ranking.ok) return [];
  const explain = explainerOf(panel.rules, table, ranking.value);
  return ranking.value.proposals.map((line) => ({ line, all: explain(line.proposal) }));
}

test('every figure of every explanation follows from those before it, up to the official total, and is said in both languages', () => {
  const wrong: string[] = [];
  const tally = new Map<string, number>();
  const count = (each: string): unknown => tally.set(each, (tally.get(each) ?? 0) + 1);
  for (let index = 0; index < PANELS; index += 1) {
    const panel = randomPanel(`explained ${index}`);
    for (const { line, all } of explainedLines(panel)) {
      all.forEach(({ kind }) => count(kind));
      steps(all, 'across').forEach(({ method }) => count(method));
      wrong.push(...faultsOf(panel.rules, all, line).map((what) => `panel ${index}, ${line.proposal}: ${what}`));
    }
  }
  expect(wrong).toEqual([]);
  const expected = [
    ...(['juror-total', 'juror-not-counted', 'across', 'duels', 'criterion-weighted', 'criteria-added', 'own-stage', 'carried'] as const),
    ...(['adjusted', 'total', 'not-ranked', 'tie-broken', 'ranked'] as const),
    ...(['mean', 'median', 'sum', 'trimmed-mean', 'trimmed-sum', 'rank-sum', 'rank-points', 'adjusted-mean'] as const),
  ];
  expect(expected.filter((each) => (tally.get(each) ?? 0) < LEAST)).toEqual([]);
});
