import { defineConfig } from 'vite';
import { inProject } from '../project.mjs';
import { nodeProgram } from './node-program.ts';

// One CommonJS file: in a packaged program a worker thread cannot load ECMAScript modules from the archive.
export default defineConfig(
  nodeProgram('main', {
    outDir: inProject('out/main'),
    emptyOutDir: false,
    rollupOptions: { input: inProject('main/work/work.ts'), output: { format: 'cjs', entryFileNames: 'work.cjs', codeSplitting: false } },
  }),
);
