import type { LocalText } from '../../../base/local-text.ts';
import { applyRecords, EMPTY_DRAFT } from './draft.ts';
import type { CompetitionRecord } from './records.ts';

/** A competition in preparation, in one line of a list. */
export interface CompetitionListing {
  readonly id: string;
  readonly name: LocalText;
  readonly organiser: string;
  readonly year: number;
  /** In the order in which they are held. */
  readonly stages: readonly LocalText[];
  readonly proposals: number;
  /** UTC time of the last change, ISO 8601 with milliseconds. */
  readonly savedAt: string;
}

/** What a list says about a competition with these records. */
export function listingOf(id: string, records: Iterable<CompetitionRecord>, savedAt: string): CompetitionListing {
  const { competition, stages, stage, proposal } = applyRecords(EMPTY_DRAFT, records);
  const { name, organiser, year } = competition;
  const names = stages.flatMap((one) => stage.get(one)?.name ?? []);
  return { id, name, organiser, year, stages: names, proposals: proposal.size, savedAt };
}
