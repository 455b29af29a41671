import type { PlenaryEvent } from '../../domain/panel/decisions/plenary-record.ts';
import { orderedBy, thumbprintField, utcTimeField } from '../fields.ts';
import { decisionSchema } from './result.ts';
import { z } from '../zod.ts';

const itemField = z.string().min(1).max(10_000);

/** One record of a plenary's log on the chair's laptop; of all the log, only the decisions of closed items go into a result. */
export const plenaryEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('attend'), present: orderedBy(thumbprintField, (thumbprint) => thumbprint), at: utcTimeField }),
  z.strictObject({ event: z.literal('draft'), item: itemField, draft: decisionSchema.omit({ number: true }) }),
  z.strictObject({ event: z.literal('undo'), item: itemField, at: utcTimeField }),
  z.strictObject({ event: z.literal('close'), item: itemField, at: utcTimeField }),
]) satisfies z.ZodType<PlenaryEvent>;
