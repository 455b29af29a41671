import { Button } from '#renderer/ui/controls/button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ConflictKind } from '#shared/domain/competition/stage.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { BoardJuror, BoardRow } from '../board/board.ts';
import { ChosenCell } from '../board/chosen-cell.tsx';
import { Legend } from '../board/legend.tsx';
import { stateWord } from '../board/state-word.ts';
import type { BoardView } from '../board/use-board-view.ts';
import { SCORING_STATES, type ScoringState } from './scoring-state.ts';

interface ScoringAsideProps {
  readonly view: BoardView;
  readonly jurors: readonly BoardJuror[];
  readonly loads: ReadonlyMap<string, number>;
  readonly stateAt: (row: BoardRow, juror: string) => ScoringState;
  readonly conflictOf: (juror: string, entry: string) => ConflictKind | null;
  readonly onGive: (juror: string, rows: readonly BoardRow[], isGiven: boolean) => void;
  readonly onConflict: (juror: string, entry: string, kind: ConflictKind | null) => void;
  readonly onEmpty: (rows: readonly BoardRow[]) => void;
}

const KINDS = ['none', 'actual', 'potential'] as const;

/** The chosen juror and proposal, what can be done to the marked proposals, and what the signs mean. */
export function ScoringAside({ view, jurors, loads, stateAt, conflictOf, onGive, onConflict, onEmpty }: ScoringAsideProps) {
  const words = useTexts(assignmentText);
  const { row, juror } = view;
  const wordFor = (state: string) => stateWord(words.states, state);
  const legend = <Legend states={SCORING_STATES} wordFor={wordFor} />;
  if (row === null || juror === null) return <div className="board__aside">{legend}</div>;
  const state = stateAt(row, juror.juror);
  const isGiven = row.jurors.has(juror.juror);
  return (
    <div className="board__aside">
      <Marked view={view} juror={juror} onGive={onGive} onEmpty={onEmpty} />
      <ChosenCell
        row={row}
        juror={juror}
        load={loads.get(juror.juror) ?? 0}
        loadWord={words.load}
        jurors={jurors}
        jurorsWord={words.jurorsOf(row.entry)}
        word={wordFor(state)}
      >
        <Button isDisabled={!isGiven && state === 'conflict'} onPress={() => onGive(juror.juror, [row], !isGiven)}>
          {isGiven ? words.take : words.give}
        </Button>
        <Select
          label={words.conflictOf(juror.name)}
          options={KINDS.map((value) => ({ value, label: words.conflictKinds[value] }))}
          value={conflictOf(juror.juror, row.entry) ?? 'none'}
          onChange={(kind) => onConflict(juror.juror, row.entry, kind === 'none' ? null : kind)}
        />
      </ChosenCell>
      {legend}
    </div>
  );
}

function Marked({ view, juror, onGive, onEmpty }: Pick<ScoringAsideProps, 'view' | 'onGive' | 'onEmpty'> & { readonly juror: BoardJuror }) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const rows = view.shown.filter(({ entry }) => view.marks.has(entry));
  if (view.marks.size === 0) return null;
  return (
    <section className="board__marked">
      <h2>{words.marked(formatNumber(view.marks.size, language))}</h2>
      <div className="cluster">
        <Button onPress={() => onGive(juror.juror, rows, true)}>{words.giveTo(juror.name)}</Button>
        <Button onPress={() => onGive(juror.juror, rows, false)}>{words.takeFrom(juror.name)}</Button>
        <Button onPress={() => onEmpty(rows)}>{words.empty}</Button>
        <Button variant="quiet" onPress={() => view.setMarks(new Set())}>
          {words.unmark}
        </Button>
      </div>
    </section>
  );
}
