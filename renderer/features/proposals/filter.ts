import type { OwnState } from '#shared/domain/panel/own-progress.ts';
import type { ProposalRow } from './rows.ts';

/** What the juror wants to see; `all` leaves a filter open. */
export interface ProposalFilter {
  readonly words: string;
  readonly state: OwnState | 'all';
  readonly cluster: string;
  readonly group: string;
}

export const NO_FILTER: ProposalFilter = { words: '', state: 'all', cluster: 'all', group: 'all' };

/** Whether a line passes: every word occurs in number, title or agency, whatever the case. */
export function matches(row: ProposalRow, filter: ProposalFilter): boolean {
  if (filter.state !== 'all' && row.state !== filter.state) return false;
  if (filter.cluster !== 'all' && row.cluster !== filter.cluster) return false;
  if (filter.group !== 'all' && row.group !== filter.group) return false;
  const haystack = `${row.entry} ${row.title} ${row.agency}`.toLowerCase();
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
