import { defineConfig } from 'vite';
import { inProject } from '../project.mjs';
import { nodeProgram } from './node-program.ts';

// One CommonJS file: all that a sandboxed preload can be.
export default defineConfig(
  nodeProgram('preload', {
    outDir: inProject('out/preload'),
    emptyOutDir: true,
    rollupOptions: {
      input: inProject('preload/preload.ts'),
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  }),
);
