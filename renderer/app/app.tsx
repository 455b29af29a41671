import { useEffect, useState } from 'react';
import { BridgeContext, type PageBridge } from '#renderer/bridge/bridge.ts';
import { WaitingFilesContext } from '#renderer/bridge/offered-files.ts';
import type { WorkDatabase } from '#renderer/db/database.ts';
import { CommandProvider } from '#renderer/ui/commands/commands.tsx';
import { useStrayPresses } from '#renderer/ui/press/use-stray-presses.ts';
import { LanguageProvider } from '#renderer/ui/theme/language.tsx';
import { StatusLineProvider } from '#renderer/ui/layout/status-line.tsx';
import { BugNotice } from './bug-notice.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { createSession } from './session/session.ts';
import { sessionActions } from './session/session-actions.ts';
import { SessionContext, useSession } from './session/session-context.tsx';
import { useAppearance } from './frame/use-appearance.ts';
import { useWaitingFiles } from './use-waiting-files.ts';
import { BackupsContext } from '#renderer/work/backups.ts';
import { workBackups } from './session/work-backups.ts';
import { WorkShelf } from './session/work-shelf.ts';

interface AppProps {
  readonly bridge: PageBridge;
  readonly database: WorkDatabase;
}

/** The whole window. */
export function App({ bridge, database }: AppProps) {
  const [value] = useState(() => {
    const session = createSession();
    const shelf = new WorkShelf({ database, journal: bridge, now: () => new Date().toISOString() });
    const backups = workBackups(bridge, database, shelf);
    return { session, actions: sessionActions(session, bridge, () => shelf.settled()), shelf, backups };
  });
  useEffect(() => void value.actions.start(), [value]);
  return (
    <BridgeContext value={bridge}>
      <SessionContext value={value}>
        <BackupsContext value={value.backups}>
          <Window shelf={value.shelf} />
        </BackupsContext>
      </SessionContext>
    </BridgeContext>
  );
}

function Window({ shelf }: { readonly shelf: WorkShelf }) {
  const settings = useSession((state) => state.settings);
  useAppearance(settings);
  useStrayPresses();
  const waiting = useWaitingFiles();
  return (
    <LanguageProvider language={settings.language}>
      <BugNotice />
      <ErrorBoundary>
        <StatusLineProvider>
          <CommandProvider>
            <WaitingFilesContext value={waiting}>
              <Frame shelf={shelf} />
            </WaitingFilesContext>
          </CommandProvider>
        </StatusLineProvider>
      </ErrorBoundary>
    </LanguageProvider>
  );
}
