import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';
import './earlier-scores.css';

interface EarlierScoresProps {
  readonly work: JurorWork;
  readonly entry: string;
  readonly rules: Rules;
}

/** The scores given before the proposal was changed by a successor bundle: to be read, not to be taken over. */
export function EarlierScores({ work, entry, rules }: EarlierScoresProps) {
  const language = useLanguage();
  const text = useTexts(successorText);
  const sheet = useWork(work, 'inherited').again.get(entry);
  if (sheet === undefined) return null;
  return (
    <Notice tone="warn" title={text.earlierTitle}>
      <p>{text.earlierBody}</p>
      <ul className="earlier-scores">
        {scoresOf(sheet, rules).map(({ id, name, score, comment }) => (
          <li key={id}>
            {text.earlierScore(name[language], formatScore(score, language))}
            {comment === '' ? null : <span className="soft"> · {comment}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What was given, in the order in which the criteria stand on the sheet. */
function scoresOf({ scores }: ScoreSheet, { criteria }: Rules) {
  const given = new Map(scores.map((one) => [one.criterion, one]));
  return scoredCriteria(criteria).flatMap(({ id, name }) => {
    const { score = null, comment = '' } = given.get(id) ?? {};
    return score === null ? [] : [{ id, name, score, comment }];
  });
}
