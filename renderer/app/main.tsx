import './ask-early.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { WorkDatabase } from '#renderer/db/database.ts';
import { BRIDGE_GLOBAL } from '#shared/ipc/bridge.ts';
import '#renderer/ui/theme/tokens.css';
import '#renderer/ui/theme/forced-colors.css';
import '#renderer/ui/theme/base.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <App bridge={window[BRIDGE_GLOBAL]} database={new WorkDatabase()} />
  </StrictMode>,
);
