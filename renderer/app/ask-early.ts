import { BRIDGE_GLOBAL } from '#shared/ipc/bridge.ts';

// Bundles are verified each time the program starts. The main process begins with it while this page is still loading the rest of
// itself; whoever needs a bundle asks again, gets the same opening, and hears of its failure.
void window[BRIDGE_GLOBAL]['bundle:list']({}).catch(() => undefined);
