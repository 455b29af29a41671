import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

// Benches are bundled as the program is: a development server's transformed modules would be measured with them.
const root = fileURLToPath(new URL('../..', import.meta.url));
const [, , bench = 'tests/bench/merge.ts'] = process.argv;
const outDir = resolve(root, 'node_modules/.cache/bench', basename(bench, '.ts'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: resolve(root, bench),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
  },
});
await import(pathToFileURL(resolve(outDir, 'bench.mjs')).href);
await rm(outDir, { recursive: true });
