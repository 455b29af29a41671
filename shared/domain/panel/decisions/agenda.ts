import { writeFraction } from '../../../base/fraction.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import { type Diverging, divergingProposals } from '../../scoring/divergence.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import { writeEntries } from './check-others.ts';
import type { DecisionBasis } from './decision-basis.ts';

/** Why the panel should talk about something: a closed list. Totals are exact fractions `n/d`. */
export type AgendaReason =
  | { readonly kind: 'points' | 'standard-deviations' | 'straddles-threshold'; readonly lowest: string; readonly highest: string }
  | { readonly kind: 'field-finding'; readonly findings: number }
  | { readonly kind: 'tied-across-cut' | 'awaits-draw' | 'files-contradict' };

/** An item of the plenary's agenda: a proposal, proposals that share a rank, or a juror whose files contradict each other. */
export interface AgendaItem {
  /** `entry:`, `tie:` or `files:` with what it is about. */
  readonly id: string;
  /** In the order of the ranking for a tie, one for a proposal, none for files. */
  readonly entries: readonly string[];
  readonly juror: string | null;
  readonly reasons: readonly AgendaReason[];
}

/** The item of one proposal. */
export function itemOfEntry(entry: string): string {
  return `entry:${entry}`;
}

/**
 * The agenda of a plenary: files that contradict each other, then ties that the panel must resolve, then proposals, in the order of the ranking, whose jurors
 * diverge, straddle the threshold, or found on the spot what does not match. `decided` is the ranking with all that was decided, except on ties.
 */
export function agendaOf(
  basis: DecisionBasis,
  decided: readonly RankedProposal[],
  findings: ReadonlyMap<string, number>,
): readonly AgendaItem[] {
  return [...filesItems(basis), ...tieItems(basis, decided), ...entryItems(basis, findings)];
}

function filesItems({ disputes }: DecisionBasis): readonly AgendaItem[] {
  return sortedCodeUnits(disputes?.keys() ?? []).map((juror) => ({
    id: `files:${juror}`,
    entries: [],
    juror,
    reasons: [{ kind: 'files-contradict' }],
  }));
}

function tieItems({ rules }: DecisionBasis, decided: readonly RankedProposal[]): readonly AgendaItem[] {
  const isDrawn = rules.ties.at(-1) === 'draw';
  const open = decided.filter(({ sharing, tiedAcrossCut }) => tiedAcrossCut || (isDrawn && sharing.length > 1));
  const kind = isDrawn ? 'awaits-draw' : 'tied-across-cut';
  return [...new Set(open.map(({ sharing }) => sharing))].map((sharing) => ({
    id: `tie:${writeEntries(sharing)}`,
    entries: sharing,
    juror: null,
    reasons: [{ kind }],
  }));
}

function spreadReasons(found: Diverging | undefined): readonly AgendaReason[] {
  if (found === undefined) return [];
  const spread = { lowest: writeFraction(found.lowest), highest: writeFraction(found.highest) };
  return found.reasons.map((kind) => ({ kind, ...spread }));
}

function entryItems(basis: DecisionBasis, findings: ReadonlyMap<string, number>): readonly AgendaItem[] {
  const diverging = divergingIn(basis);
  return basis.computed.flatMap(({ proposal }): readonly AgendaItem[] => {
    const count = findings.get(proposal) ?? 0;
    const reasons = [
      ...spreadReasons(diverging.get(proposal)),
      ...(count > 0 ? [{ kind: 'field-finding', findings: count } as const] : []),
    ];
    return reasons.length === 0 ? [] : [{ id: itemOfEntry(proposal), entries: [proposal], juror: null, reasons }];
  });
}

const found = new WeakMap<DecisionBasis, ReadonlyMap<string, Diverging>>();

/** On whom the jurors diverge: no decision changes what they gave, so it is looked for once. */
function divergingIn(basis: DecisionBasis): ReadonlyMap<string, Diverging> {
  const known = found.get(basis);
  if (known !== undefined) return known;
  const divergence = basis.rules.divergence ?? { points: null, standardDeviations: null };
  const diverging = divergingProposals({ ...basis.rules, divergence }, basis.computed);
  const byProposal = new Map(diverging.map((each) => [each.proposal, each]));
  found.set(basis, byProposal);
  return byProposal;
}
