import type { PrintDocument } from '#main/printing/print-document.ts';
import { savePdf } from '#main/printing/printer.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PrintedOut } from '#shared/ipc/views/files.ts';
import type { Desk } from './desk.ts';
import { saveFile } from './save-file.ts';
import { joinName } from './suggested-name.ts';

/** Puts a document where the person wants it: a PDF in a place of their choice, or the system's dialog for printers. */
export async function printOut(
  { printer, dialogs }: Pick<Desk, 'printer' | 'dialogs'>,
  document: PrintDocument,
  to: 'pdf' | 'printer',
): Promise<Result<PrintedOut, AppError>> {
  if (to === 'printer') {
    const printed = await printer.print(document);
    return printed.ok ? ok({ saved: null }) : printed;
  }
  const path = await dialogs.save('pdf', joinName([document.title], 'pdf'));
  const saved = await saveFile<AppError>(path, (target) => savePdf(printer, document, target));
  return saved.ok ? ok({ saved: saved.value }) : saved;
}
