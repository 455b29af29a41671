import { parseFraction } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import type { TieSide, TieValues } from '#shared/domain/panel/result/tie-values.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { useAsked } from '#renderer/bridge/asked.ts';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import type { RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { PrintMenu } from '#renderer/work/print/print-menu.tsx';
import { writeFigure } from '#shared/text/figures.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ExplanationView } from '#shared/ipc/views/analysis.ts';
import { describeTieStep } from '#shared/text/rules/rules-in-words.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { capitalized } from '#shared/text/sentence.ts';

interface ExplainedStepsProps {
  readonly bundleId: string;
  readonly chair: string;
  readonly entry: string;
  readonly view: RankingView;
}

/** The arithmetic behind a rank, step by step as the engine did it, and both figures of each tie it broke. */
export function ExplainedSteps({ bundleId, chair, entry, view }: ExplainedStepsProps) {
  const words = useTexts(rankingText);
  const bridge = useBridge();
  const language = useLanguage();
  // What the row says changes whenever what it comes from does.
  const row = JSON.stringify(view.ranking.find((each) => each.entry === entry));
  const { asked } = useAsked(`${row} ${language}`, () => bridge['analysis:explain']({ bundleId, chair, entry, language }));
  if (asked.status === 'loading') return null;
  if (asked.status === 'failed') return <ErrorNotice error={asked.error} />;
  return (
    <>
      <Steps explanation={asked.value} rules={view.rules} />
      <div className="ranking__print">
        <PrintMenu label={words.printWhy} print={(to) => bridge['analysis:print-explanation']({ bundleId, chair, entry, language, to })} />
      </div>
    </>
  );
}

function Steps({ explanation: { steps, ties }, rules }: { readonly explanation: ExplanationView; readonly rules: Rules }) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const decided = steps.filter(({ kind }) => kind === 'panel-adjusted');
  return (
    <div className="ranking__steps">
      {decided.map(({ text }) => (
        <p key={text} className="explanation__note">
          {text}
        </p>
      ))}
      {ties.map((tie) => (
        <p key={`${tie.step} ${tie.others.map(({ entry }) => entry).join(' ')}`} className="explanation__note">
          {tieInWords(tie, rules, language)}
        </p>
      ))}
      <details className="ranking__arithmetic">
        <summary>{words.arithmetic}</summary>
        <ol className="ranking__step-list">
          {steps
            .filter((step) => !decided.includes(step))
            .map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
        </ol>
      </details>
    </div>
  );
}

function tieInWords({ step, own, others }: TieValues, rules: Rules, language: Language): string {
  const words = rankingText[language];
  const side = ({ entry, value }: TieSide) => {
    const figure = parseFraction(value ?? '');
    return figure === null ? entry : `${entry} ${writeFigure(figure, 2, language)}`;
  };
  return words.tieValues(capitalized(describeTieStep(step, rules, language)), side(own), others.map(side).join(', '));
}
