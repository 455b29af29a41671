import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests take longest although they are short themselves; begun last, they would run alone at the end. */
const LONGEST = [
  'tests/e2e/accessibility/',
  'tests/e2e/whole-loop.test.ts',
  'tests/integration/panel-commands.test.ts',
  'tests/property/engine-against-reference.test.ts',
  'tests/unit/renderer/features/score-sheet/criteria/stray-clicks.test.tsx',
];

/** The order of the runner, with the longest files before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((part) => moduleId.includes(part));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
