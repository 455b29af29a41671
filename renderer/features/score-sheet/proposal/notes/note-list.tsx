import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Eye, Pencil, NotebookPen, Trash, Undo } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ReadingMark } from '#shared/domain/panel/sheet/reading-notes.ts';
import { readingText } from '#shared/text/screens/reading.ts';
import { type PlaceNames, placeInWords } from './note-place.ts';
import { PrivateLine } from './private-line.tsx';
import type { OwnNotesEditor } from './use-own-notes.ts';
import './notes.css';

interface NoteListProps extends PlaceNames {
  readonly notes: OwnNotesEditor;
  readonly onShow: (mark: ReadingMark) => void;
}

/** All one's own highlights and notes on a proposal, with the way back to each. */
export function NoteList({ notes, onShow, ...names }: NoteListProps) {
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
          <NoteItem key={mark.id} mark={mark} place={placeInWords(mark.place, names, language)} notes={notes} onShow={onShow} />
        ))}
      </ul>
    </div>
  );
}

interface NoteItemProps extends Pick<NoteListProps, 'notes' | 'onShow'> {
  readonly mark: ReadingMark;
  readonly place: string;
}

function NoteItem({ mark, place, notes, onShow }: NoteItemProps) {
  const text = useTexts(readingText);
  return (
    <li className="notes__item" aria-label={place}>
      <div className="notes__body">
        <span className="soft small">{place}</span>
        {mark.quote === '' ? null : <blockquote className="notes__quote">{mark.quote}</blockquote>}
        {mark.note === '' ? null : <p className="notes__text">{mark.note}</p>}
      </div>
      <div className="notes__actions">
        <IconButton label={text.showAt(place)} icon={<Eye />} onPress={() => onShow(mark)} />
        <IconButton label={text.editAt(place)} icon={<Pencil />} onPress={() => notes.open(mark.id)} />
        <IconButton label={text.removeAt(place)} icon={<Trash />} onPress={() => notes.remove(mark.id)} />
      </div>
    </li>
  );
}
