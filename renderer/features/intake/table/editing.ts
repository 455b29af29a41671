import { ok, err, type Result } from '#shared/base/result.ts';
import type { ProposalFacts } from '#shared/domain/competition/draft/records.ts';
import { oneLine } from '#shared/domain/intake/values/clean-text.ts';
import { readDate } from '#shared/domain/intake/values/read-date.ts';

/** Fields that are edited in the table, in the order in which Tab goes through them. */
export const EDITABLE = ['title', 'agency', 'group', 'cluster', 'startedOn'] as const;

/** A field that is edited in the table. */
export type Editable = (typeof EDITABLE)[number];

/** The cell that is being edited. */
export interface EditedCell {
  readonly entry: string;
  readonly field: Editable;
}

/** The facts with one field as it was typed; refused where nothing may not stand, or what was typed is no date. */
export function withTyped(facts: ProposalFacts, field: Editable, typed: string): Result<ProposalFacts, 'empty' | 'date'> {
  const line = oneLine(typed);
  if (field === 'title' || field === 'agency') return line === '' ? err('empty') : ok({ ...facts, [field]: line });
  if (line === '') return ok({ ...facts, [field]: null });
  if (field !== 'startedOn') return ok({ ...facts, [field]: line });
  const date = readDate(line);
  return date.ok ? ok({ ...facts, startedOn: date.value }) : err('date');
}

/** The field to which Tab goes, null beyond the last and before the first. */
export function neighbourOf(field: Editable, step: 1 | -1): Editable | null {
  return EDITABLE[EDITABLE.indexOf(field) + step] ?? null;
}
