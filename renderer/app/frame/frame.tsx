import { use, useEffect, useRef } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { WaitingFilesContext } from '#renderer/bridge/offered-files.ts';
import { DropArea } from '#renderer/ui/controls/drop-area.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { useKeptFocus } from '#renderer/ui/layout/use-kept-focus.ts';
import { StatusLine } from '#renderer/ui/layout/status-line.tsx';
import { formatLocalTime } from '#shared/text/dates.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { Rail } from './rail.tsx';
import { isJurorScreen, isSecretariatScreen, type Screen } from '../route.ts';
import { Screens } from '../screens.tsx';
import { currentIdentity, visibleScreen } from '../session/session.ts';
import { useSession } from '../session/session-context.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import type { WorkShelf } from '../session/work-shelf.ts';
import './frame.css';

/** Top bar, rail, the screen, status line; files may be dropped on all of it. */
export function Frame({ shelf }: { readonly shelf: WorkShelf }) {
  const bridge = useBridge();
  const text = useTexts(frameText);
  const started = useSession((state) => state.started);
  const screen = useSession(visibleScreen);
  const waiting = use(WaitingFilesContext);
  const [overlay, showOverlay] = useFrameCommands();
  const main = useFocusOnChange(screen);
  useKeptFocus(main);
  const drop = async (files: readonly File[]) => waiting.drop(await bridge.dropped(files));
  return (
    <div className="frame">
      <a className="frame__skip" href="#content">
        {text.skipToContent}
      </a>
      <TopBar />
      <Rail />
      <main ref={main} id="content" className="frame__main" tabIndex={-1}>
        <DropArea hint={text.dropHint} onFiles={(files) => void drop(files)}>
          {started ? (
            <ErrorBoundary key={workspaceOf(screen)}>
              <Screens screen={screen} shelf={shelf} />
            </ErrorBoundary>
          ) : (
            <p className="frame__starting soft">{text.starting}</p>
          )}
        </DropArea>
      </main>
      <Foot />
      {overlay === 'shortcuts' ? <ShortcutList onClose={() => showOverlay(null)} /> : null}
      {overlay === 'palette' ? <CommandPalette onClose={() => showOverlay(null)} /> : null}
    </div>
  );
}

/** Screens of one workspace share what it has open. */
function workspaceOf(screen: Screen): string {
  if (isJurorScreen(screen)) return 'juror';
  return isSecretariatScreen(screen) ? 'secretariat' : screen;
}

// Whoever came by a key is at the new screen's beginning, not nowhere.
function useFocusOnChange(screen: Screen) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [screen]);
  return main;
}

function Foot() {
  const language = useLanguage();
  const text = useTexts(frameText);
  const identity = useSession(currentIdentity);
  const deadline = useSession((state) => state.opened?.view.deadline ?? null);
  return (
    <StatusLine
      label={text.statusLine}
      end={deadline === null ? null : text.deadline(formatLocalTime(deadline.local, deadline.zone, language))}
    >
      <span>{text.offline}</span>
      {identity === null ? null : <span>{text.keyOf(identity.name)}</span>}
    </StatusLine>
  );
}
