import { PASSPHRASE_LIMIT } from '../../base/text-limits.ts';
import { sha256Field, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';

/** The input of a request that needs none. */
export const nothing = z.strictObject({});

/** Id of a file that the main process handed out; never a path. */
export const fileField = z.string().regex(/^file-\d+$/);

/** A passphrase as somebody typed it. */
export const passphraseField = z.string().min(1).max(PASSPHRASE_LIMIT);

/** Whose work on which bundle. */
export const work = z.strictObject({ bundleId: sha256Field, juror: thumbprintField });
