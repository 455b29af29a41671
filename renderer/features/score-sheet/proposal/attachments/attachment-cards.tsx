import { Button } from 'react-aria-components';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Download, FileText, Film, Images, Volume } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Attachment, Proposal } from '#shared/domain/competition/proposal.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { kindOfAttachment } from './kind-of-attachment.ts';
import type { SaveCopy } from './use-save-copy.tsx';
import './attachment-cards.css';

interface AttachmentCardsProps {
  readonly attachments: readonly Attachment[];
  readonly videoUrl: Proposal['videoUrl'];
  readonly onOpen: (sha256: string) => void;
  readonly save: SaveCopy;
}

/** What was handed in with a proposal: each file is shown in place, or saved as a copy checked against its digest. */
export function AttachmentCards({ attachments, videoUrl, onOpen, save }: AttachmentCardsProps) {
  const text = useTexts(scoreSheetText);
  return (
    <section className="stack" aria-label={text.attachments}>
      <h3>{text.attachments}</h3>
      {attachments.length === 0 ? <p className="soft">{text.noAttachments}</p> : null}
      <ul className="attachments">
        {attachments.map((attachment) => (
          <AttachmentCard key={attachment.sha256} attachment={attachment} onOpen={onOpen} onSave={save.save} />
        ))}
      </ul>
      {save.notice}
      {videoUrl === null ? null : (
        <p className="small">
          <span className="soft">{text.video}: </span>
          {videoUrl}
        </p>
      )}
    </section>
  );
}

interface AttachmentCardProps {
  readonly attachment: Attachment;
  readonly onOpen: (sha256: string) => void;
  readonly onSave: (sha256: string) => Promise<void>;
}

const ICONS = { pdf: FileText, image: Images, video: Film, audio: Volume, other: FileText } as const;

function AttachmentCard({ attachment, onOpen, onSave }: AttachmentCardProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const reading = useTexts(readingText);
  const kind = kindOfAttachment(attachment);
  const Icon = ICONS[kind];
  return (
    <li className="attachments__card">
      <Button className="attachments__open" aria-label={reading.open(attachment.name)} onPress={() => onOpen(attachment.sha256)}>
        <Icon />
        <span className="attachments__name">
          <strong>{attachment.name}</strong>
          <span className="soft small">
            {text.kinds[kind]} · {formatBytes(attachment.bytes, language)}
          </span>
        </span>
      </Button>
      <IconButton label={text.saveCopy(attachment.name)} icon={<Download />} onPress={() => void onSave(attachment.sha256)} />
    </li>
  );
}
