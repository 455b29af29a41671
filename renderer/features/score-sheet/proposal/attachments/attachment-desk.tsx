import { BadgeCheck, ChevronLeft, ChevronRight, CircleDashed, Download } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import type { PageTarget } from '#renderer/ui/viewer/pdf/finding/page-words.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import type { OwnNotesEditor } from '../notes/use-own-notes.ts';
import { AttachmentViewer } from './attachment-viewer.tsx';
import type { SaveCopy } from './use-save-copy.tsx';
import './attachment-desk.css';

interface AttachmentDeskProps {
  readonly bundleId: string;
  readonly entry: string;
  /** In the order in which they are offered. */
  readonly attachments: readonly Attachment[];
  readonly selected: Attachment;
  readonly onSelect: (sha256: string) => void;
  readonly notes: OwnNotesEditor;
  readonly firstPage: number;
  readonly onPage: (page: number) => void;
  readonly target: PageTarget | null;
  readonly save: SaveCopy;
}

/** One attachment after the other, chosen by name. */
export function AttachmentDesk({ attachments, selected, onSelect, save, ...props }: AttachmentDeskProps) {
  const text = useTexts(readingText);
  const sheetText = useTexts(scoreSheetText);
  const at = attachments.indexOf(selected);
  const step = (by: number) => {
    const next = attachments[at + by];
    if (next !== undefined) onSelect(next.sha256);
  };
  return (
    <div className="attachment-desk">
      <div className="attachment-desk__choice" hidden={attachments.length === 1}>
        <Select
          label={text.attachment}
          hideLabel
          value={selected.sha256}
          options={attachments.map(({ sha256, name }) => ({ value: sha256, label: name }))}
          onChange={onSelect}
        />
        <IconButton label={text.previousAttachment} icon={<ChevronLeft />} isDisabled={at <= 0} onPress={() => step(-1)} />
        <IconButton label={text.nextAttachment} icon={<ChevronRight />} isDisabled={at >= attachments.length - 1} onPress={() => step(1)} />
      </div>
      {save.notice}
      <AttachmentViewer
        key={selected.sha256}
        {...props}
        attachment={selected}
        onSave={() => void save.save(selected.sha256)}
        actions={(checked) => (
          <>
            <IconButton label={sheetText.saveCopy(selected.name)} icon={<Download />} onPress={() => void save.save(selected.sha256)} />
            <Genuine checked={checked} />
          </>
        )}
      />
    </div>
  );
}

function Genuine({ checked }: { readonly checked: boolean }) {
  const text = useTexts(readingText);
  return (
    <output className={`attachment-desk__genuine ${checked ? 'attachment-desk__genuine--checked' : ''}`}>
      {checked ? <BadgeCheck /> : <CircleDashed />}
      <span className="visually-hidden">{checked ? text.checked : text.checking}</span>
    </output>
  );
}
