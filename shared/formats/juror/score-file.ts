import type { ScoreFile, ScoreSheet } from '../../domain/panel/sheet/score-sheet.ts';
import { dateField, entryField, idField, lineField, orderedBy, sha256Field, textField, thumbprintField, utcTimeField } from '../fields.ts';
import { z } from '../zod.ts';

const criterionScoreSchema = z.strictObject({ criterion: idField, score: z.number().nullable(), comment: textField });

const visitSchema = z.strictObject({
  date: dateField,
  place: textField,
  peopleMet: textField,
  findings: z.array(z.strictObject({ claim: textField, found: textField, outcome: z.enum(['matches', 'partly', 'no']) })),
  evidence: orderedBy(sha256Field, (digest) => digest),
});

const changeSchema = z.strictObject({
  criterion: idField,
  old: z.number().nullable(),
  new: z.number().nullable(),
  at: utcTimeField,
  reason: textField,
});

/** One score sheet, in a signed score file and in the juror's own stores alike. */
export const scoreSheetSchema = z.strictObject({
  entry: entryField,
  subject: sha256Field,
  status: z.enum(['scored', 'recused', 'incomplete']),
  recusal: z.strictObject({ kind: z.enum(['actual', 'potential']), reason: lineField }).nullable(),
  scores: orderedBy(criterionScoreSchema, (score) => score.criterion),
  note: textField,
  visit: visitSchema.nullable(),
  history: z.array(changeSchema),
}) satisfies z.ZodType<ScoreSheet>;

/** Payload of a score file (`.mfscore`). */
export const scoreFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  competitionId: idField,
  stageId: idField,
  bundleId: sha256Field,
  stageDigest: sha256Field,
  juror: thumbprintField,
  revision: z.int().min(1),
  previous: sha256Field.nullable(),
  createdAt: utcTimeField,
  declaration: z.strictObject({ accepted: z.literal(true), text: lineField }),
  afterOpening: z.boolean(),
  sheets: orderedBy(scoreSheetSchema, (sheet) => sheet.entry),
}) satisfies z.ZodType<ScoreFile>;
