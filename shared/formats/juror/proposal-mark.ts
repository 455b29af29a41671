import type { ProposalMark } from '../../domain/panel/sheet/proposal-mark.ts';
import { entryField } from '../fields.ts';
import { z } from '../zod.ts';

/** A juror's own mark on one proposal, in the juror's own stores; it is in no signed file. */
export const proposalMarkSchema = z.strictObject({
  entry: entryField,
  later: z.boolean(),
  conflictDeclined: z.boolean(),
}) satisfies z.ZodType<ProposalMark>;
