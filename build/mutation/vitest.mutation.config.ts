import { defineConfig } from 'vitest/config';
import { inProject, root } from '../project.mjs';

/** The tests of the wing whose rules are mutated, quick enough to be run thousands of times; of all wings when none is named. */
const wing = process.env['MUTATION_WING'] ?? '**';

/** What must notice a mutated rule. */
export default defineConfig({
  root,
  cacheDir: inProject('node_modules/.cache/vite'),
  test: { include: [`tests/unit/shared/domain/${wing}/**/*.test.ts`], testTimeout: 10_000, isolate: false },
});
