import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Eye, Pencil, NotebookPen, Trash, TriangleAlert, Undo } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import { hasLostPlace, type ReadingMark } from '#shared/domain/panel/sheet/reading-notes.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { type PlaceNames, placeInWords } from './note-place.ts';
import { PrivateLine } from './private-line.tsx';
import type { OwnNotesEditor } from './use-own-notes.ts';
import './notes.css';

interface NoteListProps extends PlaceNames {
  readonly notes: OwnNotesEditor;
  readonly proposal: Proposal;
  readonly onShow: (mark: ReadingMark) => void;
}

/** All one's own highlights and notes on a proposal, with the way back to each. */
export function NoteList({ notes, proposal, onShow, ...names }: NoteListProps) {
  const language = useLanguage();
  const text = useTexts(readingText);
  return (
    <div className="notes">
      <div className="notes__head">
        <PrivateLine long />
        <IconButton label={text.undo} icon={<Undo />} isDisabled={notes.undo === null} onPress={() => notes.undo?.()} />
      </div>
      {notes.marks.length === 0 ? (
        <p className="notes__empty soft">
          <NotebookPen /> {text.empty}
        </p>
      ) : null}
      <ul className="notes__all">
        {notes.marks.map((mark) => (
          <NoteItem
            key={mark.id}
            mark={mark}
            place={placeInWords(mark.place, names, language)}
            isLost={hasLostPlace(mark, proposal)}
            notes={notes}
            onShow={onShow}
          />
        ))}
      </ul>
    </div>
  );
}

interface NoteItemProps extends Pick<NoteListProps, 'notes' | 'onShow'> {
  readonly mark: ReadingMark;
  readonly place: string;
  /** The proposal has changed since, and what was marked is no longer there to be shown. */
  readonly isLost: boolean;
}

function NoteItem({ mark, place, isLost, notes, onShow }: NoteItemProps) {
  const text = useTexts(readingText);
  return (
    <li className="notes__item" aria-label={place}>
      <div className="notes__body">
        <span className="soft small">{place}</span>
        {mark.quote === '' ? null : <blockquote className="notes__quote">{mark.quote}</blockquote>}
        {mark.note === '' ? null : <p className="notes__text">{mark.note}</p>}
        {isLost ? (
          <p className="notes__lost">
            <TriangleAlert /> {mark.place.kind === 'section' ? text.lostWords : text.lostFile}
          </p>
        ) : null}
      </div>
      <div className="notes__actions">
        <IconButton label={text.showAt(place)} icon={<Eye />} isDisabled={isLost} onPress={() => onShow(mark)} />
        <IconButton label={text.editAt(place)} icon={<Pencil />} onPress={() => notes.open(mark.id)} />
        <IconButton label={text.removeAt(place)} icon={<Trash />} onPress={() => notes.remove(mark.id)} />
      </div>
    </li>
  );
}
