import { useMemo } from 'react';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { useWork } from '#renderer/db/use-work.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import { PrintSheetsDialog } from '#renderer/work/print/print-sheets-dialog.tsx';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';

interface SheetPrintingProps {
  readonly work: JurorWork;
  readonly proposals: readonly ProposalSummary[];
  /** The proposal on the screen, where it shows one. */
  readonly current: ProposalSummary | undefined;
  readonly lock: SignedLock;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The way to print one's own sheets from any of the juror's screens, by its keys or by its name. */
export function SheetPrinting({ work, proposals, current, lock, isOpen, onOpen, onClose }: SheetPrintingProps) {
  const text = useTexts(printingText);
  const sheets = useWork(work, 'sheets');
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'print-sheets', label: text.command, shortcut: { key: 'p', ctrl: true }, whileTyping: true, run: onOpen },
    ],
    [text, onOpen],
  );
  useCommands(commands);
  if (!isOpen) return null;
  const revision = lock.kind === 'signed' ? lock.revision : null;
  return (
    <PrintSheetsDialog
      owner={work.key}
      entries={proposals.map(({ entry }) => entry)}
      current={current?.entry ?? null}
      sheets={sheets}
      revision={revision}
      onClose={onClose}
    />
  );
}
