import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Agreement } from '#shared/domain/analysis/agreement/agreement.ts';
import type { Interval } from '#shared/domain/analysis/agreement/icc.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';

/** The figures of agreement, each with a sentence of what it means; all others below. */
export function AgreementFigures({ agreement: { icc, kendallW, krippendorffAlpha } }: { readonly agreement: Agreement }) {
  const words = useTexts(agreementText);
  const rows = [
    { name: words.iccAverage, ...figureOf(icc?.['ICC(2,k)']), meaning: words.iccAverageMeaning },
    { name: words.iccSingle, ...figureOf(icc?.['ICC(2,1)']), meaning: words.iccSingleMeaning },
    { name: words.kendall, ...figureOf(kendallW?.tieCorrected), meaning: words.kendallMeaning },
    { name: words.alpha, ...figureOf(krippendorffAlpha.interval), meaning: words.alphaMeaning },
  ];
  return (
    <section className="analysis__part">
      <h2>{words.figuresTitle}</h2>
      <table className="analysis__table">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col" className="analysis__figure">
              {words.value}
            </th>
            <th scope="col" className="analysis__figure">
              {words.limits}
            </th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, limits, meaning }) => (
            <FigureRow key={name} name={name} value={value} limits={limits} meaning={meaning} />
          ))}
        </tbody>
      </table>
      <OtherFigures icc={icc} kendallW={kendallW} krippendorffAlpha={krippendorffAlpha} />
    </section>
  );
}

interface Figure {
  readonly value: number;
  readonly limits: readonly [number, number] | null;
}

function figureOf(figure: Interval | number | undefined): Figure {
  if (figure === undefined) return { value: Number.NaN, limits: null };
  return typeof figure === 'number' ? { value: figure, limits: null } : { value: figure.value, limits: [figure.lower, figure.upper] };
}

function FigureRow({ name, value, limits, meaning }: Figure & { readonly name: string; readonly meaning: string }) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const shown = (figure: number) => (Number.isFinite(figure) ? formatNumber(figure, language, 2) : words.notEnough);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="analysis__figure">
        <strong>{shown(value)}</strong>
      </td>
      <td className="analysis__figure">{limits === null ? '' : `${shown(limits[0])} … ${shown(limits[1])}`}</td>
      <td className="soft small">{meaning}</td>
    </tr>
  );
}

function OtherFigures({ icc, kendallW, krippendorffAlpha }: Pick<Agreement, 'icc' | 'kendallW' | 'krippendorffAlpha'>) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const all: readonly (readonly [string, Interval | number])[] = [
    ...Object.entries({ ...icc }).map(([name, interval]: [string, Interval]) => [name, interval] as const),
    ...(kendallW === null ? [] : [['Kendall W', kendallW.uncorrected] as const]),
    ...Object.entries(krippendorffAlpha).map(([level, alpha]: [string, number]) => [`alpha, ${level}`, alpha] as const),
  ];
  const digits = 4;
  const shown = (figure: number) => (Number.isFinite(figure) ? formatNumber(figure, language, digits) : '–');
  return (
    <details className="analysis__more">
      <summary>{words.allFigures}</summary>
      <dl className="analysis__all">
        {all.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {typeof figure === 'number' ? shown(figure) : `${shown(figure.value)} (${shown(figure.lower)} … ${shown(figure.upper)})`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
