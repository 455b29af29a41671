import { decisionBasisOf } from '#shared/domain/panel/result/panel-result.ts';
import { type BundleFacts, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import { panelInputs, panelTable } from '#shared/domain/panel/result/panel-ranking.ts';
import { progressOf } from '#shared/domain/panel/result/completeness.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import type { Intent } from '#shared/domain/panel/decisions/take-decision.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { bundleFacts, checkedFile, rulesFrom, scoreFile, sheet, thumbprint } from './panel.ts';

/** The moment at which decisions of tests are stated. */
export const DECIDED_AT = '2023-07-20T05:00:00.000Z';

/** Marks on both weighted criteria that give this total. */
function markedSheet(entry: string, total: number) {
  return sheet(entry, { scores: ['novelty', 'significance'].map((criterion) => ({ criterion, score: total, comment: '' })) });
}

/** What decisions are held against when three jurors give each entry its totals; rules can be changed. */
export function basisOf(
  totals: Readonly<Record<string, readonly [number, number, number]>>,
  document: Record<string, unknown> = {},
  changes: Partial<BundleFacts> = {},
): DecisionBasis {
  const entries = Object.keys(totals);
  const facts = bundleFacts({
    proposals: entries.map((entry) => ({
      ...bundleFacts().proposals[0],
      entry,
      subject: sheet(entry).subject,
      group: null,
      cluster: null,
    })),
    ...changes,
  });
  const rounding = { total: { decimals: 2, mode: 'half-up' } };
  const plan = planOf({ ...facts, stage: { ...facts.stage, rules: rulesFrom({ rounding, ...document }) } });
  const counted = ['Juri 1', 'Juri 2', 'Juri 3'].map((name, index) => {
    const sheets = entries.map((entry) => markedSheet(entry, totals[entry]?.[index] ?? 0));
    return checkedFile(scoreFile({ juror: thumbprint(name), sheets }), '', plan);
  });
  const progress = progressOf(plan, counted);
  const ranking = rankProposals(plan.rules, panelTable(plan, counted, progress), panelInputs(plan));
  if (!ranking.ok) throw new Error(ranking.error.kind);
  return decisionBasisOf(plan, ranking.value, { counted, progress, disputes: new Map() });
}

/** What a panel means to decide; nothing but the kind and a reason unless given. */
export function intent(kind: Decision['kind'], changes: Partial<Intent> = {}): Intent {
  return { kind, entry: null, juror: null, before: null, after: null, reason: 'Disepakati panel.', ...changes };
}

/** A decision of this number. */
export function decision(number: number, kind: Decision['kind'], changes: Partial<Intent> = {}): Decision {
  return { number, ...intent(kind, changes), at: DECIDED_AT };
}
