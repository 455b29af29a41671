import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Shortfall } from '#shared/domain/competition/assigning/task.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AssignmentDraft, Change } from '#shared/domain/competition/draft/records.ts';
import { listed } from '#shared/text/listed.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { BoardFilters } from '../board/board-filters.tsx';
import { type BoardJuror, boardRows, loadsOf } from '../board/board.ts';
import { useRelations } from '../board/use-relations.ts';
import { useBoardView } from '../board/use-board-view.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { DesignSummary } from './design-summary.tsx';
import type { ListedAssignment } from './pairing-edits.ts';
import { ScoringAside } from './scoring-aside.tsx';
import { ScoringMatrix } from './scoring-matrix.tsx';
import { Shortfalls } from './shortfalls.tsx';
import { cannotTake, useScoring } from './use-scoring.ts';
import { useScoringEdits } from './use-scoring-edits.ts';

interface ScoringBoardProps {
  readonly draft: CompetitionDraft;
  readonly competition: string;
  readonly owner: string;
  readonly stage: string;
  readonly entries: readonly string[];
  readonly assignment: ListedAssignment;
  readonly jurors: readonly BoardJuror[];
  readonly onAssign: (assignment: AssignmentDraft) => void;
  readonly onChange: (change: Change) => void;
}

/** Sharing proposals out in a matrix of jurors and proposals: evenly at one press, and by hand, cell by cell or many rows at once. */
export function ScoringBoard(props: ScoringBoardProps) {
  const { draft, stage, entries, assignment, jurors, onAssign } = props;
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const { rows, loads } = useRows(draft.proposal, entries, assignment);
  const relations = useRelations(draft, stage);
  const board = useScoring(rows, relations, assignment);
  const view = useBoardView(rows, jurors, board.isOfKind);
  const edits = useScoringEdits(props, relations, view.meant);
  const [isAssigning, setAssigning] = useState(false);
  const [shortfalls, setShortfalls] = useState<readonly Shortfall[]>([]);
  const whoCannot = (shortfall: Shortfall) => listed(cannotTake(shortfall, { jurors, relations, loads }), language);
  const assigned = (made: ListedAssignment, missed: readonly Shortfall[]) => {
    onAssign(made);
    setShortfalls(missed);
  };
  return (
    <div className="assignment">
      <div className="assignment__bar">
        <Button variant="primary" isDisabled={jurors.length === 0 || entries.length === 0} onPress={() => setAssigning(true)}>
          {words.assignOpen}
        </Button>
        <DesignSummary assignment={assignment} short={board.short} />
        <BoardFilters draft={draft} view={view} kinds={words.kinds} />
      </div>
      <Shortfalls shortfalls={shortfalls} whoCannot={whoCannot} onClose={() => setShortfalls([])} />
      <output className="assignment__said small" aria-live="polite">
        {edits.said}
      </output>
      <div className="assignment__board">
        <Split
          asideLabel={words.detail}
          aside={
            <ScoringAside view={view} jurors={jurors} loads={loads} stateAt={board.stateAt} conflictOf={relations.conflict} {...edits} />
          }
        >
          <ScoringMatrix rows={rows} view={view} jurors={jurors} loads={loads} board={board} edits={edits} />
        </Split>
      </div>
      {isAssigning ? (
        <AssignDialog {...props} rows={rows} marks={view.marks} onAssigned={assigned} onClose={() => setAssigning(false)} />
      ) : null}
    </div>
  );
}

function useRows(proposals: CompetitionDraft['proposal'], entries: readonly string[], assignment: ListedAssignment) {
  return useMemo(() => {
    const rows = boardRows(proposals, entries, assignment.jurors);
    return { rows, loads: loadsOf(rows) };
  }, [proposals, entries, assignment]);
}
