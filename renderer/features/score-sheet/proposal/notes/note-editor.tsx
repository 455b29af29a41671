import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useReturnedFocus } from '#renderer/ui/layout/use-returned-focus.ts';
import { Trash } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { ReadingMark } from '#shared/domain/panel/sheet/reading-notes.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { PrivateLine } from './private-line.tsx';
import './notes.css';

interface NoteEditorProps {
  readonly mark: ReadingMark;
  readonly place: string;
  readonly onWrite: (note: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The note on one mark, below what is read, so that both are in view; saved with every letter. */
export function NoteEditor({ mark, place, onWrite, onRemove, onClose }: NoteEditorProps) {
  const text = useTexts(readingText);
  const editor = useRef<HTMLElement>(null);
  useReturnedFocus();
  useEffect(() => editor.current?.querySelector('textarea')?.focus(), [mark.id]);
  return (
    <section ref={editor} className="note-editor" aria-label={text.noteOn(place)}>
      <div className="note-editor__head">
        <strong className="small">{place}</strong>
        <PrivateLine />
      </div>
      {mark.quote === '' ? null : <blockquote className="notes__quote notes__quote--short">{mark.quote}</blockquote>}
      <TextField
        label={text.note}
        hideLabel
        rows={2}
        placeholder={text.notePlaceholder}
        value={mark.note}
        onChange={onWrite}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else event.continuePropagation();
        }}
      />
      <div className="note-editor__actions">
        <Button variant="quiet" icon={<Trash />} onPress={onRemove}>
          {text.remove}
        </Button>
        <Button onPress={onClose}>{text.done}</Button>
      </div>
    </section>
  );
}
