import type { Decision, DecisionKind, PanelResult } from '../../domain/panel/result/result.ts';
import {
  decimalField,
  entryField,
  fractionField,
  idField,
  lineField,
  orderedBy,
  sha256Field,
  textField,
  thumbprintField,
  utcTimeField,
} from '../fields.ts';
import { z } from '../zod.ts';

const pairSchema = z.strictObject({ juror: thumbprintField, entry: entryField });

const recusedSchema = z.strictObject({
  juror: thumbprintField,
  entry: entryField,
  kind: z.enum(['actual', 'potential']),
  reason: lineField,
});

const standing = {
  tiedWith: orderedBy(entryField, (entry) => entry),
  brokenBy: z.string().nullable(),
  selected: z.boolean(),
  status: z.enum(['ranked', 'unranked', 'not-eligible', 'excluded']),
  reason: z.string().nullable(),
};

const place = {
  entry: entryField,
  partition: idField.nullable(),
  rank: z.int().min(1).nullable(),
  total: decimalField.nullable(),
  totalExact: fractionField.nullable(),
};

const rowSchema = z.strictObject({
  ...place,
  jurors: orderedBy(z.strictObject({ juror: thumbprintField, total: fractionField }), (juror) => juror.juror),
  ...standing,
});

const decidedRowSchema = z.strictObject({ ...place, ...standing, decisions: z.array(z.int().min(1)) });

const DECISION_KINDS = [
  'resolve-conflict',
  'accept-late',
  'waive-missing',
  'exclude',
  'quota-place',
  'resolve-tie',
  'draw',
  'panel-adjustment',
  'reversal',
] as const satisfies readonly DecisionKind[];

/** One recorded decision of a panel. */
export const decisionSchema = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(DECISION_KINDS),
  entry: entryField.nullable(),
  juror: thumbprintField.nullable(),
  before: textField.nullable(),
  after: textField.nullable(),
  reason: textField,
  at: utcTimeField,
}) satisfies z.ZodType<Decision>;

/** Payload of a result (`.mfresult`). */
export const resultSchema = z.strictObject({
  formatVersion: z.literal(1),
  competitionId: idField,
  stageId: idField,
  bundleId: sha256Field,
  stageDigest: sha256Field,
  revision: z.int().min(1),
  previous: sha256Field.nullable(),
  closedAt: utcTimeField,
  inputs: orderedBy(z.strictObject({ juror: thumbprintField, revision: z.int().min(1), sha256: sha256Field }), (input) => input.juror),
  completeness: z.strictObject({
    expected: z.int().min(0),
    scored: z.int().min(0),
    recused: orderedBy(recusedSchema, (pair) => `${pair.entry} ${pair.juror}`),
    missing: orderedBy(pairSchema, (pair) => `${pair.entry} ${pair.juror}`),
  }),
  ranking: z.array(rowSchema),
  drawSeed: lineField.nullable(),
  decisions: z.array(decisionSchema),
  decided: z.array(decidedRowSchema).optional(),
  attendance: orderedBy(z.strictObject({ thumbprint: thumbprintField, present: z.boolean() }), (person) => person.thumbprint),
}) satisfies z.ZodType<PanelResult>;
