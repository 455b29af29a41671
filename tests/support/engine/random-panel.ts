import { nextBelow, type NextUint32, seededSource } from '#shared/base/seeded.ts';
import type { Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { decodeRules } from '#shared/formats/rules.ts';

/** One juror's marks for one proposal, as numbers in the order of the scored criteria; null where missing. */
export interface RandomSheet {
  readonly proposal: string;
  readonly juror: string;
  readonly marks: readonly (number | null)[];
}

/** A whole made-up panel with everything that a ranking depends on. */
export interface RandomPanel {
  readonly rules: Rules;
  readonly proposals: readonly { readonly id: string; readonly group: string | null; readonly cluster: string | null }[];
  readonly sheets: readonly RandomSheet[];
  readonly adjustments: readonly { readonly proposal: string; readonly points: number; readonly reason: string }[];
  /** Totals of carried stages in hundredths, by stage and proposal. */
  readonly carried: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly drawSeed: string | null;
}

/** The criteria that get marks: the parts of those that have any. Written out again here, since the engine's own is what is tested. */
export function markedCriteria({ criteria }: Rules): readonly ScoredCriterion[] {
  const marked: ScoredCriterion[] = [];
  for (const criterion of criteria) {
    if (criterion.parts.length === 0) marked.push(criterion);
    for (const part of criterion.parts) marked.push(part);
  }
  return marked;
}

/** A small panel that is all ties, gaps and corners; the same for the same seed. */
export function randomPanel(seed: string): RandomPanel {
  const next = seededSource(seed);
  for (;;) {
    const rules = decodeRules(rulesDocument(next));
    // Some of the combinations drawn are impossible on purpose; the refusals have tests of their own.
    if (rules.ok) return panelFor(rules.value, next);
  }
}

function panelFor(rules: Rules, next: NextUint32): RandomPanel {
  const proposals = Array.from({ length: 1 + nextBelow(next, 6) }, (_, index) => ({
    id: `P${index + 1}`,
    group: pick(next, ['umum', 'umum', 'khusus', null]),
    cluster: pick(next, ['kota', 'kabupaten', 'kabupaten', null]),
  }));
  const jurors = Array.from({ length: 1 + nextBelow(next, 6) }, (_, index) => `J${index + 1}`);
  const scales = markedCriteria(rules).map((criterion) => criterion.scale ?? rules.scale);
  const gaps = pick(next, [0, 0, 5, 30, 60]);
  const narrow = chance(next, 40);
  const sheets = proposals.flatMap(({ id: proposal }) =>
    jurors
      .filter(() => !chance(next, gaps))
      .map((juror) => ({
        proposal,
        juror,
        marks: scales.map(({ min, max, step }) => {
          if (chance(next, gaps / 3)) return null;
          const steps = Math.round((max - min) / step);
          return Number((min + nextBelow(next, 1 + (narrow ? Math.min(2, steps) : steps)) * step).toFixed(6));
        }),
      })),
  );
  return {
    rules,
    proposals,
    sheets: shuffled(next, sheets),
    adjustments:
      chance(next, 25) && !['rank-sum', 'pairwise-majority'].includes(rules.aggregate.method)
        ? proposals
            .filter(() => chance(next, 40))
            .map(({ id }) => ({ proposal: id, points: pick(next, [-1, -0.5, 0.25, 2]), reason: 'made up' }))
        : [],
    carried: Object.fromEntries(
      rules.carry.map(({ stage }) => [
        stage,
        Object.fromEntries(proposals.filter(() => !chance(next, 10)).map(({ id }) => [id, nextBelow(next, 4) * 50])),
      ]),
    ),
    drawSeed: chance(next, 70) ? `seed ${nextBelow(next, 1000)}` : null,
  };
}

function criteriaDocument(next: NextUint32) {
  const scale = pick(next, [
    { min: 0, max: 3, step: 1 },
    { min: 0, max: 1, step: 0.1 },
    { min: 1, max: 5, step: 0.25 },
    { min: -2, max: 2, step: 0.5 },
    { min: 0, max: 100, step: 1 },
    // Steps so many that sums go beyond what doubles hold exactly.
    ...(chance(next, 15) ? [{ min: 0, max: 1_000_000_000, step: 0.000001 }] : []),
  ]);
  const count = pick(next, [1, 1, 2, 3]);
  const weighting = pick(next, ['percent', 'factor']);
  const weights =
    weighting === 'percent' ? pick(next, PERCENTAGES[count] ?? []) : Array.from({ length: count }, () => pick(next, [1, 0.8, 3.2, 2, 0]));
  const ids = ['a', 'b', 'c'].slice(0, count);
  const criteria = ids.map((id, index) => ({
    id,
    weight: weights[index],
    scale: chance(next, 10) ? { min: 0, max: 2, step: 0.5 } : null,
  }));
  return { ids, document: { scale, weighting, criteria: count === 2 && chance(next, 25) ? [withParts(criteria)] : criteria } };
}

function rulesDocument(next: NextUint32): unknown {
  const { ids, document } = criteriaDocument(next);
  return {
    formatVersion: 1,
    ...document,
    combine: pick(next, ['juror-totals', 'criterion-panels']),
    aggregate: pick(next, [
      { method: 'mean' },
      { method: 'median' },
      { method: 'sum' },
      { method: 'trimmed-mean', drop: 1 },
      { method: 'trimmed-sum', drop: 1 + nextBelow(next, 2) },
      { method: 'rank-sum' },
      {
        method: 'rank-points',
        points: pick(next, [
          [12, 10, 8, 7],
          [3, 2.5, 1],
        ]),
      },
      { method: 'pairwise-majority' },
      { method: 'adjusted-mean' },
    ]),
    rounding: chance(next, 50) ? { criterion: rounding(next), weighted: rounding(next), total: rounding(next) } : null,
    unequalPanels: pick(next, [null, 'unranked', 'as-is']),
    quorum: { minJurors: pick(next, [1, 1, 2, 3]) },
    threshold: chance(next, 20)
      ? {
          total: chance(next, 60) ? pick(next, [0.5, 1, 1.67, 50]) : null,
          perCriterion: chance(next, 60) ? { a: pick(next, [0.5, 1, 1.5]) } : {},
        }
      : null,
    ties: [
      ...shuffled(next, ['median', 'pairwise', 'highest-single', ...ids.map((id) => `criterion:${id}`)]).slice(0, nextBelow(next, 4)),
      pick(next, ['shared', 'shared', 'draw']),
    ],
    partition: pick(next, ['none', 'none', 'group', 'cluster']),
    selection: chance(next, 50) ? selection(next) : null,
    carry: chance(next, 15) ? [{ stage: 'earlier', weight: pick(next, [40, 12.5]) }] : [],
    divergence: chance(next, 35) ? { points: pick(next, [null, 0.5, 1, 20]), standardDeviations: pick(next, [null, 0.5, 1]) } : null,
  };
}

/** The criteria as parts of one, which has the sum of their weights. */
function withParts(parts: readonly { readonly weight: number | undefined }[]): unknown {
  return { id: 'whole', weight: Number(parts.reduce((sum, { weight = 0 }) => sum + weight, 0).toFixed(6)), parts };
}

const PERCENTAGES: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[100]],
  2: [
    [60, 40],
    [50, 50],
    [100, 0],
    [33.33, 66.67],
  ],
  3: [
    [50, 30, 20],
    [33.33, 33.33, 33.34],
    [60, 40, 0],
  ],
};

function rounding(next: NextUint32): unknown {
  return pick(next, [
    null,
    { decimals: nextBelow(next, 3), mode: 'half-up' },
    { decimals: nextBelow(next, 3), mode: 'half-even' },
    { mode: 'none' },
  ]);
}

function selection(next: NextUint32): unknown {
  const quotas = {
    by: pick(next, ['cluster', 'group']),
    counts: { kota: nextBelow(next, 3), kabupaten: 1 + nextBelow(next, 2), umum: 1 + nextBelow(next, 2) },
    overNomination: pick(next, [1, 1, 2, 1.5]),
    unfilled: pick(next, ['open', 'next-best']),
  };
  return { top: pick(next, [null, 1, 2, 3, 5]), quotas: chance(next, 60) ? quotas : null };
}

/** True so many times in a hundred. */
export function chance(next: NextUint32, percent: number): boolean {
  return nextBelow(next, 1000) < percent * 10;
}

/** One of the choices, each as likely. */
export function pick<T>(next: NextUint32, choices: readonly T[]): T {
  const choice = choices[nextBelow(next, choices.length)];
  if (choice === undefined) throw new RangeError('nothing to pick from');
  return choice;
}

/** The items in another order. */
export function shuffled<T>(next: NextUint32, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
