import { MatrixMark } from '#renderer/ui/matrix/matrix-row.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';

interface LegendProps {
  readonly states: readonly string[];
  readonly wordFor: (state: string) => string;
}

/** What the signs of a board mean, and the keys that change it. */
export function Legend({ states, wordFor }: LegendProps) {
  const words = useTexts(assignmentText);
  return (
    <section className="board__legend">
      <h2>{words.legend}</h2>
      <ul>
        {states.map((state) => (
          <li key={state}>
            <span className="board__sign">
              <MatrixMark state={state} />
            </span>
            {wordFor(state)}
          </li>
        ))}
      </ul>
      <p className="soft small">{words.keys}</p>
    </section>
  );
}
