import { useCallback, useRef, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { Asked } from '#renderer/bridge/panel.ts';
import type { TalkedEntry } from '#shared/ipc/views/plenary.ts';

type Talked = Asked<readonly TalkedEntry[]>;

/** What there is to say about the entries that one turns to: the whole ranking with all its totals is more than a window needs. */
export function useTalk(bundleId: string, chair: string) {
  const bridge = useBridge();
  const turnedTo = useRef<readonly string[]>([]);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly talked: Talked }>({ of: '', talked: NOTHING_TO_SAY });
  /** Takes in what is known now of entries; of those one has turned away from it is left aside. */
  const know = useCallback((entries: readonly string[], talked: Talked) => {
    if (keyOf(turnedTo.current) === keyOf(entries)) setAnswer({ of: keyOf(entries), talked });
  }, []);
  const talkAbout = useCallback(
    async (entries: readonly string[]) => {
      turnedTo.current = entries;
      if (entries.length === 0) return know(entries, NOTHING_TO_SAY);
      const asked = await bridge['plenary:entries']({ bundleId, chair, entries: [...entries] });
      return know(entries, asked.ok ? { status: 'ready', value: asked.value } : { status: 'failed', error: asked.error });
    },
    [bridge, bundleId, chair, know],
  );
  const talkedOn = (entries: readonly string[]): Talked => (answer.of === keyOf(entries) ? answer.talked : { status: 'loading' });
  return { talkAbout, talkedOn, know, entries: () => turnedTo.current };
}

const NOTHING_TO_SAY: Talked = { status: 'ready', value: [] };

function keyOf(entries: readonly string[]): string {
  return entries.join(' ');
}
