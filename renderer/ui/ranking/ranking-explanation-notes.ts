import type { Language } from '#shared/base/language.ts';
import type { TotalExplanation } from '#shared/domain/panel/result/explain-total.ts';
import { formatDecimal, formatNumber, formatScore } from '#shared/text/numbers.ts';
import { describeRankReason } from '#shared/text/ranking/rank-reasons.ts';
import { describeRules } from '#shared/text/rules/rules-in-words.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { capitalized } from '#shared/text/sentence.ts';
import { brokenByWords } from './ranking-notes.tsx';
import type { RankingLine, RankingView } from './ranking-view.ts';

/** What the rules did with a proposal beside adding up, one sentence or two in each: method, ties, threshold, recusals, selection. */
export function explanationNotes(
  view: RankingView,
  line: RankingLine,
  { arithmetic }: TotalExplanation,
  language: Language,
): readonly string[] {
  const notes = [
    line.row.reason === null ? null : `${capitalized(describeRankReason(line.row.reason, view.rules, language))}.`,
    arithmetic === null && line.row.total !== null ? methodNote(view, language) : null,
    tieNote(view, line, language),
    thresholdNote(view, line, language),
    recusalNote(line, language),
    selectionNote(view, line, language),
  ];
  return notes.filter((note) => note !== null);
}

function methodNote({ rules }: RankingView, language: Language): string {
  const words = rankingText[language];
  const parts = [words.methods[rules.aggregate.method]];
  if (rules.combine === 'criterion-panels') parts.push(words.byCriterion);
  if (rules.carry.length > 0) parts.push(words.carried);
  return parts.join(' ');
}

function tieNote({ rules }: RankingView, { row, equals }: RankingLine, language: Language): string | null {
  if (equals.length === 0 || row.total === null) return null;
  const words = rankingText[language];
  const list = (rows: readonly { readonly entry: string }[]) => rows.map(({ entry }) => entry).join(', ');
  const above = equals.filter((other) => (row.rank ?? 0) < (other.rank ?? 0));
  const below = equals.filter((other) => (row.rank ?? 0) > (other.rank ?? 0));
  const parts = [words.equalTo(formatDecimal(row.total, language), list(equals))];
  if (row.brokenBy !== null) parts.push(words.brokenBy(brokenByWords(row.brokenBy, rules, language)));
  else if (row.tiedWith.length < equals.length) parts.push(words.byFavour);
  if (above.length > 0) parts.push(words.above(row.entry, list(above)));
  if (below.length > 0) parts.push(words.below(row.entry, list(below)));
  if (row.tiedWith.length > 0) parts.push(sharedNote(rules.ties.at(-1) === 'draw', row.tiedWith.join(', '), language));
  return parts.join(' ');
}

function sharedNote(awaitsDraw: boolean, entries: string, language: Language): string {
  const words = rankingText[language];
  return awaitsDraw ? words.awaitsDraw(entries) : words.sharesRank(entries);
}

function thresholdNote({ rules }: RankingView, { row }: RankingLine, language: Language): string | null {
  const total = rules.threshold?.total ?? null;
  return total === null || row.status !== 'ranked' ? null : rankingText[language].thresholdMet(formatScore(total, language));
}

function recusalNote({ absent, row }: RankingLine, language: Language): string {
  const words = rankingText[language];
  if (absent.recused.length === 0) return words.nobodyRecused;
  return words.someRecused(formatNumber(absent.recused.length, language), formatNumber(row.jurors.length, language));
}

function selectionNote({ rules }: RankingView, line: RankingLine, language: Language): string | null {
  const { selection } = describeRules(rules, language);
  if (selection === null || line.row.rank === null) return null;
  const words = rankingText[language];
  if (line.acrossCut) return words.acrossCutBy(selection);
  return line.row.selected ? words.selectedBy(selection) : words.notSelectedBy(selection);
}
