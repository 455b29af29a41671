import type { Result } from '../../base/result.ts';
import type { CompetitionListing } from '../../domain/competition/draft/listing.ts';
import { BEGINNINGS, type StageTemplate } from '../../domain/competition/draft/template.ts';
import type { Proposal } from '../../domain/competition/proposal.ts';
import type { Rules } from '../../domain/scoring/rules.ts';
import { draftLineField, draftLocalTextField } from '../../formats/competition/draft-fields.ts';
import { changeSchema } from '../../formats/competition/records.ts';
import { entryField, idField, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { CompetitionRecords, CompetitionStatus } from '../views/competition.ts';
import type { SavedFile } from '../views/files.ts';
import { fileField } from './fields.ts';

const owner = { owner: thumbprintField };
const one = { ...owner, id: idField };

/** The secretariat's competitions in preparation; `owner` is the unlocked identity that prepares them. */
export const competitionChannels = {
  'competition:templates': channel(z.strictObject({}))<readonly StageTemplate[]>(),
  'competition:list': channel(z.strictObject(owner))<Result<readonly CompetitionListing[], AppError>>(),
  'competition:create': channel(
    z.strictObject({
      ...owner,
      template: z.enum(BEGINNINGS),
      name: draftLocalTextField,
      organiser: draftLineField,
      year: z.int().min(1900).max(9999),
    }),
  )<Result<{ readonly id: string }, AppError>>(),
  'competition:duplicate': channel(z.strictObject({ ...one, name: draftLocalTextField }))<Result<{ readonly id: string }, AppError>>(),
  'competition:open': channel(z.strictObject(one))<Result<CompetitionRecords, AppError>>(),
  'competition:change': channel(z.strictObject({ ...one, change: changeSchema }))<Result<CompetitionStatus, AppError>>(),
  /** Takes back the last change, or repeats the last one taken back. */
  'competition:step': channel(z.strictObject({ ...one, act: z.enum(['undo', 'redo']) }))<Result<CompetitionRecords, AppError>>(),
  'competition:narrative': channel(z.strictObject({ ...one, entry: entryField }))<Result<Proposal['narrative'], AppError>>(),
  'competition:export': channel(z.strictObject(one))<Result<SavedFile, AppError>>(),
  /** Brings in a file; `ask` is refused as `competition-held` where the competition is here already. */
  'competition:import': channel(z.strictObject({ ...owner, file: fileField, arrival: z.enum(['ask', 'replace', 'copy']) }))<
    Result<{ readonly id: string }, AppError>
  >(),
  /** Writes the sound rules of a stage as a document for `mufakat rank`. */
  'competition:save-rules': channel(z.strictObject({ ...one, stage: idField }))<Result<SavedFile, AppError>>(),
  /** Reads such a document; nothing is changed yet. */
  'competition:read-rules': channel(z.strictObject({ ...owner, file: fileField }))<Result<Rules, AppError>>(),
  'competition:remove': channel(z.strictObject(one))<Result<null, AppError>>(),
  'competition:restore': channel(z.strictObject(one))<Result<null, AppError>>(),
} as const;
