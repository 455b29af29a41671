import type { Language } from '#shared/base/language.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import type { DivergenceReason } from '#shared/domain/scoring/divergence.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { describeRankReason } from '#shared/text/ranking/rank-reasons.ts';
import { describeTieStep } from '#shared/text/rules/rules-in-words.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { Badge, type Tone } from '../display/badge.tsx';
import { useLanguage } from '../theme/language.tsx';
import type { RankingLine } from './ranking-view.ts';

interface Note {
  readonly tone: Tone;
  readonly text: string;
}

interface RankingNotesProps {
  readonly line: RankingLine;
  readonly rules: Rules;
}

/** What the panel should know of a line, as short states in words. */
export function RankingNotes({ line, rules }: RankingNotesProps) {
  const language = useLanguage();
  return (
    <span className="ranking-table__notes">
      {notesOf(line, rules, language).map(({ tone, text }) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
    </span>
  );
}

/** The steps that parted a row from others with the same total, in words, in the order of the chain. */
export function brokenByWords(brokenBy: string, rules: Rules, language: Language): string {
  return rules.ties
    .filter((step) => ` ${brokenBy} `.includes(` ${step} `))
    .map((step) => describeTieStep(step, rules, language))
    .join(', ');
}

function notesOf(line: RankingLine, rules: Rules, language: Language): readonly Note[] {
  const words = rankingText[language];
  const { row, absent } = line;
  const count = (people: readonly string[]) => formatNumber(people.length, language);
  const when = (applies: boolean, tone: Tone, text: string): readonly Note[] => (applies ? [{ tone, text }] : []);
  return [
    ...when(row.status === 'excluded', 'bad', words.excluded),
    ...when(line.acrossCut, 'warn', words.acrossCut),
    ...when(row.selected, 'good', words.selected),
    ...(row.reason === null ? [] : [{ tone: 'bad' as const, text: shortReason(row, rules, language) }]),
    ...(row.brokenBy === null ? [] : [{ tone: 'accent' as const, text: words.tieBroken(brokenByWords(row.brokenBy, rules, language)) }]),
    ...when(row.tiedWith.length > 0, 'accent', words.tieShared(row.tiedWith.join(', '))),
    ...when(line.diverging.some(isWide), 'warn', words.diverging(formatDecimal(line.spread ?? '', language))),
    ...when(line.diverging.includes('straddles-threshold'), 'warn', words.straddling),
    ...when(absent.recused.length > 0, 'neutral', words.recused(count(absent.recused))),
    ...when(absent.missing.length > 0, 'neutral', words.missing(count(absent.missing))),
  ];
}

function isWide(reason: DivergenceReason): boolean {
  return reason === 'points' || reason === 'standard-deviations';
}

/** A threshold is the same for all lines, so its figures are left to the explanation. */
function shortReason({ status, reason }: ResultRow, rules: Rules, language: Language): string {
  return status === 'not-eligible' ? rankingText[language].belowThreshold : describeRankReason(reason ?? '', rules, language);
}
