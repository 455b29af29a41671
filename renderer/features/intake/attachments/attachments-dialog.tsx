import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { Copy } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { AttachmentsView } from '#shared/ipc/views/intake.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';

interface AttachmentsDialogProps {
  readonly found: AttachmentsView;
  readonly onClose: () => void;
}

const LISTED = 200;

/** What became of a folder's files: how many were matched, which were not, which proposals have none. */
export function AttachmentsDialog({ found, onClose }: AttachmentsDialogProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const shown = (count: number) => formatNumber(count, language);
  return (
    <Dialog title={words.attachedTitle} size="wide" isOpen onClose={onClose} actions={<Button onPress={onClose}>{words.close}</Button>}>
      <div className="stack">
        <Notice tone={found.matched > 0 ? 'good' : 'warn'} title={found.folder}>
          {found.matched > 0
            ? words.attached(shown(found.matched), shown(found.proposals), formatBytes(found.bytes, language))
            : words.attachedNothing}
        </Notice>
        <Listed title={words.unmatched(shown(found.unmatched.length))} lines={found.unmatched} />
        <Listed title={words.ambiguous(shown(found.ambiguous.length))} lines={found.ambiguous} />
        <Listed title={words.without(shown(found.without.length))} lines={found.without} />
      </div>
    </Dialog>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const [isCopied, setCopied] = useState(false);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <div className="stack stack--tight">
        <div className="cluster">
          <Button icon={<Copy />} onPress={() => void navigator.clipboard.writeText(lines.join('\n')).then(() => setCopied(true))}>
            {words.copyList}
          </Button>
          <output className="small">{isCopied ? words.copied : ''}</output>
        </div>
        <ul className="intake__list">
          {lines.slice(0, LISTED).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {lines.length > LISTED && <p className="soft small">{words.andMore(formatNumber(lines.length - LISTED, language))}</p>}
      </div>
    </details>
  );
}
