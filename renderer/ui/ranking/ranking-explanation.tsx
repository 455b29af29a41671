import { type ReactNode, useMemo } from 'react';
import { compareFractions, parseFraction } from '#shared/base/fraction.ts';
import { compareNames } from '#shared/base/order.ts';
import { explainTotal, type TotalArithmetic, type UsedTotal } from '#shared/domain/panel/result/explain-total.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { writeFigure } from '#shared/text/figures.ts';
import { useLanguage, useTexts } from '../theme/language.tsx';
import { explanationNotes } from './ranking-explanation-notes.ts';
import type { RankingLine, RankingView } from './ranking-view.ts';
import './ranking-explanation.css';

interface RankingExplanationProps {
  readonly view: RankingView;
  readonly line: RankingLine | null;
  /** More about the line, after what follows from the row itself. */
  readonly children?: ReactNode;
}

/** Why a proposal stands where it stands: each juror's total, how they become the final score, and what else the rules did. */
export function RankingExplanation({ view, line, children }: RankingExplanationProps) {
  const words = useTexts(rankingText);
  return (
    <section className="explanation" aria-live="polite">
      {line === null ? <p className="soft">{words.whyEmpty}</p> : <Explained view={view} line={line} />}
      {children}
    </section>
  );
}

function Explained({ view, line }: { readonly view: RankingView; readonly line: RankingLine }) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const { row, proposal } = line;
  const explained = useMemo(() => explainTotal(view.rules, row), [view.rules, row]);
  const nameOf = (juror: string) => view.jurors.get(juror) ?? juror;
  const totals = explained.totals.toSorted((a, b) => compareNames(nameOf(a.juror), nameOf(b.juror)));
  const decimals = view.rules.rounding.total?.decimals ?? 0;
  return (
    <>
      <div className="explanation__head">
        <h2>{row.rank === null ? words.whyUnranked : words.why(formatNumber(row.rank, language))}</h2>
        <p className="soft small">
          {row.entry} · {proposal.title}
        </p>
      </div>
      <table className="explanation__totals">
        <caption className="visually-hidden">{words.jurorTotals}</caption>
        <tbody>
          {totals.map((used) => (
            <TotalRow key={used.juror} used={used} name={nameOf(used.juror)} decimals={decimals} />
          ))}
          <AbsentRows names={line.absent.recused.map(nameOf)} word={words.jurorRecused} />
          <AbsentRows names={line.absent.missing.map(nameOf)} word={words.jurorMissing} />
        </tbody>
        {row.total !== null && <Conclusion row={row} total={row.total} arithmetic={explained.arithmetic} decimals={decimals} />}
      </table>
      <div className="explanation__notes">
        {explanationNotes(view, line, explained, language).map((note) => (
          <p key={note} className="explanation__note">
            {note}
          </p>
        ))}
      </div>
    </>
  );
}

function TotalRow({ used, name, decimals }: { readonly used: UsedTotal; readonly name: string; readonly decimals: number }) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const uses = { 'left-out-high': words.leftOutHigh, 'left-out-low': words.leftOutLow, 'outside-middle': words.outsideMiddle };
  return (
    <tr data-counted={used.use === 'counted'}>
      <th scope="row">
        {name}
        {used.use !== 'counted' && <span className="explanation__use">{uses[used.use]}</span>}
      </th>
      <td>{writeFigure(used.total, decimals, language)}</td>
    </tr>
  );
}

function AbsentRows({ names, word }: { readonly names: readonly string[]; readonly word: string }) {
  return names.map((name) => (
    <tr key={name} data-counted="false">
      <th scope="row">{name}</th>
      <td>{word}</td>
    </tr>
  ));
}

interface ConclusionProps {
  readonly row: ResultRow;
  readonly total: string;
  readonly arithmetic: TotalArithmetic | null;
  readonly decimals: number;
}

function Conclusion({ row, total, arithmetic, decimals }: ConclusionProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const shown = formatDecimal(total, language);
  const official = parseFraction(row.totalExact ?? '');
  const isRounded = arithmetic !== null && official !== null && compareFractions(arithmetic.value, official) !== 0;
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {arithmetic === null ? words.finalScore : stepInWords(arithmetic)}
          {isRounded && <span className="explanation__use">{words.rounded(writeFigure(arithmetic.value, decimals, language), shown)}</span>}
        </th>
        <td>{shown}</td>
      </tr>
    </tfoot>
  );

  function stepInWords({ kind, sum, count }: TotalArithmetic): string {
    const whole = writeFigure(sum, decimals, language);
    if (kind === 'sum') return words.sumOnly;
    if (kind === 'mean') return words.sumBy(whole, formatNumber(count, language));
    return count === 1 ? words.middle : words.middleTwo(whole);
  }
}
