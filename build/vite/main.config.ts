import { defineConfig } from 'vite';
import { inProject } from '../project.mjs';
import { nodeProgram } from './node-program.ts';

export default defineConfig(
  nodeProgram('main', {
    outDir: inProject('out/main'),
    emptyOutDir: true,
    rollupOptions: {
      input: { main: inProject('main/app/main.ts'), cli: inProject('main/cli/cli.ts') },
      // Chunks lie beside the entries, so that an address relative to import.meta.url means the same wherever the code ends up.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  }),
);
