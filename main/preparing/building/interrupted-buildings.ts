import type { CompetitionFile } from '../../competitions/competition-file.ts';
import { unmarkBuilding } from './building-mark.ts';
import { type SettledBuilding, settleBuilding } from './settle-building.ts';

/** Buildings that an end of the program interrupted, settled once for each competition that is opened, until somebody has seen what became of them. */
export interface InterruptedBuildings {
  /** What became of a competition's, null where there was none. */
  of(file: CompetitionFile): Promise<SettledBuilding | null>;
  /** Somebody knows; of one whose place cannot be reached they say that it is no more. */
  seen(file: CompetitionFile): Promise<void>;
  /** Another bundle was built since, before which it was settled. */
  passed(file: CompetitionFile): void;
}

/** Remembers what became of them as long as the program runs. */
export function interruptedBuildings(): InterruptedBuildings {
  const settled = new WeakMap<CompetitionFile, Promise<SettledBuilding | null>>();
  // What the disk refuses now is tried again before the next bundle.
  const settle = (file: CompetitionFile) => settleBuilding(file).then((found) => (found.ok ? found.value : null));
  const of = (file: CompetitionFile) => {
    const found = settled.get(file) ?? settle(file);
    settled.set(file, found);
    return found;
  };
  const passed = (file: CompetitionFile) => void settled.set(file, Promise.resolve(null));
  return {
    of,
    passed,
    seen: async (file) => {
      if ((await of(file))?.outcome === 'out-of-reach') await unmarkBuilding(file.path);
      passed(file);
    },
  };
}
