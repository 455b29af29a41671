import { defineConfig } from 'vitest/config';
import { inProject, root } from './project.mjs';

const MINUTE = 60_000;

/** Measurements, one after the other and never among the tests: they want the machine to themselves. */
export default defineConfig({
  root,
  cacheDir: inProject('node_modules/.cache/vite'),
  test: {
    include: ['out/bench/tests/bench/**/*.bench.js'],
    server: { deps: { external: [/\/out\/bench\/(?!tests\/bench\/)/] } },
    fileParallelism: false,
    testTimeout: 10 * MINUTE,
    hookTimeout: 10 * MINUTE,
    disableConsoleIntercept: true,
  },
});
