import type { Result } from '../../base/result.ts';
import { lineField, sha256Field, thumbprintField } from '../../formats/fields.ts';
import type { KeptEvidence } from '../../formats/juror/kept-evidence.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { EvidenceContent, OfferedEvidence } from '../views/evidence.ts';
import type { SavedFile } from '../views/files.ts';
import { fileField } from './fields.ts';

const kept = z.strictObject({ juror: thumbprintField, sha256: sha256Field });

/** Photos and files of a juror's field visits. */
export const evidenceChannels = {
  /** Looks at a chosen file: a photo comes with its bytes, to be shrunk, and with what it tells beside its picture. */
  'evidence:look': channel(z.strictObject({ juror: thumbprintField, file: fileField }))<Result<OfferedEvidence, AppError>>(),
  /** Keeps a photo as it was drawn anew; one that still tells more than its picture is refused. */
  'evidence:keep-photo': channel(z.strictObject({ juror: thumbprintField, name: lineField, bytes: z.instanceof(Uint8Array) }))<
    Result<KeptEvidence, AppError>
  >(),
  /** Keeps a chosen file as it is, with all that it tells. */
  'evidence:keep-file': channel(z.strictObject({ juror: thumbprintField, file: fileField }))<Result<KeptEvidence, AppError>>(),
  /** What is known of kept files; those that are gone are left out. */
  'evidence:facts': channel(z.strictObject({ juror: thumbprintField, digests: z.array(sha256Field) }))<readonly KeptEvidence[]>(),
  'evidence:content': channel(kept)<Result<EvidenceContent, AppError>>(),
  'evidence:save-copy': channel(kept)<Result<SavedFile, AppError>>(),
} as const;
