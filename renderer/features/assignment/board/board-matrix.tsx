import { type ReactNode, useCallback, useMemo } from 'react';
import { Matrix } from '#renderer/ui/matrix/matrix.tsx';
import type { MatrixColumn, MatrixRow } from '#renderer/ui/matrix/matrix-parts.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { BoardJuror, BoardRow } from './board.ts';
import { stateWord } from './state-word.ts';
import type { BoardView } from './use-board-view.ts';

interface BoardMatrixProps {
  readonly label: string;
  readonly view: BoardView;
  readonly jurors: readonly BoardJuror[];
  readonly loads: ReadonlyMap<string, number>;
  /** How many jurors a row should have; null where it need not have any. */
  readonly wantedBy: (row: BoardRow) => number | null;
  readonly countOf: (row: BoardRow) => number;
  readonly stateAt: (row: BoardRow, juror: string) => string;
  /** What each state means. */
  readonly stateWords: Readonly<Record<string, string>>;
  readonly onTick: (row: BoardRow, juror: string) => void;
  /** Whether a juror without any is worth a warning. */
  readonly warnsOfIdle?: boolean;
}

interface Line extends MatrixRow {
  readonly row: BoardRow;
}

/** Proposals by jurors, to be ticked: loads above, counts at the end of each line. */
export function BoardMatrix({ label, view, jurors, loads, stateAt, stateWords, onTick, warnsOfIdle = false, ...counts }: BoardMatrixProps) {
  const words = useTexts(assignmentText);
  const { wantedBy, countOf } = counts;
  const lines = useMemo(() => view.shown.map((row): Line => lineOf(row, countOf(row), wantedBy(row))), [view.shown, countOf, wantedBy]);
  const columns = useMemo(
    () => jurors.map((juror) => columnOf(juror, loads.get(juror.juror) ?? 0, warnsOfIdle)),
    [jurors, loads, warnsOfIdle],
  );
  const stateOf = useCallback(({ row }: Line, { key }: MatrixColumn) => stateAt(row, key), [stateAt]);
  const describe = useCallback(
    ({ row }: Line, { key, title }: MatrixColumn) => words.cell(title, row.entry, stateWord(stateWords, stateAt(row, key))),
    [words, stateWords, stateAt],
  );
  return (
    <Matrix
      label={label}
      rowsTitle={words.proposal}
      endTitle={words.count}
      rows={lines}
      columns={columns}
      stateAt={stateOf}
      describe={describe}
      selected={view.selected}
      onSelect={view.select}
      onTick={({ row, column }) => {
        const [line, juror] = [lines[row], columns[column]];
        if (line !== undefined && juror !== undefined) onTick(line.row, juror.key);
      }}
      marking={{ marks: view.marks, onMark: view.setMarks, label: words.markRow }}
      keepsSums
      empty={words.noRows}
    />
  );
}

function lineOf(row: BoardRow, count: number, wanted: number | null): Line {
  return {
    key: row.entry,
    title: row.title,
    detail: `${row.entry} · ${row.agency}`,
    row,
    end: wanted === null ? null : <Count count={count} wanted={wanted} />,
  };
}

/** How many there are of how many; too few and too many by a sign and in words, not by colour alone. */
function Count({ count, wanted }: { readonly count: number; readonly wanted: number }) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const shown = `${formatNumber(count, language)}/${formatNumber(wanted, language)}`;
  if (count === wanted) return <span className="board__count">{shown}</span>;
  return <Off sign={count < wanted ? '▼' : '▲'} word={count < wanted ? words.tooFew : words.tooMany} shown={shown} />;
}

function columnOf({ juror, name, maxLoad }: BoardJuror, load: number, warnsOfIdle: boolean): MatrixColumn {
  return { key: juror, title: name, end: <Load load={load} maxLoad={maxLoad} warnsOfIdle={warnsOfIdle} /> };
}

interface LoadProps {
  readonly load: number;
  readonly maxLoad: number | null;
  readonly warnsOfIdle: boolean;
}

function Load({ load, maxLoad, warnsOfIdle }: LoadProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const shown = formatNumber(load, language);
  if (maxLoad !== null && load > maxLoad) {
    return <Off sign="▲" word={words.overLoad(formatNumber(maxLoad, language))} shown={shown} />;
  }
  return load === 0 && warnsOfIdle ? <Off sign="▼" word={words.noLoad} shown={shown} /> : <span className="board__count">{shown}</span>;
}

function Off({ sign, word, shown }: { readonly sign: string; readonly word: string; readonly shown: ReactNode }) {
  return (
    <span className="board__count board__count--off" title={word}>
      <span aria-hidden>{sign}</span> {shown}
      <span className="visually-hidden"> {word}</span>
    </span>
  );
}
