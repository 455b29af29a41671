import type { OwnState } from '#shared/domain/panel/own/own-progress.ts';
import type { ProposalRow } from './rows.ts';

/** What the juror wants to see; `all` leaves a filter open. */
export interface ProposalFilter {
  readonly words: string;
  readonly state: OwnState | 'all';
  readonly cluster: string;
  readonly group: string;
  /** Only those marked for later. */
  readonly later: boolean;
  /** Only those with a near neighbour, in the order of my totals. */
  readonly near: boolean;
}

export const NO_FILTER: ProposalFilter = { words: '', state: 'all', cluster: 'all', group: 'all', later: false, near: false };

/** Whether a line passes: every word occurs in number, title or agency, whatever the case. */
export function matches(row: ProposalRow, filter: ProposalFilter): boolean {
  const divided = isOpenOr(filter.state, row.state) && isOpenOr(filter.cluster, row.cluster) && isOpenOr(filter.group, row.group);
  const marked = (!filter.later || row.later) && (!filter.near || row.near.length > 0);
  if (!divided || !marked) return false;
  const haystack = `${row.entry} ${row.title} ${row.agency}`.toLowerCase();
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

function isOpenOr(wanted: string, value: string | null): boolean {
  return wanted === 'all' || wanted === value;
}
