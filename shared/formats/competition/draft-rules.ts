import type { Rules } from '../../domain/scoring/rules.ts';
import { rulesShape } from '../rules.ts';
import { z } from '../zod.ts';
import { draftLocalTextField, draftTextField } from './draft-fields.ts';

const finite = z.number();
const scored = {
  id: rulesShape.shape.criteria.element.shape.id,
  name: draftLocalTextField,
  weight: finite.min(0).max(1_000_000),
  scale: rulesShape.shape.scale.nullable(),
  levels: z
    .array(z.strictObject({ from: finite, to: finite, descriptor: z.strictObject({ id: draftTextField, en: draftTextField }) }))
    .max(100),
  commentRequired: z.boolean(),
};

/** Rules that are still being written: of the same form as those of a signed stage, but names may be empty, criteria missing, and nothing need add up. */
export const draftRulesSchema = rulesShape.extend({
  criteria: z.array(z.strictObject({ ...scored, parts: z.array(z.strictObject(scored)).max(100) })).max(100),
}) satisfies z.ZodType<Rules>;
