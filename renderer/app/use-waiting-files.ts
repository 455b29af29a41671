import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { endingOf, type WaitingFile, type WaitingFiles } from '#renderer/bridge/offered-files.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import { isChairScreen, type Screen, screensOf } from './route.ts';
import { currentRoles, type SessionState, visibleScreen } from './session/session.ts';
import { useSession, useSessionActions, useSessionNow } from './session/session-context.tsx';

const SCREENS: Readonly<Record<string, Screen>> = { mfcard: 'panel', mfevidence: 'inbox', mfresult: 'result', mfscore: 'inbox' };
/** Score files come first: a chair's stick holds much beside them. */
const KINDS = ['mfscore', 'mfevidence', 'mfresult', 'mfcard'] as const;

/** Fetches files that the system handed to the program or that were dropped on a screen that opens none, and goes to the screen that opens them; a bundle is looked at like a chosen one. */
export function useWaitingFiles(): WaitingFiles {
  const bridge = useBridge();
  const started = useSession((state) => state.started);
  const { go, inspect } = useSessionActions();
  const now = useSessionNow();
  const [files, setFiles] = useState<readonly WaitingFile[]>([]);
  const wait = useCallback(
    (arrived: readonly WaitingFile[], screen: Screen) => {
      setFiles((waiting) => [...waiting, ...arrived]);
      go(screen);
    },
    [go],
  );
  const show = useEffectEvent((offered: readonly ChosenFile[]) => {
    const bundle = offered.find(isBundle);
    const others = offered.map((file) => ({ file, ending: endingOf(file) })).filter(({ ending }) => ending in SCREENS);
    const screen = SCREENS[others[0]?.ending ?? ''];
    if (bundle !== undefined) {
      setFiles((waiting) => [...waiting, ...others]);
      inspect(bundle);
    } else if (screen !== undefined) wait(others, screen);
  });
  const drop = useCallback(
    (dropped: readonly ChosenFile[]) => {
      const ending = endingOfDropped(dropped, now());
      const screen = SCREENS[ending];
      const looked = screen === undefined ? (dropped.find(isBundle) ?? dropped[0]) : undefined;
      if (looked !== undefined) inspect(looked);
      if (screen !== undefined) wait(openedTogether(dropped, ending), screen);
    },
    [inspect, now, wait],
  );
  useEffect(() => {
    if (!started) return undefined;
    const fetch = () => void bridge['files:offered']({}).then((offered) => show(offered));
    fetch();
    return bridge.onOffered(fetch);
  }, [bridge, started]);
  return useMemo(
    () => ({ files, take: (taken) => setFiles((waiting) => waiting.filter((file) => !taken.includes(file))), drop }),
    [files, drop],
  );
}

function isBundle(file: ChosenFile): boolean {
  return endingOf(file) === 'mfbundle';
}

/** How what was dropped together is opened: like the first kind whose screen this person has; on a chair's screen like score files, whatever their names, but for a bundle; empty for neither. */
function endingOfDropped(dropped: readonly ChosenFile[], state: SessionState): string {
  const hasInbox = screensOf(currentRoles(state)).includes('inbox');
  const there = new Set(dropped.map(endingOf));
  const known = KINDS.find((ending) => there.has(ending) && (SCREENS[ending] !== 'inbox' || hasInbox));
  if (known !== undefined) return known;
  return isChairScreen(visibleScreen(state)) && !dropped.some(isBundle) ? 'mfscore' : '';
}

/** The inbox says of every file of a whole stick what became of it; other screens hear of those they open. */
function openedTogether(dropped: readonly ChosenFile[], ending: string): readonly WaitingFile[] {
  const isHeard = (file: ChosenFile) => SCREENS[ending] === 'inbox' || endingOf(file) === ending;
  return dropped.filter(isHeard).map((file) => ({ file, ending }));
}
