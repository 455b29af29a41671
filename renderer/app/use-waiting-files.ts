import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { endingOf, type WaitingFiles } from '#renderer/bridge/offered-files.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { Screen } from './route.ts';
import { useSession, useSessionActions } from './session/session-context.tsx';

const SCREENS: Readonly<Record<string, Screen>> = { mfcard: 'panel', mfevidence: 'inbox', mfresult: 'result', mfscore: 'inbox' };

/** Fetches files that the system handed to the program, and goes to the screen that opens them; a bundle is looked at like a chosen one. */
export function useWaitingFiles(): WaitingFiles {
  const bridge = useBridge();
  const started = useSession((state) => state.started);
  const { go, inspect } = useSessionActions();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const show = useEffectEvent((offered: readonly ChosenFile[]) => {
    const bundle = offered.find((file) => endingOf(file) === 'mfbundle');
    const others = offered.filter((file) => endingOf(file) in SCREENS);
    const screen = others[0] === undefined ? undefined : SCREENS[endingOf(others[0])];
    setFiles((waiting) => [...waiting, ...others]);
    if (bundle !== undefined) inspect(bundle);
    else if (screen !== undefined) go(screen);
  });
  useEffect(() => {
    if (!started) return undefined;
    const fetch = () => void bridge['files:offered']({}).then((offered) => show(offered));
    fetch();
    return bridge.onOffered(fetch);
  }, [bridge, started]);
  return useMemo(() => ({ files, take: (taken) => setFiles((waiting) => waiting.filter((file) => !taken.includes(file))) }), [files]);
}
