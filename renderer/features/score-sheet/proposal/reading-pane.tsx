import { memo, type ReactNode, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { Tabs } from '#renderer/ui/controls/tabs.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import type { ReadingMark } from '#shared/domain/panel/sheet/reading-notes.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { AttachmentCards } from './attachments/attachment-cards.tsx';
import { AttachmentDesk } from './attachments/attachment-desk.tsx';
import { type AttachmentChoice, useAttachmentChoice } from './attachments/use-attachment-choice.ts';
import { type SaveCopy, useSaveCopy } from './attachments/use-save-copy.tsx';
import { Narrative } from './narrative/narrative.tsx';
import { NoteEditor } from './notes/note-editor.tsx';
import { NoteList } from './notes/note-list.tsx';
import { type PlaceNames, placeInWords } from './notes/note-place.ts';
import { type OwnNotesEditor, useOwnNotes } from './notes/use-own-notes.ts';
import './reading-pane.css';

interface ReadingPaneProps {
  readonly bundleId: string;
  readonly work: JurorWork;
  readonly sections: readonly FormSection[];
  readonly proposal: Proposal;
  readonly section: string;
  readonly onSection: (section: string) => void;
}

/** Everything that is read of a proposal, in place: its text, its attachments, and one's own notes on both; drawn once, however much is typed beside it. */
export const ReadingPane = memo(function ReadingPane(props: ReadingPaneProps) {
  const { bundleId, work, sections, proposal, onSection } = props;
  const sheetText = useTexts(scoreSheetText);
  const notes = useOwnNotes(work, proposal.entry);
  const save = useSaveCopy(bundleId, proposal.entry);
  const choice = useAttachmentChoice(proposal);
  const [part, setPart] = useState('text');
  const show = ({ id, place }: ReadingMark) => {
    notes.open(id);
    if (place.kind === 'section') onSection(place.section);
    else choice.choose(place.sha256, { page: place.page, range: place.range });
    setPart(place.kind === 'section' ? 'text' : 'attachments');
  };
  const openAttachment = (sha256: string) => {
    choice.choose(sha256, null);
    setPart('attachments');
  };
  const names = { sections, attachments: proposal.attachments };
  return (
    <section className="sheet__narrative reading" aria-label={sheetText.narrative}>
      <h2 className="visually-hidden">{sheetText.narrative}</h2>
      <Parts
        part={part}
        onPart={setPart}
        attachments={choice.attachments.length}
        notes={notes.marks.length}
        text={
          <div className="reading__page">
            <Narrative {...props} notes={notes} />
            <AttachmentCards attachments={choice.attachments} videoUrl={proposal.videoUrl} onOpen={openAttachment} save={save} />
          </div>
        }
        desk={<Desk {...{ bundleId, notes, save, choice }} entry={proposal.entry} />}
        list={
          <div className="reading__page">
            <NoteList notes={notes} proposal={proposal} onShow={show} {...names} />
          </div>
        }
      />
      <OpenNote notes={notes} {...names} />
    </section>
  );
});

interface PartsProps {
  readonly part: string;
  readonly onPart: (part: string) => void;
  readonly attachments: number;
  readonly notes: number;
  readonly text: ReactNode;
  readonly desk: ReactNode;
  readonly list: ReactNode;
}

function Parts({ part, onPart, attachments, notes, text, desk, list }: PartsProps) {
  const words = useTexts(readingText);
  const items = [
    { id: 'text', title: words.text, content: text },
    { id: 'attachments', title: words.attachments(attachments), content: desk },
    { id: 'notes', title: words.notes(notes), content: list },
  ];
  return <Tabs look="bar" label={words.parts} items={items} selected={part} onSelect={onPart} />;
}

interface DeskProps {
  readonly bundleId: string;
  readonly entry: string;
  readonly notes: OwnNotesEditor;
  readonly save: SaveCopy;
  readonly choice: AttachmentChoice;
}

function Desk({ choice, ...props }: DeskProps) {
  const text = useTexts(scoreSheetText);
  const { selected, attachments, choose, pageOf, notePage, target } = choice;
  if (selected === null) return <p className="reading__message soft">{text.noAttachments}</p>;
  return (
    <AttachmentDesk
      {...props}
      attachments={attachments}
      selected={selected}
      onSelect={(sha256) => choose(sha256, null)}
      firstPage={pageOf(selected.sha256)}
      onPage={notePage}
      target={target}
    />
  );
}

function OpenNote({ notes, ...names }: PlaceNames & { readonly notes: OwnNotesEditor }) {
  const language = useLanguage();
  const { active } = notes;
  if (active === null) return null;
  return (
    <NoteEditor
      key={active.id}
      mark={active}
      place={placeInWords(active.place, names, language)}
      onWrite={(note) => notes.write(active.id, note)}
      onRemove={() => notes.remove(active.id)}
      onClose={() => notes.open(null)}
    />
  );
}
