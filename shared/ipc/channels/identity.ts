import type { Result } from '../../base/result.ts';
import { lineField, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { SavedFile } from '../views/files.ts';
import type { CardCode, CardView, IdentityView } from '../views/identity.ts';
import { fileField, nothing, passphraseField } from './fields.ts';

/** The people on this laptop and the cards they hand over. */
export const identityChannels = {
  'identity:list': channel(nothing)<readonly IdentityView[]>(),
  'identity:key-store': channel(nothing)<{ readonly available: boolean }>(),
  'identity:create': channel(
    z.strictObject({ name: lineField, institution: lineField, position: lineField, passphrase: passphraseField.nullable() }),
  )<Result<IdentityView, AppError>>(),
  'identity:unlock': channel(z.strictObject({ thumbprint: thumbprintField, passphrase: passphraseField.nullable() }))<
    Result<IdentityView, AppError>
  >(),
  'identity:lock': channel(z.strictObject({ thumbprint: thumbprintField }))<IdentityView>(),
  'identity:save-card': channel(z.strictObject({ thumbprint: thumbprintField }))<Result<SavedFile, AppError>>(),
  /** The whole card as a QR code: one path in a square of `size` units. */
  'identity:card-code': channel(z.strictObject({ thumbprint: thumbprintField }))<Result<CardCode, AppError>>(),
  'card:read': channel(z.strictObject({ file: fileField }))<Result<CardView, AppError>>(),
} as const;
