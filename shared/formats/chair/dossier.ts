import { sha256Field } from '../fields.ts';
import { z } from '../zod.ts';

/**
 * The dossier written beside a result: every opened score file that counted, sealed (age) to the secretariat.
 * It carries no signature of its own: each file inside is signed, and the result names each digest.
 */
export const dossierSchema = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.literal('dossier'),
  /** SHA-256 of the result's payload. */
  result: sha256Field,
  /** The opened score files' exact texts (JWS General JSON), in the order of the result's `inputs`. */
  files: z.array(z.string()),
});

/** Content of a dossier. */
export type Dossier = z.output<typeof dossierSchema>;
