import type { Result } from '../../base/result.ts';
import { entryField, sha256Field, thumbprintField } from '../../formats/fields.ts';
import { aggregateSchema } from '../../formats/rules.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { PrintedOut } from '../views/files.ts';
import type { AgreementView, ExplanationView, StabilityView, WhatIfView } from '../views/analysis.ts';
import { printTarget } from './print.ts';

const panel = z.strictObject({ bundleId: sha256Field, chair: thumbprintField });
const criterionField = z.string().min(1).max(64);

/** What a chair learns about the scores received so far; nothing of it changes anything, and all but the explanation is never official. */
export const analysisChannels = {
  'analysis:explain': channel(z.strictObject({ ...panel.shape, entry: entryField, language: z.enum(['id', 'en']) }))<
    Result<ExplanationView, AppError>
  >(),
  /** Puts why a proposal stands where it stands on paper. */
  'analysis:print-explanation': channel(
    z.strictObject({ ...panel.shape, entry: entryField, language: z.enum(['id', 'en']), to: printTarget }),
  )<Result<PrintedOut, AppError>>(),
  /** With `decided`, beside the ranking as the plenary decided and with its decisions carried along; else beside the computed one. */
  'analysis:what-if': channel(
    z.strictObject({
      ...panel.shape,
      aggregate: aggregateSchema.nullable(),
      weight: z.strictObject({ criterion: criterionField, points: z.number().min(-100).max(100) }).nullable(),
      without: thumbprintField.nullable(),
      decided: z.boolean(),
    }),
  )<Result<WhatIfView, AppError>>(),
  /** `criterion` null means the jurors' totals. */
  'analysis:agreement': channel(z.strictObject({ ...panel.shape, criterion: criterionField.nullable() }))<
    Result<AgreementView, AppError>
  >(),
  /** `cut` stands in where the rules have none of their own; `decided` as for a what-if. */
  'analysis:stability': channel(
    z.strictObject({
      ...panel.shape,
      resamples: z.int().min(100).max(20_000),
      cut: z.int().min(1).max(100_000).nullable(),
      decided: z.boolean(),
    }),
  )<Result<StabilityView, AppError>>(),
} as const;
