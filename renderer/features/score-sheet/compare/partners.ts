import { deskState, type OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import { nearTiesOf } from '#shared/domain/panel/own/near-ties.ts';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** A proposal that another can be compared with. */
export interface Partner {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  /** My own total where every weighted criterion is scored, as a decimal string. */
  readonly total: string | null;
  readonly isNear: boolean;
  readonly isFlagged: boolean;
  /** What is searched, in lower case. */
  readonly haystack: string;
}

/** What the choice depends on. */
export interface PartnersOptions {
  readonly rules: Rules;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  readonly marks: ReadonlyMap<string, ProposalMark>;
  /** The proposal to be compared. */
  readonly entry: string;
}

/** Every other proposal of the desk that can be scored: near totals first, then those marked for later, then by entry number. */
export function partnersFor({ rules, desk, sheets, marks, entry }: PartnersOptions): readonly Partner[] {
  const totals = desk.proposals.flatMap((proposal) => {
    const sheet = sheets.get(proposal.entry);
    const scored = sheet !== undefined && deskState(desk, sheets, proposal.entry) === 'scored';
    return scored ? [{ entry: proposal.entry, total: ownTotal(rules, sheet).total }] : [];
  });
  const totalOf = new Map(totals.map((one) => [one.entry, one.total]));
  const near = new Set(nearTiesOf(rules, totals).neighbours.get(entry));
  const partners = desk.proposals
    .filter((proposal) => proposal.entry !== entry && deskState(desk, sheets, proposal.entry) !== 'recused')
    .map((proposal) => ({
      entry: proposal.entry,
      title: proposal.title,
      agency: proposal.agency,
      total: totalOf.get(proposal.entry) ?? null,
      isNear: near.has(proposal.entry),
      isFlagged: marks.get(proposal.entry)?.later === true,
      haystack: `${proposal.entry} ${proposal.title} ${proposal.agency}`.toLowerCase(),
    }));
  return partners.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ isNear, isFlagged }: Partner): number {
  if (isNear) return 0;
  return isFlagged ? 1 : 2;
}
