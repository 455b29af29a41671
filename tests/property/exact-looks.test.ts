import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { isExactResult } from '#shared/formats/chair/exact-result.ts';
import { resultSchema } from '#shared/formats/chair/result.ts';
import { isExactScoreFile } from '#shared/formats/juror/exact-score-file.ts';
import { scoreFileSchema } from '#shared/formats/juror/score-file.ts';
import type { z } from '#shared/formats/zod.ts';
import { scoreFile, sheet } from '#tests/support/panel/panel.ts';

const plain = () => structuredClone(scoreFile()) as unknown as Json;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Whether the schema, the oracle, takes a value and gives it back just as it is, keys in its order. */
function schemaGivesBack(schema: z.ZodType, value: unknown): boolean {
  const checked = schema.safeParse(value);
  return checked.success && JSON.stringify(checked.data) === JSON.stringify(value);
}

const rich = () =>
  structuredClone(
    scoreFile({
      sheets: [
        sheet('P-1', { note: 'Catatan\nbaris kedua' }),
        sheet('P-2', { status: 'recused', recusal: { kind: 'actual', reason: 'Atasan' }, scores: [] }),
        sheet('P-3', {
          status: 'incomplete',
          scores: [{ criterion: 'novelty', score: null, comment: 'belum' }],
          visit: {
            date: '2023-07-01',
            place: 'Kota',
            peopleMet: 'Kepala',
            findings: [{ claim: 'a', found: 'b', outcome: 'partly' }],
            evidence: [],
          },
          history: [{ criterion: 'novelty', old: 70, new: null, at: '2023-07-01T00:00:00.000Z', reason: 'keliru' }],
        }),
      ],
    }),
  ) as unknown as Json;

const JUROR_1 = `${'J'.repeat(42)}A`;
const JUROR_2 = `${'K'.repeat(42)}A`;
const ROW = {
  entry: 'P-1',
  partition: null,
  rank: 1,
  total: '76.00',
  totalExact: '76/1',
  jurors: [
    { juror: JUROR_1, total: '77/1' },
    { juror: JUROR_2, total: '-151/2' },
  ],
  tiedWith: ['P-2', 'P-3'],
  brokenBy: 'median',
  selected: true,
  status: 'ranked',
  reason: null,
} as const;

const result = {
  formatVersion: 1,
  competitionId: 'lomba',
  stageId: 'tahap',
  bundleId: 'a'.repeat(64),
  stageDigest: 'b'.repeat(64),
  revision: 1,
  previous: null,
  closedAt: '2023-07-20T06:00:00.000Z',
  inputs: [{ juror: JUROR_1, revision: 1, sha256: 'c'.repeat(64) }],
  completeness: { expected: 4, scored: 3, recused: [], missing: [{ juror: JUROR_2, entry: 'P-2' }] },
  ranking: [ROW, { ...ROW, entry: 'P-2', rank: null, total: null, totalExact: null, jurors: [], status: 'unranked', reason: 'quorum 1' }],
  drawSeed: null,
  decisions: [],
  attendance: [{ thumbprint: JUROR_1, present: true }],
} as const satisfies PanelResult;

const { jurors: _left, ...place } = ROW;
const decision = {
  number: 1,
  kind: 'exclude',
  entry: 'P-1',
  juror: null,
  before: null,
  after: null,
  reason: 'x',
  at: '2023-07-20T06:00:00.000Z',
};
const { attendance, ...beforeAttendance } = result;
const decided = { ...beforeAttendance, decisions: [decision], decided: [{ ...place, decisions: [1] }], attendance };

const asJson = (value: unknown) => structuredClone(value) as Json;

const LOOKS = [
  ['a score file', isExactScoreFile, scoreFileSchema, [plain(), rich()]],
  ['a result', isExactResult, resultSchema, [asJson(result), asJson(decided)]],
] as const;

test.each(LOOKS)('%s as it is written needs no look of the schema', (_, look, schema, documents) => {
  for (const document of documents) expect([look(document), schemaGivesBack(schema, document)]).toEqual([true, true]);
});

const ODD: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    ' ',
    'P-1',
    'P-2',
    'novelty',
    '\u0000',
    '\ud800',
    'a'.repeat(64),
    'scored',
    0,
    -1,
    0.5,
    1e300,
    [],
    {},
    [null],
  ),
  fc.string().map((text): Json => text),
  fc.double({ noNaN: true }).map((number): Json => number),
);

/** Every place in a document, as the list of keys that leads there. */
function places(value: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Array.isArray(value)
    ? value.map((each, index) => places(each, [...at, index]))
    : Object.entries(value).map(([key, each]) => places(each, [...at, key]));
  return [at, ...inside.flat()];
}

function changed(document: Json, at: readonly (string | number)[], change: (holder: { [key: string]: Json }, key: string) => void): Json {
  const copy = structuredClone(document);
  const key = at.at(-1);
  if (key === undefined) return copy;
  let holder = copy;
  for (const step of at.slice(0, -1)) holder = (holder as { [key: string]: Json })[step] ?? null;
  change(holder as { [key: string]: Json }, String(key));
  return copy;
}

const CHANGES: readonly ((odd: Json) => (holder: { [key: string]: Json }, key: string) => void)[] = [
  (odd) => (holder, key) => void (holder[key] = odd),
  () => (holder, key) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  (odd) => (holder, key) => void (Array.isArray(holder) ? holder.splice(Number(key), 0, odd) : (holder[`${key}x`] = odd)),
  // The same key once more at the end: another order.
  () => (holder, key) => {
    const value = holder[key] ?? null;
    if (Array.isArray(holder)) holder.push(value);
    else {
      delete holder[key];
      holder[key] = value;
    }
  },
];

test.each(LOOKS)(
  'of %s: whatever the look takes, the schema takes and gives back unchanged; whatever the schema gives back unchanged, it takes',
  (_, look, schema, documents) => {
    for (const document of documents) {
      const all = places(document);
      fc.assert(
        fc.property(fc.constantFrom(...all), fc.constantFrom(...CHANGES), ODD, (at, change, odd) => {
          const value = changed(document, at, change(odd));
          expect(look(value)).toBe(schemaGivesBack(schema, value));
        }),
        { numRuns: 4000, seed: 6 },
      );
    }
  },
);
