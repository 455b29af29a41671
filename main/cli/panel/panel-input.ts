import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { RankingError } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { packScoreTable, type ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import { decodeRules, type RulesError } from '#shared/formats/rules.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { describeRankingError } from '#shared/text/ranking/ranking-errors.ts';
import { describeRulesError } from '#shared/text/rules/rules-errors.ts';
import { describeUnderstoodRecap, type RecapInWords } from '#shared/text/recap.ts';
import { describeSpreadsheetFault } from '#shared/text/errors/spreadsheet-errors.ts';
import { type ReadProposals, readProposals } from '../../spreadsheets/read-proposals.ts';
import { readScores } from '../../spreadsheets/read-scores.ts';
import { ANYWHERE, type WhereScores } from '../../spreadsheets/score-columns.ts';
import { named, readInput, readJson } from '../files.ts';

/** Faults of the inputs in both languages. */
export const inBoth = {
  ranking: (fault: RankingError): LocalText => ({ id: describeRankingError(fault, 'id'), en: describeRankingError(fault, 'en') }),
  rules: (fault: RulesError): LocalText => ({ id: describeRulesError(fault, 'id'), en: describeRulesError(fault, 'en') }),
  spreadsheet: (fault: SpreadsheetFault): LocalText => ({
    id: describeSpreadsheetFault(fault, 'id'),
    en: describeSpreadsheetFault(fault, 'en'),
  }),
  recap: (recap: RecapInWords): LocalText => ({ id: describeUnderstoodRecap(recap, 'id'), en: describeUnderstoodRecap(recap, 'en') }),
};

/** Reads and completes a rules document; every fault is a finding that names the file. */
export async function readRules(path: string): Promise<Result<Rules, readonly LocalText[]>> {
  const json = await readJson(path);
  if (!json.ok) return err([json.error]);
  const rules = decodeRules(json.value);
  return rules.ok ? rules : err(rules.error.map((fault) => named(path, inBoth.rules(fault))));
}

/** The scores of a panel, and in words how a recap with them was understood. */
export interface ReadTable {
  readonly table: ScoreTable;
  readonly notes: readonly LocalText[];
}

/** Reads the scores of a panel marked by these rules, from where a person says they are; `listed` are further proposals that have no scores. */
export async function readTable(
  path: string,
  rules: Rules,
  listed: Iterable<string> = [],
  where: WhereScores = ANYWHERE,
): Promise<Result<ReadTable, readonly LocalText[]>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return err([bytes.error]);
  const read = await readScores(bytes.value, rules, where);
  if (!read.ok) return err(read.error.map((fault) => named(path, inBoth.spreadsheet(fault))));
  const notes = read.value.understood.map((recap) => named(path, inBoth.recap(recap)));
  return ok({ table: packScoreTable(rules, read.value.sheets, listed), notes });
}

/** Reads what is known of the proposals beside their scores; nothing when no file is named. */
export async function readProposalFile(path: string | undefined): Promise<Result<ReadProposals, readonly LocalText[]>> {
  if (path === undefined) return ok({ titles: new Map(), divisions: new Map(), adjustments: [] });
  const bytes = await readInput(path);
  if (!bytes.ok) return err([bytes.error]);
  const read = await readProposals(bytes.value);
  return read.ok ? read : err(read.error.map((fault) => named(path, inBoth.spreadsheet(fault))));
}
