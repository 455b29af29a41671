import { useMemo } from 'react';
import { CircleCheck } from '#renderer/ui/theme/icons.tsx';
import { writeFigure } from '#shared/text/figures.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { workedExample } from '#shared/domain/competition/draft/example.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { type RankedProposal, tiedWith } from '#shared/domain/scoring/outcome.ts';
import type { StageAdjustment } from '#shared/domain/competition/stage.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { describeExplanation, namesOf } from '#shared/text/ranking/explanation.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeRankingError } from '#shared/text/ranking/ranking-errors.ts';
import { competitionAsideText } from '#shared/text/screens/competition/aside.ts';

interface WorkedExampleProps extends Pick<CompetitionDraft, 'groups' | 'clusters'> {
  readonly rules: Rules;
  /** What one invented proposal is given or loses, as a proposal of the stage is; null where none is. */
  readonly adjustment: Pick<StageAdjustment, 'points' | 'reason'> | null;
}

/** What the rules make of six invented proposals, and the arithmetic of the first. */
export function WorkedExample({ rules, groups, clusters, adjustment }: WorkedExampleProps) {
  const language = useLanguage();
  const text = useTexts(competitionAsideText);
  const { lines, explained, steps, pendingDraw } = useMemo(
    () => workedExample(rules, { groups, clusters, adjustment }),
    [rules, groups, clusters, adjustment],
  );
  const names = { ...namesOf(rules, language), proposal: (name: string) => name };
  return (
    <>
      <table className="worked-example">
        <caption className="visually-hidden">{text.exampleTitle}</caption>
        <thead>
          <tr>
            <th scope="col" className="worked-example__figure">
              {text.rank}
            </th>
            <th scope="col">{text.proposal}</th>
            <th scope="col" className="worked-example__figure">
              {text.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.proposal} line={line} rules={rules} divisions={[...groups, ...clusters]} pendingDraw={pendingDraw} />
          ))}
        </tbody>
      </table>
      <h3>{text.stepsTitle(explained)}</h3>
      <ol className="worked-example__steps">
        {describeExplanation(steps, names, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  );
}

interface LineProps {
  readonly line: RankedProposal;
  readonly rules: Rules;
  readonly divisions: CompetitionDraft['groups'];
  readonly pendingDraw: boolean;
}

function Line({ line, rules, divisions, pendingDraw }: LineProps) {
  const language = useLanguage();
  const text = useTexts(competitionAsideText);
  const decimals = rules.rounding.total?.decimals ?? 0;
  const remarks = useRemarks({ line, rules, divisions, pendingDraw });
  return (
    <tr data-selected={line.selected}>
      <td className="worked-example__figure">{line.rank === null ? '–' : formatNumber(line.rank, language)}</td>
      <th scope="row">
        {line.proposal}
        {line.selected ? (
          <span className="worked-example__selected">
            <CircleCheck /> {text.selected}
          </span>
        ) : null}
        {remarks.length === 0 ? null : <span className="worked-example__remark">{remarks.join(' · ')}</span>}
      </th>
      <td className="worked-example__figure">{line.total === null ? '–' : writeFigure(line.total, decimals, language)}</td>
    </tr>
  );
}

/** What else is to be said of a line: where it is ranked, with whom it is tied, why it has no rank. */
function useRemarks({ line, divisions, pendingDraw }: LineProps): readonly string[] {
  const language = useLanguage();
  const text = useTexts(competitionAsideText);
  const partition = divisions.find(({ id }) => id === line.partition)?.name[language];
  const equals = tiedWith(line);
  const isTied = equals.length > 0;
  return [
    ...(partition === undefined ? [] : [partition]),
    ...(isTied ? [text.tied(equals.join(', '))] : []),
    ...(isTied && pendingDraw ? [text.needsDraw] : []),
    ...(line.brokenBy.length === 0 ? [] : [text.broken]),
    ...(line.reason === null ? [] : [describeRankingError(line.reason, language)]),
  ];
}
