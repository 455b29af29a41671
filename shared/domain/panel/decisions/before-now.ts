import { sortedCodeUnits } from '../../../base/order.ts';
import type { Decision, DecisionKind } from '../result/result.ts';
import { entriesIn, writeEntries, writtenChoice } from './check-others.ts';
import { writtenPlace, writtenTotal } from './check-totals.ts';
import { decideRanking } from './decided-ranking.ts';
import type { DecisionBasis } from './decision-basis.ts';
import type { LotOf } from './draw-seed.ts';
import type { Intent } from './take-decision.ts';

/** All that the words of one kind of decision follow from. */
interface Asked {
  readonly basis: DecisionBasis;
  readonly taken: readonly Decision[];
  readonly meant: Omit<Intent, 'before' | 'reason'>;
  readonly lotOf: LotOf;
}

type Before = (asked: Asked) => string | null;

const lineOf = ({ basis, meant }: Asked) => basis.computed.find(({ proposal }) => proposal === meant.entry) ?? null;

const obstacle: Before = ({ basis, meant }) =>
  basis.obstacles.find((each) => each.kind === meant.kind && each.juror === meant.juror)?.before ?? null;

const BEFORE: Readonly<Record<DecisionKind, Before>> = {
  'panel-adjustment': (asked) => mapped(lineOf(asked), (line) => writtenTotal(asked.basis, line)),
  exclude: (asked) => mapped(lineOf(asked), writtenPlace),
  'quota-place': ({ basis, taken, meant, lotOf }) => {
    const decided = decideRanking(basis, taken, lotOf).lines.find(({ proposal }) => proposal === meant.entry);
    return mapped(decided ?? null, ({ selected }) => writtenChoice(selected));
  },
  'resolve-tie': ({ meant }) => writeEntries(sortedCodeUnits(entriesIn(meant.after))),
  'resolve-conflict': ({ basis, meant }) => writeEntries(basis.disputes?.get(meant.juror ?? '') ?? []),
  'accept-late': obstacle,
  'waive-missing': obstacle,
  draw: () => null,
  reversal: () => null,
};

/** What a decision's `before` must be now, after those that were taken; null where there is nothing of the kind to decide on, and for a draw or reversal, which must say it. */
export function beforeNow(basis: DecisionBasis, taken: readonly Decision[], meant: Asked['meant'], lotOf: LotOf): string | null {
  return BEFORE[meant.kind]({ basis, taken, meant, lotOf });
}

function mapped<T>(found: T | null, write: (value: T) => string | null): string | null {
  return found === null ? null : write(found);
}
