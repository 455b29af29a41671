import { ROLES } from '../../domain/competition/roster.ts';
import type {
  AssignmentDraft,
  BuiltBundle,
  Change,
  CompetitionRecord,
  PanelPerson,
  ProposalFacts,
  SelectionDecision,
  StageDraft,
  VisitsDraft,
} from '../../domain/competition/draft/records.ts';
import { CHANGE_KINDS } from '../../domain/competition/draft/records.ts';
import type { WrittenRecord } from '../../domain/competition/draft/written-record.ts';
import {
  codeField,
  entryField,
  idField,
  lineField,
  localTimeField,
  orderedBy,
  sha256Field,
  thumbprintField,
  utcTimeField,
  zoneField,
} from '../fields.ts';
import { proposalSchema } from '../bundle/proposals.ts';
import { carriedTotalsField } from '../bundle/stage.ts';
import { z } from '../zod.ts';
import { draftLineField, draftLocalTextField, draftTextField } from './draft-fields.ts';
import { draftRulesSchema } from './draft-rules.ts';
import { columnMappingSchema, intakeSettingsSchema } from './intake.ts';

const ENTRY = '[A-Z0-9][A-Z0-9-]{0,31}';
const ID = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
const THUMBPRINT = '[A-Za-z0-9_-]{43}';
const stageEntryField = z.string().regex(new RegExp(`^${ID}:${ENTRY}$`));
const stageStageField = z.string().regex(new RegExp(`^${ID}:${ID}$`));
const stageJurorEntryField = z.string().regex(new RegExp(`^${ID}:${THUMBPRINT}:${ENTRY}$`));

const division = z.strictObject({ id: idField, name: draftLocalTextField });
const section = z.strictObject({ id: idField, name: draftLocalTextField, wordLimit: z.int().min(1).max(1_000_000).nullable() });

const stage = z.strictObject({
  name: draftLocalTextField,
  template: z.strictObject({ name: draftLocalTextField, source: draftTextField }).nullable(),
  deadline: z.strictObject({ local: localTimeField, zone: zoneField }).nullable(),
  rules: draftRulesSchema,
  declaration: draftLocalTextField,
  jurorNames: z.enum(['named', 'anonymous']),
}) satisfies z.ZodType<StageDraft>;

const proposal = proposalSchema
  .omit({ entry: true, narrative: true, attachments: true })
  .extend({ title: draftLineField, agency: draftLineField }) satisfies z.ZodType<ProposalFacts>;

const attachedFile = z.strictObject({
  path: z.string().min(1).max(1000),
  bytes: z.int().min(0),
  sha256: sha256Field,
  mediaType: proposalSchema.shape.attachments.element.shape.mediaType,
});

const selection = z.strictObject({
  outcome: z.enum(['passed', 'failed']),
  reason: draftTextField,
  checks: z.record(idField, z.boolean()),
  by: thumbprintField,
  at: utcTimeField,
}) satisfies z.ZodType<SelectionDecision>;

const person = z.strictObject({
  card: z.string().max(10_000),
  roles: orderedBy(z.enum(ROLES), (role) => role),
  agency: lineField.nullable(),
  expertise: z.array(lineField).max(100),
  maxLoad: z.int().min(0).max(1_000_000).nullable(),
  compared: z.strictObject({ by: thumbprintField, at: utcTimeField }).nullable(),
}) satisfies z.ZodType<PanelPerson>;

const wanted = { perProposal: z.int().min(1).max(10_000), seed: lineField.nullable() };
const lists = orderedBy(
  z.strictObject({ juror: thumbprintField, entries: orderedBy(entryField, (entry) => entry) }),
  (assigned) => assigned.juror,
);

const assignment = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('all') }),
  z.strictObject({
    mode: z.literal('listed'),
    ...wanted,
    jurors: lists,
  }),
]) satisfies z.ZodType<AssignmentDraft>;

const visits = z.strictObject({
  perVisit: z.int().min(2).max(100),
  seed: lineField.nullable(),
  teams: orderedBy(
    z.strictObject({ entry: entryField, jurors: orderedBy(thumbprintField, (juror) => juror), lead: thumbprintField.nullable() }),
    (team) => team.entry,
  ),
}) satisfies z.ZodType<VisitsDraft>;

const built = z.strictObject({
  stage: idField,
  revision: z.int().min(1),
  supersedes: sha256Field.nullable(),
  at: utcTimeField,
  proposals: z.int().min(0),
  jurors: z.int().min(0),
}) satisfies z.ZodType<BuiltBundle>;

/** Exact form of every record of a competition. */
export const competitionRecordSchema = z.discriminatedUnion('kind', [
  single(
    'competition',
    z.strictObject({ id: idField, name: draftLocalTextField, organiser: draftLineField, year: z.int().min(1900).max(9999) }),
  ),
  single('groups', z.array(division).max(1000)),
  single('clusters', z.array(division).max(1000)),
  single('sections', z.array(section).max(1000)),
  single('stages', z.array(idField).max(100)),
  single('intake', intakeSettingsSchema),
  keyed('stage', idField, stage),
  keyed('proposal', entryField, proposal),
  keyed('narrative', entryField, proposalSchema.shape.narrative),
  keyed('attachments', entryField, z.array(attachedFile).max(1000)),
  keyed('selection', stageEntryField, selection),
  keyed('person', thumbprintField, person),
  keyed('assignment', idField, assignment),
  keyed('conflict', stageJurorEntryField, z.strictObject({ kind: z.enum(['actual', 'potential']), reason: lineField })),
  keyed('visits', idField, visits),
  keyed('adjustment', stageEntryField, z.strictObject({ points: z.number().min(-1_000_000).max(1_000_000), reason: draftLineField })),
  keyed('carried', stageStageField, z.strictObject({ code: codeField, totals: carriedTotalsField })),
  keyed('mapping', idField, columnMappingSchema),
  keyed('built', sha256Field, built),
]) satisfies z.ZodType<CompetitionRecord>;

/** Exact form of every record as a file keeps it. */
export const writtenRecordSchema = z.discriminatedUnion('kind', [
  ...competitionRecordSchema.options,
  z.strictObject({ kind: z.literal('pairings'), id: idField, ...wanted, given: lists, taken: lists }),
]) satisfies z.ZodType<WrittenRecord>;

/** Exact form of a change. */
export const changeSchema = z.strictObject({
  what: z.enum(CHANGE_KINDS),
  step: lineField.nullable(),
  records: z.array(competitionRecordSchema).min(1),
}) satisfies z.ZodType<Change>;

function single<Kind extends string, S extends z.ZodType>(kind: Kind, value: S) {
  return z.strictObject({ kind: z.literal(kind), value });
}

function keyed<Kind extends string, I extends z.ZodType, S extends z.ZodType>(kind: Kind, id: I, value: S) {
  return z.strictObject({ kind: z.literal(kind), id, value: value.nullable() });
}
