import { type ReactNode, useMemo } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Download, Highlighter, NotebookPen } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { MediaView } from '#renderer/ui/viewer/media/media-view.tsx';
import type { PageTarget, PdfMark, PickedWords } from '#renderer/ui/viewer/pdf/finding/page-words.ts';
import { PdfView } from '#renderer/ui/viewer/pdf/pdf-view.tsx';
import { PictureView } from '#renderer/ui/viewer/picture/picture-view.tsx';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import type { OwnNotesEditor } from '../notes/use-own-notes.ts';
import { kindOfAttachment } from './kind-of-attachment.ts';
import { useAttachment, useSource } from './use-attachment.ts';

interface AttachmentViewerProps {
  readonly bundleId: string;
  readonly entry: string;
  readonly attachment: Attachment;
  readonly notes: OwnNotesEditor;
  readonly firstPage: number;
  readonly onPage: (page: number) => void;
  readonly target: PageTarget | null;
  /** What every kind of attachment offers, such as saving a copy. */
  readonly actions: (checked: boolean) => ReactNode;
  readonly onSave: () => void;
}

/** One attachment in place, as its kind is shown; nothing of it is run. */
export function AttachmentViewer({ bundleId, entry, ...props }: AttachmentViewerProps) {
  const text = useTexts(readingText);
  const shown = useAttachment({ bundleId, entry, sha256: props.attachment.sha256 });
  if (shown.status === 'opening') return <p className="reading__message soft">{text.opening}</p>;
  if (shown.status === 'refused') {
    return (
      <div className="reading__message">
        <ErrorNotice error={shown.error} />
      </div>
    );
  }
  return <Shown {...props} address={shown.address} checked={shown.checked} />;
}

interface ShownProps extends Omit<AttachmentViewerProps, 'bundleId' | 'entry'> {
  readonly address: string;
  readonly checked: boolean;
}

function Shown({ address, checked, actions, ...props }: ShownProps) {
  const text = useTexts(readingText);
  const { attachment, notes } = props;
  const kind = kindOfAttachment(attachment);
  if (kind === 'pdf') return <Pdf {...props} address={address} actions={actions(checked)} />;
  const onFile = () => notes.add({ kind: 'attachment', sha256: attachment.sha256, page: 1, range: null }, '', true);
  const tools = (
    <>
      <IconButton label={text.noteOnFile} icon={<NotebookPen />} onPress={onFile} />
      {actions(checked)}
    </>
  );
  const shared = { address, name: attachment.name, actions: tools, faultActions: <SaveInstead onSave={props.onSave} /> };
  if (kind === 'image') return <PictureView {...shared} />;
  if (kind === 'video' || kind === 'audio') return <MediaView kind={kind} {...shared} />;
  return (
    <div className="reading__message">
      <Notice actions={tools}>{text.notShown(attachment.name)}</Notice>
    </div>
  );
}

function Pdf({ address, attachment, notes, actions, ...props }: Omit<ShownProps, 'actions' | 'checked'> & { readonly actions: ReactNode }) {
  const text = useTexts(readingText);
  const source = useSource(address, attachment);
  const marks = useMemo(() => marksOn(attachment, notes), [attachment, notes]);
  const mark = (page: number, words: PickedWords | null, writing: boolean) =>
    notes.add({ kind: 'attachment', sha256: attachment.sha256, page, range: words?.range ?? null }, words?.quote ?? '', writing);
  return (
    <PdfView
      source={source}
      name={attachment.name}
      marks={marks}
      activeMark={notes.active?.id ?? null}
      onMark={notes.open}
      firstPage={props.firstPage}
      onPage={props.onPage}
      target={props.target}
      faultActions={<SaveInstead onSave={props.onSave} />}
      wordActionsLabel={text.selection}
      wordActions={(words, done) => (
        <WordActions
          onMark={(writing) => {
            mark(words.page, words, writing);
            done();
          }}
        />
      )}
      hitActions={(hit) => <IconButton label={text.highlightHit} icon={<Highlighter />} onPress={() => mark(hit.page, hit, false)} />}
      pageActions={(page) => (
        <>
          <IconButton label={text.noteOnPage(page)} icon={<NotebookPen />} onPress={() => mark(page, null, true)} />
          {actions}
        </>
      )}
    />
  );
}

/** The way out for what cannot be shown here. */
function SaveInstead({ onSave }: { readonly onSave: () => void }) {
  const text = useTexts(readingText);
  return (
    <Button icon={<Download />} onPress={onSave}>
      {text.save}
    </Button>
  );
}

/** Highlight or note, for words that are selected. */
export function WordActions({ onMark }: { readonly onMark: (writing: boolean) => void }) {
  const text = useTexts(readingText);
  return (
    <>
      <Button variant="quiet" icon={<Highlighter />} onPress={() => onMark(false)}>
        {text.highlight}
      </Button>
      <Button variant="quiet" icon={<NotebookPen />} onPress={() => onMark(true)}>
        {text.addNote}
      </Button>
    </>
  );
}

function marksOn({ sha256 }: Attachment, { marks }: OwnNotesEditor): readonly PdfMark[] {
  return marks.flatMap(({ id, place }) =>
    place.kind === 'attachment' && place.sha256 === sha256 ? [{ id, page: place.page, range: place.range }] : [],
  );
}
