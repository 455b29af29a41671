import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow, type Session, session } from 'electron';
import type { PrintDocument } from '#main/printing/print-document.ts';
import type { Printer } from '#main/printing/printer.ts';
import { escapeHtml, writeHtml } from '#main/printing/write-html.ts';
import { err, ok } from '#shared/base/result.ts';
import { PAGE_ORIGIN, PAGE_SCHEME } from '../pages/origin.ts';
import { respondWithPage, respondWithText } from '../pages/page-protocol.ts';

const PRINT_URL = `${PAGE_ORIGIN}/print.html`;
// Kept in memory only, and apart from the pages in which people work.
const PARTITION = 'print';

/** Lays documents out in a window that nobody sees, where no script runs; `pages` is the folder of the built pages. */
export function createPrinter(pages: string): Printer {
  let written = '';
  const served = once(() => {
    const own = session.fromPartition(PARTITION);
    serve(own, pages, () => written);
    return own;
  });
  // One window at a time: what is being laid out is the same for every request of the page.
  let last: Promise<unknown> = Promise.resolve();
  const withWindow = <T>(document: PrintDocument, place: 'pdf' | 'paper', use: (window: BrowserWindow) => Promise<T>): Promise<T> => {
    const run = last.then(async () => {
      written = await writePage(document, place, pages);
      return inWindow(served(), use);
    });
    last = run.catch(() => undefined);
    return run;
  };
  return {
    pdf: (document) => withWindow(document, 'pdf', (window) => pdfOf(window, document)),
    print: (document) => withWindow(document, 'paper', printOn),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function serve(own: Session, pages: string, written: () => string): void {
  own.protocol.handle(PAGE_SCHEME, (request) => (request.url === PRINT_URL ? respondWithText(written()) : respondWithPage(request, pages)));
}

/** A PDF gets its foot from the program; paper has its pages numbered by the style sheet. */
async function writePage(document: PrintDocument, place: 'pdf' | 'paper', pages: string): Promise<string> {
  const page = await readFile(join(pages, 'print.html'), 'utf8');
  return page
    .replace('<html lang="id">', `<html lang="${document.language}">`)
    .replace('<title>Mufakat</title>', () => `<title>${escapeHtml(document.title)}</title>`)
    .replace('<body>', () => `<body class="on-${place}">${writeHtml(document)}`);
}

async function inWindow<T>(own: Session, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, javascript: false } });
  try {
    await window.loadURL(PRINT_URL);
    return await use(window);
  } finally {
    window.destroy();
  }
}

async function pdfOf(window: BrowserWindow, { foot }: PrintDocument): ReturnType<Printer['pdf']> {
  try {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footOf(foot),
    });
    return ok(pdf);
  } catch {
    return err({ kind: 'print-failed' });
  }
}

// The template knows nothing of the page's style sheets.
function footOf(foot: string): string {
  const numbers = '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>';
  const style = 'display: flex; justify-content: space-between; width: 100%; margin: 0 16mm; font: 8pt sans-serif; color: #3c3c3c;';
  return `<div style="${style}"><span>${escapeHtml(foot)}</span>${numbers}</div>`;
}

const CLOSED_BY_PERSON = 'Print job canceled';

function printOn(window: BrowserWindow): ReturnType<Printer['print']> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (done, reason) => {
      if (done) resolve(ok(null));
      else resolve(err({ kind: reason === CLOSED_BY_PERSON ? 'cancelled' : 'print-failed' }));
    });
  });
}
