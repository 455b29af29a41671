import { parseDecimal } from '../../../base/decimal.ts';
import { compareFractions, type Fraction, fractionOf, writeRounded } from '../../../base/fraction.ts';
import { earnsPoints } from '../../scoring/method.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import { officialDecimals } from '../../scoring/rounding.ts';
import type { Decision } from '../result/result.ts';
import type { DecisionBasis, DecisionFault } from './decision-basis.ts';

/** The total that a panel-adjustment puts in place of the computed one, exact; null when it is not written to the decimals of the rules. */
export function agreedTotal({ rules }: Pick<DecisionBasis, 'rules'>, { after }: Pick<Decision, 'after'>): Fraction | null {
  const decimal = after === null ? null : parseDecimal(after);
  const total = decimal === null ? null : fractionOf(decimal);
  return total !== null && writeRounded(total, officialDecimals(rules)) === after ? total : null;
}

/** The computed total of a line as results write it, null when it has none. */
export function writtenTotal({ rules }: Pick<DecisionBasis, 'rules'>, { total }: RankedProposal): string | null {
  return total === null ? null : writeRounded(total, officialDecimals(rules));
}

/** Where a line stands in the computed ranking, as an exclusion names it: its rank, or why it has none. */
export function writtenPlace({ rank, status }: RankedProposal): string {
  return rank === null ? status : String(rank);
}

/** Why a panel-adjustment cannot count, null when it can. */
export function faultOfAdjustment(basis: DecisionBasis, line: RankedProposal | undefined, decision: Decision): DecisionFault | null {
  if (line === undefined) return 'unknown-entry';
  if (!earnsPoints(basis.rules.aggregate.method)) return 'points-not-added';
  if (line.total === null) return 'without-total';
  if (decision.before !== writtenTotal(basis, line)) return 'changed';
  const total = agreedTotal(basis, decision);
  if (total === null) return 'not-a-total';
  return compareFractions(total, line.total) === 0 ? 'no-change' : null;
}

/** Why an exclusion cannot count, null when it can. */
export function faultOfExclusion(line: RankedProposal | undefined, { before }: Decision): DecisionFault | null {
  if (line === undefined) return 'unknown-entry';
  return before === writtenPlace(line) ? null : 'changed';
}
