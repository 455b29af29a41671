import { at } from '#shared/base/at.ts';
import { writeFraction } from '#shared/base/fraction.ts';
import { NO_INPUTS, type RankingInputs } from '#shared/domain/scoring/inputs.ts';
import { type Ranking, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { NumberedSheets, ScoreTable, Sheet } from '#shared/domain/scoring/marks/score-table.ts';
import { decodeRules } from '#shared/formats/rules.ts';
import { tableFor } from './engine-outcome.ts';

/** Marks by proposal and juror: one number, or one for each criterion, null where missing. */
export type Marks = Readonly<Record<string, Readonly<Record<string, number | null | readonly (number | null)[]>>>>;

/** Sound rules from a document of which only the parts that matter are given: else one criterion on 0..100, each across jurors, by mean. */
export function soundRules(document: Record<string, unknown> = {}): Rules {
  const rules = decodeRules({
    formatVersion: 1,
    scale: { min: 0, max: 100, step: 1 },
    criteria: [{ id: 'nilai', weight: 100 }],
    combine: 'criterion-panels',
    aggregate: { method: 'mean' },
    ...document,
  });
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return rules.value;
}

/** The table of these marks; a proposal without jurors is listed without scores. */
export function tableOf(rules: Rules, marks: Marks): ScoreTable {
  const sheets = Object.entries(marks).flatMap(([proposal, jurors]) =>
    Object.entries(jurors).map(([juror, given]) => ({
      proposal,
      juror,
      marks: typeof given === 'object' && given !== null ? given : [given],
    })),
  );
  return tableFor(rules, Object.keys(marks), sheets);
}

/** The ranking of these marks by these rules. */
export function rankingOf(rules: Rules, marks: Marks, inputs: Partial<RankingInputs> = {}): Ranking {
  const ranking = rankProposals(rules, tableOf(rules, marks), { ...NO_INPUTS, ...inputs });
  if (!ranking.ok) throw new Error(JSON.stringify(ranking.error));
  return ranking.value;
}

/** Each line as "rank proposal n/d", an unranked one as "- proposal reason". */
export function linesOf({ proposals }: Ranking): readonly string[] {
  return proposals.map(({ rank, proposal, total, reason }) =>
    rank === null ? `- ${proposal} ${reason?.kind}` : `${rank} ${proposal} ${total === null ? '' : writeFraction(total)}`,
  );
}

/** Numbered sheets with their names. */
export function sheetsIn({ proposals, jurors, proposal, juror, steps }: NumberedSheets): readonly Sheet[] {
  const width = steps.length / proposal.length;
  return Array.from(proposal, (own, sheet) => ({
    proposal: at(proposals, own),
    juror: at(jurors, at(juror, sheet)),
    steps: steps.subarray(sheet * width, (sheet + 1) * width),
  }));
}
