import { createContext, use } from 'react';
import type { Bridge, BRIDGE_GLOBAL } from '#shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script before any script of the page runs. */
    readonly [BRIDGE_GLOBAL]: PageBridge;
  }
}

/** Everything a page can ask of the main process, one function for each channel: `bridge['bundle:list']({})`. */
export type PageBridge = Bridge<File>;

/** The root of the page provides `window.mufakat`; component tests provide a fake. */
export const BridgeContext = createContext<PageBridge | null>(null);

/** The bridge of the page this component is in. */
export function useBridge(): PageBridge {
  const bridge = use(BridgeContext);
  if (bridge === null) throw new Error('no BridgeContext around this component');
  return bridge;
}
