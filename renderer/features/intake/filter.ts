import type { FlagKind } from '#shared/text/intake/flags.ts';
import { plainWords } from '#shared/domain/intake/values/plain-words.ts';
import type { ProposalRow } from './proposal-rows.ts';

/** What of the selection a proposal's row shows. */
export type ShownOutcome = 'passed' | 'failed' | 'undecided';

/** Which proposals are shown; 'all' where nothing is asked for. */
export interface IntakeFilter {
  readonly words: string;
  readonly group: string;
  readonly cluster: string;
  readonly outcome: ShownOutcome | 'all';
  readonly flag: FlagKind | 'all' | 'any' | 'none';
  /** Only these, as something else asks for; null for no such wish. */
  readonly entries: readonly string[] | null;
}

/** Everything is shown. */
export const SHOW_ALL: IntakeFilter = { words: '', group: 'all', cluster: 'all', outcome: 'all', flag: 'all', entries: null };

/** The rows that a filter lets through, in their order; every word must stand in the number, the title or the agency. */
export function filterRows(rows: readonly ProposalRow[], filter: IntakeFilter): readonly ProposalRow[] {
  const wanted = plainWords(filter.words)
    .split(' ')
    .filter((word) => word !== '');
  const only = filter.entries === null ? null : new Set(filter.entries);
  return rows.filter((row) => (only === null || only.has(row.entry)) && fits(row, filter) && speaksOf(row, wanted));
}

/** What was decided for a proposal, or that nothing is. */
export function outcomeOf({ decision }: Pick<ProposalRow, 'decision'>): ShownOutcome {
  return decision?.outcome ?? 'undecided';
}

function fits(row: ProposalRow, { group, cluster, outcome, flag }: IntakeFilter): boolean {
  const { facts } = row;
  return (
    (group === 'all' || facts.group === group) &&
    (cluster === 'all' || facts.cluster === cluster) &&
    (outcome === 'all' || outcomeOf(row) === outcome) &&
    hasFlag(row, flag)
  );
}

function hasFlag({ flags }: ProposalRow, flag: IntakeFilter['flag']): boolean {
  if (flag === 'all') return true;
  if (flag === 'any') return flags.length > 0;
  return flag === 'none' ? flags.length === 0 : flags.some(({ kind }) => kind === flag);
}

function speaksOf({ entry, facts: { title, agency } }: ProposalRow, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const said = plainWords(`${entry} ${title} ${agency}`);
  return wanted.every((word) => said.includes(word));
}
