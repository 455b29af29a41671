import { at, must, succeeded } from '../../../base/at.ts';
import { type Fraction, fraction, subtract, sum } from '../../../base/fraction.ts';
import { compareBigInts } from '../../../base/order.ts';
import { dropOf } from '../across/across-jurors.ts';
import { acrossPanel, type PanelValue } from '../across/across-panel.ts';
import { fitPanel } from '../across/fit-panel.ts';
import { countOf, type Mark, marksOf, membersOf, type Panel, rowOf } from '../across/panel.ts';
import { awardsOf, meanPlace, meanPoints } from '../across/places.ts';
import { wholeAt } from '../across/whole-numbers.ts';
import { addsUp } from '../method.ts';
import type { Method, Rules } from '../rules.ts';
import type { ExplainedValue, ExplanationStep } from './explanation-step.ts';

/** A panel with all that explaining its members needs, worked out once. */
export interface ExplainedPanel {
  /** Null when it is the juror totals that are taken across jurors. */
  readonly criterion: string | null;
  readonly panel: Panel;
  /** What each member's values came to, before any rounding. */
  readonly results: readonly PanelValue[];
  /** By member and the order of its values, the figure that the method works with instead of the value itself; null where it works with the value. */
  readonly figure: (member: number, order: number) => Fraction | null;
}

/** Works out a panel of an official ranking, which is known to be connected where that matters. */
export function explainedPanel({ aggregate }: Rules, criterion: string | null, panel: Panel): ExplainedPanel {
  return { criterion, panel, results: succeeded(acrossPanel(aggregate, panel)), figure: figuresOf(aggregate, panel) };
}

/** How the values of one member's jurors become one value: which are dropped, what each juror's order awards, what leniency is taken off; a member without a result is a bug and throws. */
export function acrossSteps(
  { aggregate }: Rules,
  jurors: readonly string[],
  { criterion, panel, results, figure }: ExplainedPanel,
  member: number,
): readonly ExplanationStep[] {
  const { value, inFavour } = at(results, member);
  const result = must(value);
  const { method } = aggregate;
  if (method === 'pairwise-majority') {
    const met = Array.from({ length: membersOf(panel) }, (_, other) => countOf(panel, other)).filter((count) => count > 0);
    return [{ kind: 'duels', wins: result, inFavour, opponents: met.length - 1 }];
  }
  const marks = marksOf(panel, member);
  const use = usesOf(aggregate, marks);
  const values = marks.map(
    (mark, index): ExplainedValue => ({
      juror: at(jurors, mark.juror),
      value: fraction(mark.value, panel.denominator),
      use: at(use, index),
      by: figure(member, index),
    }),
  );
  const kept = values.filter((value) => value.use === 'kept');
  return [
    {
      kind: 'across',
      criterion,
      method,
      values,
      sum: sum(kept.map((value) => addendOf(method, value))),
      count: addsUp(method) ? 1 : kept.length,
      result,
    },
  ];
}

/** What the method adds up for one juror: the value, what the order awards for it, or what leniency leaves of it. */
function addendOf(method: Method, { value, by }: ExplainedValue): Fraction {
  if (by === null) return value;
  return method === 'adjusted-mean' ? subtract(value, by) : by;
}

function figuresOf(aggregate: Rules['aggregate'], panel: Panel): ExplainedPanel['figure'] {
  if (aggregate.method === 'adjusted-mean') {
    const { jurors } = succeeded(fitPanel(panel));
    return (member, order) => at(jurors, at(panel.juror, rowOf(panel, member).from + order));
  }
  if (aggregate.method !== 'rank-sum' && aggregate.method !== 'rank-points') return () => null;
  const awards = awardsOf(panel, aggregate.method === 'rank-sum' ? meanPlace : meanPoints(aggregate.points));
  return (member, order) => fraction(wholeAt(awards.values, rowOf(awards, member).from + order), awards.denominator);
}

/** What becomes of each value; of equal ones the first are dropped low and the last high, which changes no sum. */
function usesOf(aggregate: Rules['aggregate'], marks: readonly Mark[]): readonly ExplainedValue['use'][] {
  const order = marks.map((_, index) => index).sort((a, b) => compareBigInts(at(marks, a).value, at(marks, b).value));
  const last = marks.length - 1;
  const uses = marks.map((): ExplainedValue['use'] => 'kept');
  for (const [place, index] of order.entries()) {
    const fromEnd = Math.min(place, last - place);
    if (aggregate.method === 'median') uses[index] = fromEnd === Math.floor(last / 2) ? 'kept' : 'outside-middle';
    else if (fromEnd < dropOf(aggregate)) uses[index] = place < last - place ? 'dropped-low' : 'dropped-high';
  }
  return uses;
}
