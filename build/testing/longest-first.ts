import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests take longest, the longest first, although many are short themselves; begun last, they would run alone at the end. */
const LONGEST = [
  'tests/e2e/accessibility/indonesian.test.ts',
  'tests/e2e/accessibility/english.test.ts',
  'tests/e2e/whole-loop.test.ts',
  'tests/e2e/kill.test.ts',
  'tests/e2e/moving-work.test.ts',
  'tests/e2e/reading.test.ts',
  'tests/e2e/panel-insight.test.ts',
  'tests/e2e/durability.test.ts',
  'tests/e2e/scoring-journey.test.ts',
  'tests/integration/panel-commands.test.ts',
  'tests/property/engine-against-reference.test.ts',
  'tests/unit/renderer/features/score-sheet/criteria/stray-clicks.test.tsx',
];

/** The order of the runner, with the longest files before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const longest = LONGEST.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...longest, ...sorted.filter((file) => !longest.includes(file))];
  }
}
