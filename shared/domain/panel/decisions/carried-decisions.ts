import { subtract } from '../../../base/fraction.ts';
import { must, valueOf } from '../../../base/at.ts';
import { earnsPoints } from '../../scoring/method.ts';
import type { Adjustment, RankedProposal } from '../../scoring/outcome.ts';
import type { Divisions } from '../../scoring/partition.ts';
import { rankAgain } from '../../scoring/placing/rank-again.ts';
import type { Method, Rules } from '../../scoring/rules.ts';
import type { Decision } from '../result/result.ts';
import { entriesIn, writtenChoice } from './check-others.ts';
import { agreedTotal } from './check-totals.ts';
import { decideOnce } from './decide-once.ts';
import type { DecisionBasis } from './decision-basis.ts';
import { drawnOrder, type LotOf } from './draw-seed.ts';
import { standingDecisions } from './standing.ts';

/** What a panel's decisions go on to mean when the ranking is computed otherwise or drawn anew: never official. */
export interface CarriedDecisions {
  /** What agreed totals add to the computed ones. */
  readonly points: readonly Adjustment[];
  /** Proposals that take no part. */
  readonly out: ReadonlySet<string>;
  /** Orders, best first, of proposals that share a rank; one of proposals that do not share it otherwise says nothing. */
  readonly orders: readonly (readonly string[])[];
  /** Whether a proposal has a place, whatever the selection says. */
  readonly places: ReadonlyMap<string, boolean>;
}

/** Nothing decided. */
export const NOTHING_CARRIED: CarriedDecisions = { points: [], out: new Set(), orders: [], places: new Map() };

/** The decisions that count, as far as they mean something for another ranking. */
export function carriedDecisions(basis: DecisionBasis, decisions: readonly Decision[], lotOf: LotOf): CarriedDecisions {
  const { faults } = decideOnce(basis, decisions, lotOf);
  const counting = standingDecisions(decisions).filter(({ number }) => !faults.has(number));
  const of = (...kinds: readonly Decision['kind'][]) => counting.filter(({ kind }) => kinds.includes(kind));
  const computed = new Map(basis.computed.map((line) => [line.proposal, line]));
  return {
    points: of('panel-adjustment').map((decision) => pointsOf(basis, valueOf(computed, must(decision.entry)), decision)),
    out: new Set(of('exclude').map(({ entry }) => must(entry))),
    orders: of('resolve-tie', 'draw').map(({ kind, before, after }) =>
      kind === 'draw' ? drawnOrder(entriesIn(before), lotOf(must(after))) : entriesIn(after),
    ),
    places: new Map(of('quota-place').map(({ entry, after }) => [must(entry), after === writtenChoice(true)])),
  };
}

function pointsOf(basis: DecisionBasis, { proposal, total }: RankedProposal, decision: Decision): Adjustment {
  return { proposal, points: subtract(must(agreedTotal(basis, decision)), must(total)), reason: decision.reason };
}

/** Whether points that were added to totals by one method mean as much by another. */
export function carriesPoints(from: Method, to: Method): boolean {
  return earnsPoints(to) && unitOf(from) === unitOf(to);
}

/** Methods whose totals are of one size. */
function unitOf(method: Method): Method {
  if (method === 'median' || method === 'trimmed-mean' || method === 'adjusted-mean') return 'mean';
  return method === 'trimmed-sum' ? 'sum' : method;
}

/** A ranking that was computed with the carried points, with the other decisions in it too; without those that take no part. */
export function withCarried(
  rules: Rules,
  divisions: ReadonlyMap<string, Divisions>,
  ranking: readonly RankedProposal[],
  { out, orders, places }: CarriedDecisions,
): readonly RankedProposal[] {
  const departs = out.size + orders.length > 0;
  const lines = departs ? rankAgain(rules, divisions, ranking, { totals: new Map(), out, orders }) : ranking;
  return places.size === 0 ? lines : lines.map((line) => placed(line, places.get(line.proposal)));
}

function placed(line: RankedProposal, hasPlace: boolean | undefined): RankedProposal {
  return hasPlace === undefined || line.rank === null ? line : { ...line, selected: hasPlace };
}
