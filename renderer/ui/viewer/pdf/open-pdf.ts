import type * as PdfJs from 'pdfjs-dist';
import type { PdfSource } from './pdf-source.ts';
import { readInBatches } from './finding/read-in-batches.ts';
import { Omissions } from './omissions.ts';

/** Why a PDF file cannot be shown. */
export type PdfFault = 'password' | 'not-a-pdf' | 'unreadable';

/** A PDF file that is being opened; closing gives everything back, whenever it comes. */
export interface OpeningPdf {
  readonly document: Promise<PdfJs.PDFDocumentProxy>;
  readonly omissions: Omissions;
  readonly close: () => void;
}

const CLOSED = 'closed before it was open';
// Before the first page the reader looks at the beginning of every page, which takes one of these each; what lies side by side is asked for as one.
const CHUNK_BYTES = 32 * 1024;
// A page drawn larger than this would be drawn scaled down: an agency's file must not take all memory.
const LARGEST_PICTURE_PIXELS = 128 * 1024 * 1024;

/** Opens a PDF file; only the parts that are looked at are read. Nothing in it is run and it asks nothing of anybody. */
export function openPdf(source: PdfSource): OpeningPdf {
  const omissions = new Omissions();
  let closed = false;
  let close = () => {
    closed = true;
  };
  const open = async () => {
    const pdfjs: typeof PdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    if (closed) throw new Error(CLOSED);
    const port = new Worker(new URL('worker/pdf-worker.ts', import.meta.url), { type: 'module' });
    port.addEventListener('message', omissions.hear);
    return new Promise<PdfJs.PDFDocumentProxy>((resolve, reject) => {
      const task = pdfjs.getDocument({
        worker: pdfjs.PDFWorker.create({ port }),
        range: rangesOf(pdfjs, source, (cause) => reject(cause)),
        rangeChunkSize: CHUNK_BYTES,
        disableStream: true,
        disableAutoFetch: true,
        maxImageSize: LARGEST_PICTURE_PIXELS,
        enableXfa: false,
        useWasm: false,
        wasmUrl: partOf('decoders/'),
        cMapUrl: partOf('cmaps/'),
        standardFontDataUrl: partOf('fonts/'),
        useSystemFonts: false,
        verbosity: pdfjs.VerbosityLevel.WARNINGS,
      });
      close = () => {
        reject(new Error(CLOSED));
        // What failed of a file that goes was said where it was opened, and matters no more.
        void task
          .destroy()
          .catch(() => undefined)
          .finally(() => port.terminate());
      };
      task.promise.then(resolve, reject);
    });
  };
  return { document: open(), omissions, close: () => close() };
}

/** Why opening or drawing failed. */
export function pdfFaultOf(cause: unknown): PdfFault {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return 'password';
  return name === 'InvalidPDFException' || name === 'FormatError' ? 'not-a-pdf' : 'unreadable';
}

function rangesOf(pdfjs: typeof PdfJs, source: PdfSource, fail: (cause: Error) => void) {
  const ranges = new pdfjs.PDFDataRangeTransport(source.bytes, null);
  const read = readInBatches(source);
  let isWanted = true;
  // The reader takes a part that comes after it was told to stop for a bug of its own.
  ranges.abort = () => {
    isWanted = false;
  };
  ranges.requestDataRange = (begin: number, end: number) => {
    read({ begin, end }).then(
      (chunk) => {
        if (isWanted) ranges.onDataRange(begin, chunk);
      },
      (cause: unknown) => fail(cause instanceof Error ? cause : new Error(String(cause))),
    );
  };
  return ranges;
}

/** Address of a file that the reader fetches by itself; the build puts them there. */
function partOf(path: string): string {
  return new URL(`pdf/${path}`, document.baseURI).href;
}
