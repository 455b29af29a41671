import type { ColumnMapping, CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { headingSignature } from '#shared/domain/intake/mapping/heading-signature.ts';
import { sha256 } from '../signing/digest.ts';

const DIGITS = 32;

/** The record that remembers a mapping; the same for every table with the same headings. */
export function mappingRecord(mapping: ColumnMapping): CompetitionRecord {
  return { kind: 'mapping', id: sha256(headingSignature(Object.keys(mapping.columns))).slice(0, DIGITS), value: mapping };
}
