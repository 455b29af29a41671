import type { Result } from '../../base/result.ts';
import type { BundleChanges } from '../../domain/competition/compare-bundles.ts';
import type { Proposal } from '../../domain/competition/proposal.ts';
import { entryField, sha256Field, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { AskedOf, AttachmentTicket, BundleView, OpenedBundle } from '../views/bundle.ts';
import type { SavedFile } from '../views/files.ts';
import type { IdentityView } from '../views/identity.ts';
import { fileField, nothing } from './fields.ts';

/** Proposal bundles: the sample, building, opening, reading. */
export const bundleChannels = {
  'sample:start': channel(nothing)<Result<{ readonly bundleId: string; readonly identities: readonly IdentityView[] }, AppError>>(),
  'bundle:inspect': channel(z.strictObject({ file: fileField }))<Result<BundleView, AppError>>(),
  'bundle:accept': channel(
    z.strictObject({ file: fileField, fingerprintGroups: z.tuple([z.string().max(8), z.string().max(8)]).nullable() }),
  )<Result<BundleView, AppError>>(),
  /** What a bundle in a file, not yet accepted, changes of the one it replaces; null where it replaces none that is here. */
  'bundle:changes-in': channel(z.strictObject({ file: fileField, juror: thumbprintField.nullable() }))<
    Result<BundleChanges | null, AppError>
  >(),
  /** The same of an accepted bundle. */
  'bundle:changes': channel(z.strictObject({ bundleId: sha256Field, juror: thumbprintField.nullable() }))<
    Result<BundleChanges | null, AppError>
  >(),
  /** How many proposals each accepted bundle asks of one person, in which it asks any. */
  'bundle:asked': channel(z.strictObject({ juror: thumbprintField }))<readonly AskedOf[]>(),
  'bundle:list': channel(nothing)<readonly BundleView[]>(),
  'bundle:open': channel(z.strictObject({ bundleId: sha256Field }))<Result<OpenedBundle, AppError>>(),
  'bundle:proposal': channel(z.strictObject({ bundleId: sha256Field, entry: entryField }))<Result<Proposal, AppError>>(),
  'bundle:save-attachment': channel(z.strictObject({ bundleId: sha256Field, entry: entryField, sha256: sha256Field }))<
    Result<SavedFile, AppError>
  >(),
  /** A ticket to read an attachment by; large ones are still being checked then. */
  'attachment:show': channel(z.strictObject({ bundleId: sha256Field, entry: entryField, sha256: sha256Field }))<
    Result<AttachmentTicket, AppError>
  >(),
  /** Answers when every byte was compared with the signed digest. */
  'attachment:check': channel(z.strictObject({ ticket: z.string().regex(/^[0-9a-f]{32}$/) }))<Result<null, AppError>>(),
} as const;
