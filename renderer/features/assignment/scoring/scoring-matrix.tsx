import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { BoardMatrix } from '../board/board-matrix.tsx';
import type { BoardJuror, BoardRow } from '../board/board.ts';
import { CopyAndPaste } from '../board/copy-and-paste.tsx';
import type { BoardView } from '../board/use-board-view.ts';
import { copiedRows } from './pasted-panels.ts';
import type { Scoring } from './use-scoring.ts';
import type { ScoringEdits } from './use-scoring-edits.ts';

interface ScoringMatrixProps {
  readonly rows: readonly BoardRow[];
  readonly view: BoardView;
  readonly jurors: readonly BoardJuror[];
  readonly loads: ReadonlyMap<string, number>;
  readonly board: Scoring;
  readonly edits: ScoringEdits;
}

/** The matrix of an assignment, whose jurors can be copied from some proposals and pasted on others. */
export function ScoringMatrix({ rows, view, jurors, loads, board, edits }: ScoringMatrixProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const chosen = view.row === null ? [] : view.meant(view.row);
  const entries = chosen.map(({ entry }) => entry);
  const copy = () => {
    if (chosen.length === 0) return null;
    edits.say(words.copied(formatNumber(chosen.length, language)));
    return copiedRows(chosen, jurors);
  };
  return (
    <CopyAndPaste onCopy={copy} onPaste={(text) => edits.paste(text, rows, entries)}>
      <BoardMatrix
        label={words.table}
        view={view}
        jurors={jurors}
        loads={loads}
        wantedBy={board.wantedBy}
        countOf={board.countOf}
        stateAt={board.stateAt}
        stateWords={words.states}
        onTick={edits.tick}
        warnsOfIdle
      />
    </CopyAndPaste>
  );
}
