import { expect, test } from 'vitest';
import { seededSource } from '#shared/base/seeded.ts';
import type { Method, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { engineOutcome } from '#tests/support/engine/engine-outcome.ts';
import { markedCriteria, pick, type RandomPanel, randomPanel, type RandomSheet, shuffled } from '#tests/support/engine/random-panel.ts';
import type { ReferenceLine } from '#tests/support/engine/reference-line.ts';
import type { ReferenceOutcome } from '#tests/support/engine/reference-ranking.ts';

const PANELS = Array.from({ length: 1500 }, (_, index) => ({ name: `property ${index}`, panel: randomPanel(`property ${index}`) }));

function lines(outcome: ReferenceOutcome): readonly ReferenceLine[] {
  return outcome === 'disconnected' ? [] : outcome.lines;
}

function using(...methods: readonly Method[]): typeof PANELS {
  return PANELS.filter(({ panel }) => methods.includes(panel.rules.aggregate.method));
}

/** Without anything that cuts off, rounds or carries, so that adding and raising show undisturbed. */
function bare(panel: RandomPanel): RandomPanel {
  const rounding = { criterion: null, weighted: null, total: null };
  return { ...panel, adjustments: [], rules: { ...panel.rules, rounding, threshold: null, carry: [], ties: ['shared'] } };
}

function scaleOf(panel: RandomPanel, index: number) {
  return markedCriteria(panel.rules)[index]?.scale ?? panel.rules.scale;
}

function aStepAbove(panel: RandomPanel, index: number, mark: number): number {
  return Number((mark + scaleOf(panel, index).step).toFixed(6));
}

test('the order of sheets and proposals in the input never matters', () => {
  for (const { name, panel } of PANELS) {
    const next = seededSource(name);
    const mixed = { ...panel, sheets: shuffled(next, panel.sheets), proposals: shuffled(next, panel.proposals) };
    expect(engineOutcome(mixed), name).toEqual(engineOutcome(panel));
  }
});

test('raising one score never lowers that proposal under mean, sum, median and trimmed-mean', () => {
  for (const { name, panel } of using('mean', 'sum', 'median', 'trimmed-mean')) {
    const next = seededSource(name);
    const plain = bare(panel);
    const sheet = plain.sheets.length === 0 ? null : pick(next, plain.sheets);
    const one = pick(next, [...(sheet?.marks.keys() ?? [0])]);
    const raise = (mark: number | null, index: number): number | null =>
      mark === null || index !== one
        ? mark
        : pick(next, [scaleOf(plain, index).max, Math.min(scaleOf(plain, index).max, aStepAbove(plain, index, mark))]);
    const raised = plain.sheets.map((each): RandomSheet => (each === sheet ? { ...each, marks: each.marks.map(raise) } : each));
    const rankIn = (sheets: readonly RandomSheet[]) =>
      lines(engineOutcome({ ...plain, sheets })).find(({ proposal }) => proposal === sheet?.proposal)?.rank ?? 0;
    expect(rankIn(raised), name).toBeLessThanOrEqual(rankIn(plain.sheets));
  }
});

test('without rounding, thresholds or clipping, the same constant on every score changes no rank', () => {
  const ranks = (panel: RandomPanel) => lines(engineOutcome(panel)).map(({ proposal, rank }) => [proposal, rank]);
  for (const { name, panel } of PANELS.filter((each) => each.panel.sheets.every(({ marks }) => !marks.includes(null)))) {
    const plain = bare(panel);
    const wider = (scale: { readonly min: number; readonly max: number; readonly step: number }) => ({
      ...scale,
      max: scale.max + 10 * scale.step,
    });
    const widened = <T extends ScoredCriterion>(criterion: T): T => ({ ...criterion, scale: criterion.scale && wider(criterion.scale) });
    const criteria = plain.rules.criteria.map((criterion) => ({ ...widened(criterion), parts: criterion.parts.map(widened) }));
    const rules = { ...plain.rules, unequalPanels: 'unranked' as const, scale: wider(plain.rules.scale), criteria };
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      marks: sheet.marks.map((mark, index) => Number(((mark ?? 0) + 10 * scaleOf(plain, index).step).toFixed(6))),
    }));
    expect(ranks({ ...plain, rules, sheets }), name).toEqual(ranks({ ...plain, rules: { ...rules, scale: wider(plain.rules.scale) } }));
  }
});

function withCopy(panel: RandomPanel, original: string, copy: string): RandomPanel {
  const doubled = <T extends { readonly proposal: string }>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => (item.proposal === original ? [item, { ...item, proposal: copy }] : [item]));
  const carried = Object.entries(panel.carried).map(([stage, totals]): [string, Readonly<Record<string, number>>] => {
    const total = totals[original];
    return [stage, total === undefined ? totals : { ...totals, [copy]: total }];
  });
  return {
    ...panel,
    proposals: panel.proposals.flatMap((proposal) => (proposal.id === original ? [proposal, { ...proposal, id: copy }] : [proposal])),
    sheets: doubled(panel.sheets),
    adjustments: doubled(panel.adjustments),
    carried: Object.fromEntries(carried),
  };
}

test('a copy of a proposal ties with it, except under a draw', () => {
  for (const { name, panel } of PANELS.filter(({ panel: { rules } }) => !rules.ties.includes('draw'))) {
    const outcome = lines(engineOutcome(withCopy(panel, 'P1', 'P1-copy')));
    const [first, second] = ['P1', 'P1-copy'].map((id) => outcome.find(({ proposal }) => proposal === id));
    expect([second?.rank, second?.total, second?.status, second?.selected], name).toEqual([
      first?.rank,
      first?.total,
      first?.status,
      first?.selected,
    ]);
  }
});

test('ranks start at one in every partition, are shared exactly by those listed as tied, and skip after them', () => {
  for (const { name, panel } of PANELS) {
    const ranked = lines(engineOutcome(panel)).filter(({ rank }) => rank !== null);
    for (const line of ranked) {
      const peers = ranked.filter(({ partition }) => partition === line.partition);
      expect(line.rank, name).toBe(1 + peers.filter((peer) => (peer.rank ?? 0) < (line.rank ?? 0)).length);
      expect(line.tiedWith, name).toEqual(peers.filter((peer) => peer !== line && peer.rank === line.rank).map(({ proposal }) => proposal));
    }
  }
});
