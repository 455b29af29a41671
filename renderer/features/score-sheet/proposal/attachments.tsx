import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Download, FileText } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import type { Result } from '#shared/base/result.ts';
import type { Attachment, Proposal } from '#shared/domain/competition/proposal.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import './attachments.css';

interface AttachmentsProps {
  readonly bundleId: string;
  readonly proposal: Proposal;
}

/** What was handed in with a proposal; each file can be saved as a copy, checked against its digest. */
export function Attachments({ bundleId, proposal }: AttachmentsProps) {
  const bridge = useBridge();
  const text = useTexts(scoreSheetText);
  const [outcome, setOutcome] = useState<Result<SavedFile, AppError> | null>(null);
  const save = async (sha256: string) => setOutcome(await bridge['bundle:save-attachment']({ bundleId, entry: proposal.entry, sha256 }));
  return (
    <section className="stack" aria-label={text.attachments}>
      <h3>{text.attachments}</h3>
      {proposal.attachments.length === 0 ? <p className="soft">{text.noAttachments}</p> : null}
      <ul className="attachments">
        {proposal.attachments.map((attachment) => (
          <AttachmentCard key={attachment.sha256} attachment={attachment} onSave={save} />
        ))}
      </ul>
      {outcome?.ok === true ? <Notice tone="good">{text.savedCopy(outcome.value.name, outcome.value.folder)}</Notice> : null}
      <ErrorNotice error={outcome?.ok === false ? outcome.error : null} />
      {proposal.videoUrl === null ? null : (
        <p className="small">
          <span className="soft">{text.video}: </span>
          {proposal.videoUrl}
        </p>
      )}
    </section>
  );
}

interface AttachmentCardProps {
  readonly attachment: Attachment;
  readonly onSave: (sha256: string) => Promise<void>;
}

function AttachmentCard({ attachment, onSave }: AttachmentCardProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  return (
    <li className="attachments__card">
      <FileText />
      <span className="attachments__name">
        <strong>{attachment.name}</strong>
        <span className="soft small">
          {text.kinds[kindOf(attachment.mediaType)]} · {formatBytes(attachment.bytes, language)}
        </span>
      </span>
      <IconButton label={text.saveCopy(attachment.name)} icon={<Download />} onPress={() => void onSave(attachment.sha256)} />
    </li>
  );
}

function kindOf(mediaType: string): 'pdf' | 'image' | 'video' | 'other' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('image/')) return 'image';
  return mediaType.startsWith('video/') ? 'video' : 'other';
}
