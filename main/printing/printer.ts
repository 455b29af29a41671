import type { Result } from '#shared/base/result.ts';
import type { PrintError, WriteError } from '#shared/formats/errors.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import type { PrintDocument } from './print-document.ts';

/** Puts documents on paper; made by the program around the window, since only a browser lays out pages. */
export interface Printer {
  /** The document as a tagged PDF. */
  readonly pdf: (document: PrintDocument) => Promise<Result<Uint8Array, PrintError>>;
  /** Opens the system's dialog for printers; `cancelled` when the person closed it. */
  readonly print: (document: PrintDocument) => Promise<Result<null, PrintError | { readonly kind: 'cancelled' }>>;
}

/** Lays out a document and writes it as PDF, read again and verified. */
export async function savePdf(
  printer: Pick<Printer, 'pdf'>,
  document: PrintDocument,
  path: string,
): Promise<Result<Written, WriteError | PrintError>> {
  const pdf = await printer.pdf(document);
  return pdf.ok ? writeVerified(path, pdf.value) : pdf;
}
