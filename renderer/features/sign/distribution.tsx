import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { StripPlot } from '#renderer/ui/plot/strip-plot.tsx';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { signText } from '#shared/text/screens/sign.ts';
import './distribution.css';

interface DistributionProps {
  readonly rules: Rules;
  readonly totals: readonly string[];
}

/** The juror's own totals as dots between the lowest and the highest. */
export function Distribution({ rules, totals }: DistributionProps) {
  const language = useLanguage();
  const text = useTexts(signText);
  const values = totals.map(Number);
  const inOrder = totals.toSorted((a, b) => Number(a) - Number(b));
  const range = { min: Math.min(...values), max: Math.max(...values) };
  const [lowest, highest] = [formatDecimal(inOrder[0] ?? '', language), formatDecimal(inOrder.at(-1) ?? '', language)];
  return (
    <div className="distribution">
      <span>{lowest}</span>
      <StripPlot
        range={range}
        values={values}
        mark={null}
        threshold={rules.threshold?.total ?? null}
        label={text.distributionLabel(lowest, highest, values.length)}
      />
      <span>{highest}</span>
    </div>
  );
}
