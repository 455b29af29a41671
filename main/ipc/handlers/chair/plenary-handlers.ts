import { plenaryDocument } from '#main/printing/plenary-document.ts';
import type { Desk } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { printOut } from '../../print-out.ts';

/** The chair's plenary: what it talks about, and every step of it, recorded before it is answered. */
export function plenaryHandlers(desk: Desk): HandlerGroup<'plenary'> {
  const { identities, work, laptop, progress, now, bundles } = desk;
  return {
    'plenary:view': async ({ bundleId, chair }) => {
      const key = identities.key(chair);
      return key.ok ? work.run('showPlenary', { laptop: laptop(), bundleId, chair: key.value }, progress('merge')) : key;
    },
    'plenary:entries': async ({ bundleId, chair, entries }) => {
      const key = identities.key(chair);
      return key.ok ? work.run('talkAbout', { laptop: laptop(), bundleId, chair: key.value, entries }, progress('merge')) : key;
    },
    'plenary:print': async ({ bundleId, chair, language, to }) => {
      const key = identities.key(chair);
      if (!key.ok) return key;
      const content = await bundles.open(bundleId);
      if (!content.ok) return content;
      const shown = await work.run('showPlenary', { laptop: laptop(), bundleId, chair: key.value }, progress('merge'));
      if (!shown.ok) return shown;
      return printOut(desk, plenaryDocument({ content: content.value, state: shown.value.state, language }), to);
    },
    'plenary:record': async ({ bundleId, chair, step, entries }) => {
      const key = identities.key(chair);
      if (!key.ok) return key;
      return work.run('recordPlenary', { laptop: laptop(), bundleId, chair: key.value, step, entries, at: now() }, progress('merge'));
    },
  };
}
