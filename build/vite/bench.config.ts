import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { inProject, root } from '../project.mjs';
import { CACHE, OLDEST } from './node-program.ts';

const FOLDER = 'tests/bench';
const benches = readdirSync(inProject(FOLDER)).filter((name) => name.endsWith('.bench.ts'));

/** The benches as plain modules that Node loads by itself: a test runner's own way of importing makes each call between two modules slower than in the program. */
export default defineConfig({
  root,
  cacheDir: CACHE,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: OLDEST.node,
    outDir: inProject('out/bench'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: benches.map((name) => inProject(`${FOLDER}/${name}`)),
      external: [/^#build\//],
      output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
    },
  },
});
