import { at, succeeded, valueOf } from '../../../base/at.ts';
import { type Fraction, fraction } from '../../../base/fraction.ts';
import { compareBigInts } from '../../../base/order.ts';
import { dropOf } from '../across/across-jurors.ts';
import type { ExplainedValue, ExplanationStep } from './explanation-step.ts';
import { fitPanel } from '../across/fit-panel.ts';
import type { Mark, Panel } from '../across/panel.ts';
import { awardsOf, meanPlace, meanPoints } from '../across/places.ts';
import type { Rules } from '../rules.ts';

/** What the values across jurors came to, of a criterion or (null) of the juror totals. */
export interface AcrossResult {
  readonly criterion: string | null;
  readonly result: Fraction | null;
  readonly inFavour: number;
}

/** How the values of one member's jurors become one value: which are dropped, what each juror's order awards, what leniency is taken off; nothing without a result. */
export function acrossSteps(
  rules: Rules,
  jurors: readonly string[],
  panel: Panel,
  member: number,
  { criterion, result, inFavour }: AcrossResult,
): readonly ExplanationStep[] {
  if (result === null) return [];
  const { method } = rules.aggregate;
  if (method === 'pairwise-majority') {
    const opponents = panel.marks.filter((marks) => marks.length > 0).length - 1;
    return [{ kind: 'duels', wins: result, inFavour, opponents }];
  }
  const marks = at(panel.marks, member);
  const by = figuresBy(rules, panel, member);
  const use = usesOf(rules, marks);
  const values = marks.map(
    (mark, index): ExplainedValue => ({
      juror: at(jurors, mark.juror),
      value: fraction(mark.value, panel.denominator),
      use: at(use, index),
      by: by(mark.juror),
    }),
  );
  return [{ kind: 'across', criterion, method, values, result }];
}

/** By juror, the figure that the method works with instead of the value itself; null where it works with the value. */
function figuresBy({ aggregate }: Rules, panel: Panel, member: number): (juror: number) => Fraction | null {
  if (aggregate.method === 'adjusted-mean') {
    const { jurors } = succeeded(fitPanel(panel));
    return (juror) => at(jurors, juror);
  }
  if (aggregate.method !== 'rank-sum' && aggregate.method !== 'rank-points') return () => null;
  const prize = aggregate.method === 'rank-sum' ? meanPlace : meanPoints(aggregate.points);
  const earned = new Map(at(awardsOf(panel, prize), member).map((award) => [award.juror, award.earned]));
  return (juror) => valueOf(earned, juror);
}

/** What becomes of each value; of equal ones the first are dropped low and the last high, which changes no sum. */
function usesOf({ aggregate }: Rules, marks: readonly Mark[]): readonly ExplainedValue['use'][] {
  const drop = dropOf(aggregate);
  const order = marks.map((_, index) => index).sort((a, b) => compareBigInts(at(marks, a).value, at(marks, b).value));
  const uses = marks.map((): ExplainedValue['use'] => 'kept');
  for (const index of order.slice(0, drop)) uses[index] = 'dropped-low';
  for (const index of order.slice(Math.max(0, order.length - drop))) uses[index] = 'dropped-high';
  return uses;
}
