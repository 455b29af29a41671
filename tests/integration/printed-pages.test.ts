import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { inProject } from '#build/project.mjs';
import { testBrowser } from '#build/testing/browser.ts';
import type { PrintDocument } from '#main/printing/print-document.ts';
import { writeHtml } from '#main/printing/write-html.ts';

const LINES = 80;

const document: PrintDocument = {
  title: 'Uji',
  language: 'id',
  orientation: 'portrait',
  foot: 'Kaki',
  parts: [
    {
      head: { start: 'Awal', end: 'P-1' },
      blocks: Array.from({ length: LINES }, (_, line) => ({ kind: 'paragraph', text: `Baris ${line}` }) as const),
    },
  ],
};

// The one thing that this package wants of a newer Node.
Object.assign(Promise, {
  withResolvers: () => {
    let settle = {};
    const promise = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { promise, ...settle };
  },
});

/** The words of each page, as the browser of the declared Electron prints the document without a foot of the program's own. */
async function printedPages(place: 'pdf' | 'paper'): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-print-'));
  const [page, pdf] = [join(folder, 'print.html'), join(folder, 'print.pdf')];
  const style = await readFile(inProject('renderer/ui/theme/print.css'), 'utf8');
  await writeFile(
    page,
    `<!doctype html><html lang="id"><head><style>${style}</style></head><body class="on-${place}">${writeHtml(document)}</body></html>`,
  );
  const { executablePath = 'google-chrome', args } = testBrowser();
  await promisify(execFile)(executablePath, [...args, '--headless', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${page}`]);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = await getDocument({ data: new Uint8Array(await readFile(pdf)) }).promise;
  const numbers = Array.from({ length: opened.numPages }, (_, index) => index + 1);
  const words = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await opened.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  await rm(folder, { recursive: true });
  return words;
}

test('pages that go straight to a printer are numbered by their style sheet, and those of a PDF only by the program', async () => {
  const onPaper = await printedPages('paper');
  expect(onPaper.length).toBeGreaterThan(1);
  for (const [index, words] of onPaper.entries()) expect(words.replaceAll(/\s+/gu, ' ')).toContain(`${index + 1} / ${onPaper.length}`);
  for (const words of await printedPages('pdf')) expect(words.replaceAll(/\s+/gu, ' ')).not.toMatch(/\d \/ \d/u);
});
