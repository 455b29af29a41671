import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { type PlotRange, StripPlot } from '#renderer/ui/plot/strip-plot.tsx';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatScore } from '#shared/text/numbers.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import './distribution.css';

interface DistributionProps {
  readonly rules: Rules;
  readonly sheets: readonly ScoreSheet[];
  readonly totals: readonly string[];
}

/** The juror's own scores as dots: the totals, then each criterion on its whole scale. */
export function Distribution({ rules, sheets, totals }: DistributionProps) {
  const text = useTexts(signText);
  const scored = sheets.filter(({ status }) => status === 'scored');
  return (
    <>
      <p className="soft small">{text.distributionHelp}</p>
      <div className="distribution">
        <Totals rules={rules} totals={totals} />
        {scoredCriteria(rules.criteria).map((criterion) => (
          <OfCriterion key={criterion.id} rules={rules} criterion={criterion} sheets={scored} />
        ))}
      </div>
    </>
  );
}

interface OfCriterionProps extends Pick<DistributionProps, 'rules' | 'sheets'> {
  readonly criterion: ScoredCriterion;
}

function OfCriterion({ rules, criterion, sheets }: OfCriterionProps) {
  const language = useLanguage();
  const text = useTexts(signText);
  const values = sheets.flatMap(({ scores }) => scores.find((given) => given.criterion === criterion.id)?.score ?? []);
  if (values.length === 0) return null;
  const inOrder = values.toSorted((a, b) => a - b);
  const at = (index: number) => formatScore(inOrder.at(index) ?? 0, language);
  const [lowest, middle, highest] = [at(0), at(medianOf(values.length)), at(-1)];
  const name = criterion.name[language];
  return (
    <Strip
      name={name}
      range={criterion.scale ?? rules.scale}
      values={values}
      threshold={rules.threshold?.perCriterion[criterion.id] ?? null}
      ends={[lowest, middle, highest]}
      label={text.distributionOf(name, lowest, middle, highest)}
    />
  );
}

function Totals({ rules, totals }: Omit<DistributionProps, 'sheets'>) {
  const language = useLanguage();
  const text = useTexts(signText);
  const values = totals.map(Number);
  const inOrder = totals.toSorted((a, b) => Number(a) - Number(b));
  const range = { min: Math.min(...values), max: Math.max(...values) };
  const at = (index: number) => formatDecimal(inOrder.at(index) ?? '', language);
  const [lowest, highest] = [at(0), at(-1)];
  return (
    <Strip
      name={text.distributionTotals}
      range={range}
      values={values}
      threshold={rules.threshold?.total ?? null}
      ends={[lowest, at(medianOf(inOrder.length)), highest]}
      label={text.distributionLabel(lowest, highest, values.length)}
    />
  );
}

interface StripProps {
  readonly name: string;
  readonly range: PlotRange;
  readonly values: readonly number[];
  readonly threshold: number | null;
  /** Lowest, median, highest. */
  readonly ends: readonly [string, string, string];
  readonly label: string;
}

function Strip({ name, range, values, threshold, ends: [lowest, middle, highest], label }: StripProps) {
  return (
    <div className="distribution__line">
      <span className="distribution__name">{name}</span>
      <span className="distribution__end">{lowest}</span>
      <StripPlot range={range} values={values} mark={null} threshold={threshold} label={label} />
      <span className="distribution__end">{highest}</span>
      <strong className="distribution__middle">{middle}</strong>
    </div>
  );
}

/** Where the median stands among so many in order, the lower of two. */
function medianOf(count: number): number {
  return Math.floor((count - 1) / 2);
}
