import { useEffect, useState } from 'react';
import { BridgeContext, type PageBridge } from '#renderer/bridge/bridge.ts';
import type { WorkDatabase } from '#renderer/db/database.ts';
import { CommandProvider } from '#renderer/ui/commands.tsx';
import { LanguageProvider } from '#renderer/ui/language.tsx';
import { StatusLineProvider } from '#renderer/ui/status-line.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { createSession } from './session.ts';
import { sessionActions } from './session-actions.ts';
import { SessionContext, useSession } from './session-context.tsx';
import { useAppearance } from './use-appearance.ts';

interface AppProps {
  readonly bridge: PageBridge;
  readonly database: WorkDatabase;
}

/** The whole window. */
export function App({ bridge, database }: AppProps) {
  const [value] = useState(() => {
    const session = createSession();
    return { session, actions: sessionActions(session, bridge) };
  });
  useEffect(() => void value.actions.start(), [value]);
  return (
    <BridgeContext value={bridge}>
      <SessionContext value={value}>
        <Window database={database} />
      </SessionContext>
    </BridgeContext>
  );
}

function Window({ database }: { readonly database: WorkDatabase }) {
  const settings = useSession((state) => state.settings);
  useAppearance(settings);
  return (
    <LanguageProvider language={settings.language}>
      <ErrorBoundary>
        <StatusLineProvider>
          <CommandProvider>
            <Frame database={database} />
          </CommandProvider>
        </StatusLineProvider>
      </ErrorBoundary>
    </LanguageProvider>
  );
}
