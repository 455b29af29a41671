import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Folder of the built pages in which the files stand that the reader of PDF files fetches by itself. */
const FOLDER = 'pdf';

const installed = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

// Pictures scanned as fax, JBIG2 and JPEG 2000 are decoded in plain JavaScript: the pages' policy lets no WebAssembly in.
const PARTS: readonly { readonly from: string; readonly to: string; readonly which: RegExp }[] = [
  { from: 'wasm', to: 'decoders', which: /_nowasm_fallback\.js$/ },
  { from: 'cmaps', to: 'cmaps', which: /\.bcmap$/ },
  { from: 'standard_fonts', to: 'fonts', which: /\.(?:pfb|ttf)$/ },
];

/** Puts the decoders of pdf.js, its character maps and fonts beside the built pages. */
export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const { from, to, which } of PARTS) {
        for (const name of readdirSync(join(installed, from)).filter((candidate) => which.test(candidate))) {
          this.emitFile({ type: 'asset', fileName: join(FOLDER, to, name), source: readFileSync(join(installed, from, name)) });
        }
      }
    },
  };
}
