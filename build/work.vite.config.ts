import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The heavy work, as one CommonJS file: in a packaged program a worker thread cannot load ECMAScript modules from the archive.
 */
export default defineConfig({
  root: at('main/work'),
  cacheDir: at('node_modules/.cache/vite'),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: at('out/main'),
    emptyOutDir: false,
    minify: true,
    rollupOptions: { input: at('main/work/work.ts'), output: { format: 'cjs', entryFileNames: 'work.cjs', codeSplitting: false } },
  },
});
