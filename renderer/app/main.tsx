import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BRIDGE_GLOBAL } from '#shared/ipc/bridge.ts';
import { BridgeContext } from '#renderer/bridge/bridge.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <BridgeContext value={window[BRIDGE_GLOBAL]}>
      <h1>Mufakat</h1>
    </BridgeContext>
  </StrictMode>,
);
