import { useEffect } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import { DecisionLine } from '#renderer/work/decision-line.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface PrintedDecisionsProps {
  readonly desk: PlenaryDesk;
  readonly onPrinted: () => void;
}

/** The decisions as they come out on paper, there only while they are printed. */
export function PrintedDecisions({ desk, onPrinted }: PrintedDecisionsProps) {
  const words = useTexts(plenaryText);
  useEffect(() => {
    // Waits until the paper has been chosen, or the dialog closed.
    window.print();
    onPrinted();
  }, [onPrinted]);
  const language = useLanguage();
  const { competition, name } = desk.work.bundle.stage;
  return (
    <section className="plenary-print" aria-hidden>
      <h1>{words.decisionsTitle}</h1>
      <p>
        {competition.name[language]} · {name[language]}
      </p>
      <table>
        <thead>
          <tr>
            <th>{words.number}</th>
            <th>{words.decision}</th>
            <th>{words.at}</th>
          </tr>
        </thead>
        <tbody>
          {desk.state.decisions.map((judged) => (
            <tr key={judged.decision.number}>
              <td>{formatNumber(judged.decision.number, language)}</td>
              <td>
                <DecisionLine bundle={desk.work.bundle} judged={judged} />
              </td>
              <td>{formatHere(judged.decision.at, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
