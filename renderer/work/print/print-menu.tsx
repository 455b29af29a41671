import { Menu } from '#renderer/ui/controls/menu.tsx';
import { Printer } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PrintedOut } from '#shared/ipc/views/files.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { PrintOutcome } from './print-outcome.tsx';
import { type PrintTarget, usePrinting } from './use-printing.ts';

interface PrintMenuProps {
  /** What is put on paper. */
  readonly label: string;
  readonly print: (to: 'pdf' | 'printer') => Promise<Result<PrintedOut, AppError>>;
}

/** A button that puts one document on paper, as PDF or by a printer, and says what became of it. */
export function PrintMenu({ label, print }: PrintMenuProps) {
  const { outcome, run } = usePrinting(print);
  return (
    <>
      <PrintOutcome outcome={outcome} />
      <PrintButton label={label} run={run} />
    </>
  );
}

interface PrintButtonProps extends Pick<PrintMenuProps, 'label'> {
  readonly run: (to: PrintTarget) => Promise<void>;
}

/** The button alone, where what became of it is said elsewhere. */
export function PrintButton({ label, run }: PrintButtonProps) {
  const text = useTexts(printingText);
  const entries = [
    { id: 'pdf', label: text.savePdf, onAction: () => void run('pdf') },
    { id: 'printer', label: text.toPrinter, onAction: () => void run('printer') },
  ];
  return (
    <Menu
      label={label}
      trigger={
        <>
          <Printer />
          {label}
        </>
      }
      groups={[{ title: text.print, entries }]}
    />
  );
}
