import { Badge } from '#renderer/ui/display/badge.tsx';
import { IntervalBar } from '#renderer/ui/plot/interval-bar.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Severity } from '#shared/domain/analysis/jurors/severity.ts';
import type { Scale } from '#shared/domain/scoring/rules.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { marksOf, severityRange } from './standing-out.ts';

interface SeverityPlotProps {
  readonly severity: readonly Severity[];
  readonly nameOf: (juror: string) => string;
  readonly scale: Scale;
}

/** Each juror beside the others, the harshest first: drawn and written in one table. */
export function SeverityPlot({ severity, nameOf, scale }: SeverityPlotProps) {
  const words = useTexts(agreementText);
  const ordered = severity.toSorted((a, b) => a.residual.value - b.residual.value);
  const range = severityRange(severity);
  return (
    <section className="analysis__part">
      <h2>{words.severityTitle}</h2>
      <p className="soft small">{words.severityIntro}</p>
      <table className="analysis__table severity">
        <thead>
          <tr>
            <th scope="col">{words.juror}</th>
            <th scope="col" className="severity__axis">
              <span className="severity__sides" aria-hidden>
                <span>← {words.harsher}</span>
                <span>{words.milder} →</span>
              </span>
              <span className="visually-hidden">{words.severityTitle}</span>
            </th>
            {[words.difference, words.limits, words.rated, words.spread, words.range, words.correlation].map((title) => (
              <th key={title} scope="col" className="analysis__figure">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((one) => (
            <SeverityRow key={one.juror} one={one} name={nameOf(one.juror)} range={range} scale={scale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SeverityRowProps {
  readonly one: Severity;
  readonly name: string;
  readonly range: { readonly min: number; readonly max: number };
  readonly scale: Scale;
}

function SeverityRow({ one, name, range, scale }: SeverityRowProps) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const { residual, rated, spread, lowest, highest, correlation } = one;
  const shown = (value: number, decimals = 1) => (Number.isFinite(value) ? formatNumber(value, language, decimals) : '–');
  const signed = (value: number) => `${value > 0 ? '+' : ''}${shown(value)}`;
  const marks = marksOf(one, scale);
  return (
    <tr>
      <th scope="row">
        <span className="severity__name">
          {name}
          {marks.severity && <Badge tone="warn">{words.standsOut}</Badge>}
          {marks.order && <Badge tone="warn">{words.otherOrder}</Badge>}
        </span>
      </th>
      <td className="severity__axis">
        <IntervalBar range={range} {...residual} mark={0} />
      </td>
      <td className="analysis__figure">
        <strong>{signed(residual.value)}</strong>
      </td>
      <td className="analysis__figure">
        {signed(residual.lower)} … {signed(residual.upper)}
      </td>
      <td className="analysis__figure">{formatNumber(rated, language)}</td>
      <td className="analysis__figure">{shown(spread)}</td>
      <td className="analysis__figure">
        {shown(lowest)}–{shown(highest)}
      </td>
      <td className="analysis__figure">{shown(correlation, 2)}</td>
    </tr>
  );
}
