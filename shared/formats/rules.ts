import { err, ok, type Result } from '../base/result.ts';
import { findRuleFaults, type RuleFault } from '../domain/scoring/rule-faults.ts';
import type { Rules } from '../domain/scoring/rules.ts';
import { type ShapeFault, shapeFaults } from './shape-faults.ts';
import { z } from './zod.ts';

/** Why a rules document is refused. */
export type RulesError = RuleFault | ShapeFault | { readonly kind: 'newer-version'; readonly found: number };

const text = z.string().min(1).max(200);
const identifier = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}]+$/u)
  .regex(/^\S(.*\S)?$/u);
const finite = z.number();
const weight = finite.min(0).max(1_000_000);

const localText = z.strictObject({ id: text, en: text });
const scale = z.strictObject({ min: finite, max: finite, step: finite.gt(0) });
const level = z.strictObject({
  from: finite,
  to: finite,
  descriptor: z.strictObject({ id: z.string().min(1).max(2000), en: z.string().min(1).max(2000) }),
});
const drop = z.int().min(1).max(1000);

/** How marks or totals are taken across jurors. */
export const aggregateSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('mean') }),
  z.strictObject({ method: z.literal('median') }),
  z.strictObject({ method: z.literal('sum') }),
  z.strictObject({ method: z.literal('trimmed-mean'), drop }),
  z.strictObject({ method: z.literal('trimmed-sum'), drop }),
  z.strictObject({ method: z.literal('rank-sum') }),
  z.strictObject({ method: z.literal('rank-points'), points: z.array(finite.min(0)).min(1).max(10_000) }),
  z.strictObject({ method: z.literal('pairwise-majority') }),
  z.strictObject({ method: z.literal('adjusted-mean') }),
]);

const decimals = z.int().min(0).max(10);
const rounding = z.strictObject({ decimals, mode: z.enum(['half-up', 'half-even']) });
const quorum = z.strictObject({ minJurors: z.int().min(1).max(10_000) });
const perCriterion = z.record(identifier, finite);
const tieStep = z.union([
  z.enum(['median', 'pairwise', 'highest-single', 'shared', 'draw']),
  z.templateLiteral(['criterion:', identifier]),
]);
const ties = z.array(tieStep).min(1).max(100);
const partition = z.enum(['none', 'group', 'cluster']);
const unequalPanels = z.enum(['unranked', 'as-is']);
const counts = z.record(identifier, z.int().min(0).max(1_000_000));
const places = z.int().min(1).max(1_000_000);
const overNomination = finite.min(1).max(100);
const unfilled = z.enum(['open', 'next-best']);
const by = z.enum(['group', 'cluster']);
const carry = z.array(z.strictObject({ stage: identifier, weight: finite.gt(0).lt(100) })).max(20);
const spread = finite.gt(0);

const scored = {
  id: identifier,
  name: localText,
  weight,
  scale: scale.nullable(),
  levels: z.array(level).max(100),
  commentRequired: z.boolean(),
};

/** The complete rules by their shape alone, sound or not. */
export const rulesShape = z.strictObject({
  formatVersion: z.literal(1),
  scale,
  weighting: z.enum(['percent', 'factor']),
  criteria: z
    .array(z.strictObject({ ...scored, parts: z.array(z.strictObject(scored)).max(100) }))
    .min(1)
    .max(100),
  combine: z.enum(['juror-totals', 'criterion-panels']),
  aggregate: aggregateSchema,
  rounding: z.strictObject({ criterion: rounding.nullable(), weighted: rounding.nullable(), total: rounding.nullable() }),
  unequalPanels,
  quorum,
  threshold: z.strictObject({ total: finite.nullable(), perCriterion }).nullable(),
  ties,
  partition,
  selection: z
    .strictObject({ top: places.nullable(), quotas: z.strictObject({ by, counts, overNomination, unfilled }).nullable() })
    .nullable(),
  carry,
  divergence: z.strictObject({ points: spread.nullable(), standardDeviations: spread.nullable() }).nullable(),
});

/** The complete rules as they stand in the signed stage: every key present, none unknown, sound; keys come out in one order. */
export const rulesSchema = rulesShape.superRefine((rules, context) => {
  for (const fault of findRuleFaults(rules)) context.addIssue({ code: 'custom', path: [fault.path], params: { fault } });
});

function optional<S extends z.ZodType, D>(schema: S, absent: D): z.ZodType<z.output<S> | D> {
  return schema.nullish().transform((value) => value ?? absent);
}

const scoredDocument = {
  id: identifier,
  name: localText.nullish(),
  weight,
  scale: optional(scale, null),
  levels: optional(z.array(level).max(100), []),
  commentRequired: optional(z.boolean(), false),
};
const scoredPart = z.strictObject(scoredDocument).transform(named);
const roundingDocument = z.union([
  rounding,
  z.strictObject({ decimals: decimals.nullish(), mode: z.literal('none') }).transform(() => null),
]);

/** The rules document as people write it: what may be left out is optional, the rest as in the complete form. */
const rulesDocument = z.strictObject({
  formatVersion: z.literal(1),
  scale,
  weighting: optional(rulesShape.shape.weighting, 'percent' as const),
  criteria: z
    .array(z.strictObject({ ...scoredDocument, parts: optional(z.array(scoredPart).max(100), []) }).transform(named))
    .min(1)
    .max(100),
  combine: rulesShape.shape.combine,
  aggregate: aggregateSchema,
  rounding: optional(
    z.strictObject({
      criterion: optional(roundingDocument, null),
      weighted: optional(roundingDocument, null),
      total: optional(roundingDocument, null),
    }),
    { criterion: null, weighted: null, total: null },
  ),
  unequalPanels: optional(unequalPanels, null),
  quorum: optional(quorum, { minJurors: 1 }),
  threshold: optional(z.strictObject({ total: optional(finite, null), perCriterion: optional(perCriterion, {}) }), null),
  ties: optional(ties, ['shared' as const]),
  partition: optional(partition, 'none' as const),
  selection: optional(
    z.strictObject({
      top: optional(places, null),
      quotas: optional(
        z.strictObject({ by, counts, overNomination: optional(overNomination, 1), unfilled: optional(unfilled, 'open' as const) }),
        null,
      ),
    }),
    null,
  ),
  carry: optional(carry, []),
  divergence: optional(z.strictObject({ points: optional(spread, null), standardDeviations: optional(spread, null) }), null),
});

function named<C extends { readonly id: string; readonly name?: z.output<typeof localText> | null | undefined }>(criterion: C) {
  return { ...criterion, name: criterion.name ?? { id: criterion.id, en: criterion.id } };
}

/** Reads a rules document, lenient about what is absent, exact about the rest; gives the complete rules or every fault found. */
export function decodeRules(json: unknown): Result<Rules, readonly RulesError[]> {
  const version = z.looseObject({ formatVersion: z.int().gt(1) }).safeParse(json);
  if (version.success) return err([{ kind: 'newer-version', found: version.data.formatVersion }]);
  const document = rulesDocument.safeParse(json, { reportInput: true });
  if (!document.success) return err(shapeFaults(document.error.issues));
  const absent = document.data.aggregate.method === 'rank-points' ? 'as-is' : 'unranked';
  const complete = rulesShape.parse({ ...document.data, unequalPanels: document.data.unequalPanels ?? absent });
  const faults = findRuleFaults(complete);
  return faults.length > 0 ? err(faults) : ok(complete);
}
