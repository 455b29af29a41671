import type { Desk } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';

/** The chair's plenary: what it talks about, and every step of it, recorded before it is answered. */
export function plenaryHandlers({ identities, work, laptop, progress, now }: Desk): HandlerGroup<'plenary'> {
  return {
    'plenary:view': async ({ bundleId, chair }) => {
      const key = identities.key(chair);
      return key.ok ? work.run('showPlenary', { laptop: laptop(), bundleId, chair: key.value }, progress('merge')) : key;
    },
    'plenary:record': async ({ bundleId, chair, step }) => {
      const key = identities.key(chair);
      if (!key.ok) return key;
      return work.run('recordPlenary', { laptop: laptop(), bundleId, chair: key.value, step, at: now() }, progress('merge'));
    },
  };
}
