import type { Proposal } from '../../domain/competition/proposal.ts';
import { dateField, entryField, idField, lineField, orderedBy, sha256Field, textField } from '../fields.ts';
import { z } from '../zod.ts';

const attachmentSchema = z.strictObject({
  name: lineField,
  sha256: sha256Field,
  bytes: z.int().min(0),
  mediaType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
});

/** One proposal as it stands in `data/proposals.json`; `subject` is the SHA-256 of its canonical text. */
export const proposalSchema = z.strictObject({
  entry: entryField,
  title: lineField,
  agency: lineField,
  unit: lineField.nullable(),
  group: idField.nullable(),
  cluster: idField.nullable(),
  category: lineField.nullable(),
  startedOn: dateField.nullable(),
  innovator: lineField.nullable(),
  location: lineField.nullable(),
  videoUrl: lineField.nullable(),
  sdgs: z
    .array(z.int().min(1).max(17))
    .refine((goals) => goals.every((goal, index) => index === 0 || goal > (goals[index - 1] ?? goal)), 'not ascending'),
  narrative: z.array(z.strictObject({ section: idField, text: textField })),
  attachments: orderedBy(attachmentSchema, (attachment) => attachment.sha256),
}) satisfies z.ZodType<Proposal>;

/** `data/proposals.json`. */
export const proposalsSchema = z.strictObject({
  formatVersion: z.literal(1),
  proposals: orderedBy(proposalSchema, (proposal) => proposal.entry),
});
