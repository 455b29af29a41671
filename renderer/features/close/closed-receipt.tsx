import { BigCode } from '#renderer/ui/display/big-code.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import type { Closed } from './use-closing.ts';

interface ClosedReceiptProps {
  readonly closed: Closed;
  readonly onAgain: () => void;
}

/** What was signed and where it lies; the code large enough to read out. */
export function ClosedReceipt({ closed, onAgain }: ClosedReceiptProps) {
  const words = useTexts(closeText);
  const language = useLanguage();
  const named = ({ name, bytes }: SavedFile) => words.saved(name, formatBytes(bytes, language));
  return (
    <>
      <Notice tone="good" title={words.closedTitle}>
        {words.closedBody}
      </Notice>
      <Card>
        <BigCode label={words.code} code={closed.code} help={words.codeHelp} />
        <Facts
          facts={[
            { label: words.resultFile, value: named(closed.saved) },
            { label: words.dossierFile, value: named(closed.dossier) },
            { label: words.folder, value: closed.saved.folder },
            { label: words.closedAtFact, value: formatHere(closed.closedAt, language) },
          ]}
        />
        <div className="cluster">
          <Button onPress={onAgain}>{words.again}</Button>
        </div>
      </Card>
    </>
  );
}
