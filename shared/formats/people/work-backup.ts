import { orderedBy, sha256Field, thumbprintField, utcTimeField } from '../fields.ts';
import { secretSchema } from './identity.ts';
import { z } from '../zod.ts';

/** Largest text of a backup (its head, or all of one of the first kind), in bytes of JSON: what an engine's longest text leaves room for. */
export const LARGEST_WORK_BACKUP = 400_000_000;

const SEGMENT = '[A-Za-z0-9_-][A-Za-z0-9_.-]*';

/** Path of a file within what the laptop keeps, with `/` between its parts; no part is hidden or leads out. */
export const keptPathField = z
  .string()
  .max(400)
  .regex(new RegExp(`^${SEGMENT}(?:/${SEGMENT})+$`));

/**
 * What a backup of an identity with its work held at first (`.mfbackup`, sealed with age under a passphrase): the card, the private part, every
 * file that the laptop keeps for this person, and what the window's database holds beside them, in one text. Read for ever, written no more.
 */
export const workBackupSchema = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.literal('work-backup'),
  thumbprint: thumbprintField,
  createdAt: utcTimeField,
  card: z.string().max(10_000),
  secret: secretSchema,
  /** Ordered by path. */
  files: orderedBy(z.strictObject({ path: keptPathField, sha256: sha256Field, base64: z.base64() }), (file) => file.path),
  /** JSON text of the database's rows by table, which only the window reads. */
  database: z.string(),
});

/**
 * The first line of a backup as it is written now (`.mfbackup`, sealed with age under a passphrase). A line feed ends it; the bytes of the
 * files follow, one after another in this order, and nothing after them, so that a chair's inbox of any size is never held in memory.
 */
export const workBackupHeadSchema = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.literal('work-backup-head'),
  thumbprint: thumbprintField,
  createdAt: utcTimeField,
  card: z.string().max(10_000),
  secret: secretSchema,
  /** Ordered by path; `bytes` is the length of each. */
  files: orderedBy(z.strictObject({ path: keptPathField, bytes: z.int().min(0), sha256: sha256Field }), (file) => file.path),
  /** JSON text of the database's rows by table, which only the window reads. */
  database: z.string(),
});

/** The content of a backup's first line. */
export type WorkBackupHead = z.output<typeof workBackupHeadSchema>;
