import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { capitalized } from '#shared/text/sentence.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { BoardJuror, BoardRow } from './board.ts';

interface ChosenCellProps {
  readonly row: BoardRow;
  readonly juror: BoardJuror;
  readonly load: number;
  /** Says the load in words. */
  readonly loadWord: (count: string) => string;
  readonly jurors: readonly BoardJuror[];
  /** What the jurors of the row are to it. */
  readonly jurorsWord: string;
  readonly word: string;
  /** What can be done about this juror and this proposal. */
  readonly children: ReactNode;
}

/** The chosen juror and proposal in words. */
export function ChosenCell({ row, juror, load, loadWord, jurors, jurorsWord, word, children }: ChosenCellProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const names = jurors.filter((one) => row.jurors.has(one.juror)).map(({ name }) => name);
  return (
    <section className="board__chosen">
      <h2>{juror.name}</h2>
      <p className="soft small">
        {loadWord(formatNumber(load, language))}
        {juror.maxLoad === null ? '' : ` · ${words.full(formatNumber(juror.maxLoad, language))}`}
      </p>
      <p className="board__proposal">
        <strong>{row.title}</strong>
        <span className="soft small">
          {row.entry} · {row.agency}
        </span>
      </p>
      <p aria-live="polite">{capitalized(word)}.</p>
      {children}
      <p className="small">
        <span className="soft">{jurorsWord}: </span>
        {names.length === 0 ? words.nobody : names.join(', ')}
      </p>
    </section>
  );
}
