import { StripPlot } from '#renderer/ui/plot/strip-plot.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { isRankingMethod } from '#shared/domain/scoring/method.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { drawnTotals, nameOf, plotRange } from './facts-of-item.ts';
import { exactInWords } from '#shared/text/decisions/agenda-in-words.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface JurorTotalsProps {
  readonly desk: PlenaryDesk;
  readonly row: ResultRow;
  /** Without names the totals stand from the highest to the lowest, so that no place in the list gives a juror away. */
  readonly isNamed: boolean;
}

/** What each juror gave, drawn on the scale of the whole ranking and in figures. */
export function JurorTotals({ desk, row, isNamed }: JurorTotalsProps) {
  const words = useTexts(plenaryText);
  const { plot } = useTexts(rankingText);
  const language = useLanguage();
  const { rules } = desk.work.bundle.stage;
  const totals = drawnTotals(row);
  const isOnScale =
    !isRankingMethod(rules.aggregate.method) && rules.aggregate.method !== 'sum' && rules.aggregate.method !== 'trimmed-sum';
  const total = row.total === null ? '–' : formatDecimal(row.total, language);
  const label = plot(totals.map((value) => formatNumber(value, language, 2)).join('; '), total);
  return (
    <div className="plenary__totals">
      <StripPlot
        range={plotRange(desk)}
        values={totals}
        mark={row.total === null || !isOnScale ? null : Number(row.total)}
        threshold={rules.threshold?.total ?? null}
        label={label}
      />
      <ul className="plenary__figures" aria-label={words.totals}>
        {linesOf(desk, row, isNamed, words.anonymous).map(({ name, exact }) => (
          <li key={name}>
            <span className="soft small">{name}</span>
            <strong>{exactInWords(exact, language)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesOf(desk: PlenaryDesk, { jurors }: ResultRow, isNamed: boolean, anonymous: (number: string) => string) {
  if (isNamed)
    return jurors.map(({ juror, total }) => ({ name: nameOf(desk, juror), exact: total })).toSorted((a, b) => compareNames(a.name, b.name));
  const ordered = jurors.toSorted((a, b) => numberOf(b.total) - numberOf(a.total));
  return ordered.map(({ total }, index) => ({ name: anonymous(String(index + 1)), exact: total }));
}

function numberOf(exact: string): number {
  const [n = '0', d = '1'] = exact.split('/');
  return Number(n) / Number(d);
}
