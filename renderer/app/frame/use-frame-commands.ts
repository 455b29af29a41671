import { useMemo, useState } from 'react';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { type Screen, screensOf } from '../route.ts';
import { currentRoles } from '../session/session.ts';
import { useSession, useSessionActions } from '../session/session-context.tsx';

/** What lies over the frame. */
export type Overlay = 'shortcuts' | 'palette' | null;

const EVERYBODY: readonly Screen[] = ['bundles', 'result', 'people', 'competitions'];

/** The commands that work on every screen; returns which overlay is open, and how to open another. */
export function useFrameCommands(): readonly [Overlay, (overlay: Overlay) => void] {
  const text = useTexts(frameText);
  const roles = useSession(currentRoles);
  const { go } = useSessionActions();
  const [overlay, showOverlay] = useState<Overlay>(null);
  const commands = useMemo(() => {
    const screens = [...screensOf(roles), ...EVERYBODY].map(
      (screen, index): Command => ({
        id: `go-${screen}`,
        label: text.goTo(text.screens[screen]),
        ...(index < 9 ? { shortcut: { key: String(index + 1), ctrl: true }, whileTyping: true } : {}),
        run: () => go(screen),
      }),
    );
    return [
      { id: 'palette', label: text.palette, shortcut: { key: 'k', ctrl: true }, whileTyping: true, run: () => showOverlay('palette') },
      { id: 'shortcuts', label: text.shortcuts, shortcut: { key: '?' }, run: () => showOverlay('shortcuts') },
      ...screens,
    ];
  }, [text, roles, go]);
  useCommands(commands);
  return [overlay, showOverlay];
}
