import { settleClosing, settleClosings, type SettledClosing } from './settle-closing.ts';

/** Closings that an end of the program interrupted, settled when it started anew, until somebody has seen what became of them. */
export interface InterruptedClosings {
  /** What became of a bundle's, null where there was none; one whose folder could not be reached is tried once more. */
  of(bundleId: string): Promise<SettledClosing | null>;
  /** Somebody knows; what could not be reached is told again as long as it cannot. */
  seen(bundleId: string): Promise<void>;
}

/** Begins to settle all that lies under a folder; what asks before that is done waits for it. */
export function settleInterrupted(folder: string): InterruptedClosings {
  const settling = settleClosings(folder).then((found) => new Map(found));
  // Whoever asks is told of a failure; nobody may ask.
  settling.catch(() => undefined);
  return {
    of: async (bundleId) => {
      const settled = await settling;
      const found = settled.get(bundleId);
      const again = found?.outcome === 'out-of-reach' ? await settleClosing(folder, bundleId) : null;
      if (again !== null) settled.set(bundleId, again);
      return again ?? found ?? null;
    },
    seen: async (bundleId) => {
      const settled = await settling;
      if (settled.get(bundleId)?.outcome !== 'out-of-reach') settled.delete(bundleId);
    },
  };
}
