import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { decimalOf, sumOfDecimals, writeDecimal } from '#shared/base/decimal.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { SampleFacts } from '#shared/ipc/views/bundle.ts';
import { formatLocalTime } from '#shared/text/dates.ts';
import { formatDecimal, formatNumber, formatScore } from '#shared/text/numbers.ts';
import { buildText } from '#shared/text/screens/build.ts';
import './build.css';

/** What the bundle will hold: competition, criteria with their weights, proposals. */
export function CompetitionCard({ facts: { stage, proposals } }: { readonly facts: SampleFacts }) {
  const words = useTexts(buildText);
  const language = useLanguage();
  const facts: readonly Fact[] = [
    { label: words.competition, value: stage.competition.name[language] },
    { label: words.organiser, value: stage.competition.organiser },
    { label: words.stage, value: stage.name[language] },
    ...(stage.template === null ? [] : [{ label: words.source, value: stage.template.name[language] }]),
    ...(stage.deadline === null
      ? []
      : [{ label: words.deadline, value: formatLocalTime(stage.deadline.local, stage.deadline.zone, language) }]),
  ];
  return (
    <Card title={words.competitionTitle}>
      <Notice>{words.sampleNote}</Notice>
      <Facts facts={facts} />
      <Criteria rules={stage.rules} />
      <details className="build__proposals">
        <summary>{words.proposalCount(formatNumber(proposals.length, language))}</summary>
        <ul className="stack stack--tight">
          {proposals.map(({ entry, title, agency }) => (
            <li key={entry}>
              <strong>{title}</strong> <span className="soft small">{`${entry} · ${agency}`}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function Criteria({ rules: { criteria, weighting } }: { readonly rules: Rules }) {
  const words = useTexts(buildText);
  const language = useLanguage();
  const total = writeDecimal(sumOfDecimals(criteria.map(({ weight }) => decimalOf(weight))));
  return (
    <table className="build__criteria">
      <caption>{words.criteriaTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col">{weighting === 'percent' ? words.weight : words.factor}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ id, name, weight }) => (
          <tr key={id}>
            <th scope="row">{name[language]}</th>
            <td>{formatScore(weight, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>{formatDecimal(total, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
