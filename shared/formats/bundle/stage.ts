import { ROLES } from '../../domain/competition/roster.ts';
import type { Stage } from '../../domain/competition/stage.ts';
import {
  adjustedPointsField,
  codeField,
  entryField,
  fractionField,
  idField,
  lineField,
  localTextField,
  localTimeField,
  orderedBy,
  thumbprintField,
  zoneField,
} from '../fields.ts';
import { rulesSchema } from '../rules.ts';
import { z } from '../zod.ts';

const divisionSchema = z.strictObject({ id: idField, name: localTextField });

const rosterMemberSchema = z.strictObject({
  thumbprint: thumbprintField,
  roles: orderedBy(z.enum(ROLES), (role) => role).min(1),
  agency: lineField.nullable(),
  card: z.string().max(10_000),
});

const assignmentsSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('all') }),
  z.strictObject({
    mode: z.literal('listed'),
    jurors: orderedBy(
      z.strictObject({ juror: thumbprintField, entries: orderedBy(entryField, (entry) => entry) }),
      (assignment) => assignment.juror,
    ),
  }),
]);

const conflictSchema = z.strictObject({
  juror: thumbprintField,
  entry: entryField,
  kind: z.enum(['actual', 'potential']),
  reason: lineField,
});

const visitTeamSchema = z
  .strictObject({ entry: entryField, jurors: orderedBy(thumbprintField, (juror) => juror).min(2), lead: thumbprintField.nullable() })
  .refine(({ jurors, lead }) => lead === null || jurors.includes(lead), 'led by somebody else');

const adjustmentSchema = z.strictObject({ entry: entryField, points: adjustedPointsField, reason: lineField });

/** What proposals came to in an earlier stage, ordered by entry. */
export const carriedTotalsField = orderedBy(z.strictObject({ entry: entryField, total: fractionField }), ({ entry }) => entry);

const carriedSchema = z.strictObject({ stage: idField, code: codeField, totals: carriedTotalsField });

/** `data/stage.json`: everything but the proposals that a signed bundle fixes. */
export const stageSchema = z.strictObject({
  formatVersion: z.literal(1),
  competition: z.strictObject({ id: idField, name: localTextField, organiser: lineField, year: z.int().min(1900).max(9999) }),
  id: idField,
  name: localTextField,
  template: z.strictObject({ name: localTextField, source: lineField }).nullable(),
  deadline: z.strictObject({ local: localTimeField, zone: zoneField }).nullable(),
  groups: orderedBy(divisionSchema, (group) => group.id),
  clusters: orderedBy(divisionSchema, (cluster) => cluster.id),
  sections: z.array(z.strictObject({ id: idField, name: localTextField, wordLimit: z.int().min(1).nullable() })),
  rules: rulesSchema,
  declaration: localTextField,
  jurorNames: z.enum(['named', 'anonymous']),
  roster: orderedBy(rosterMemberSchema, (member) => member.thumbprint),
  assignments: assignmentsSchema,
  conflicts: orderedBy(conflictSchema, (conflict) => `${conflict.juror} ${conflict.entry}`),
  visits: orderedBy(visitTeamSchema, (team) => team.entry)
    .min(1)
    .optional(),
  adjustments: orderedBy(adjustmentSchema, ({ entry }) => entry)
    .min(1)
    .optional(),
  carried: orderedBy(carriedSchema, ({ stage }) => stage)
    .min(1)
    .optional(),
}) satisfies z.ZodType<Stage>;
