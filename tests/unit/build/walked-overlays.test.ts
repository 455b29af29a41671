import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '#build/project.mjs';

/** The walk's states that show what lies over a juror's screen or stands above it; or the journey that asks for barriers while it does. */
const shownIn: Readonly<Record<string, string>> = {
  'app/session/lost-work/lost-work-notice.tsx': 'tests/e2e/moving-work.test.ts',
  'app/session/recovery-notice.tsx': 'tests/e2e/durability.test.ts',
  'app/session/successor-notice.tsx': 'a successor took the place of a bundle',
  'features/first-run/backup-dialog.tsx': 'tests/e2e/moving-work.test.ts',
  'features/first-run/restored-dialog.tsx': 'tests/e2e/moving-work.test.ts',
  'features/first-run/unlock-dialog.tsx': 'tests/e2e/moving-work.test.ts',
  'features/score-sheet/compare/partner-dialog.tsx': 'choosing what to compare with',
  'features/score-sheet/sheet/conflict-dialog.tsx': 'declaring a conflict',
  'features/score-sheet/sheet/history-dialog.tsx': 'removed, and its history',
  'features/score-sheet/visit/review-dialog.tsx': 'a photo with hidden data',
  'work/print/print-sheets-dialog.tsx': 'printing',
};

const OVER_A_JUROR =
  /^(?:app\/session|features\/(?:first-run|bundles|proposals|score-sheet|sign|visits|result)|work\/print)\/.*-(?:dialog|notice)\.tsx$/u;

function filesIn(folder: string): readonly string[] {
  return readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
}

test('each dialog and notice of the juror is looked at for barriers', () => {
  const found = filesIn('renderer').filter((path) => OVER_A_JUROR.test(path));
  expect(found.toSorted()).toEqual(Object.keys(shownIn).toSorted());
  const rooms = 'tests/support/journey/states';
  const states = filesIn(rooms).map((path) => readFileSync(inProject(`${rooms}/${path}`), 'utf8'));
  for (const [file, place] of Object.entries(shownIn)) {
    const isThere = place.endsWith('.ts')
      ? readFileSync(inProject(place), 'utf8').includes('findBarriers(')
      : states.some((text) => text.includes(`name: '${place}'`));
    expect(isThere, `${file}: ${place}`).toBe(true);
  }
});
