import { type BundleStore, openBundleStore } from '#main/bundles/bundle-store.ts';
import { type PanelBundle, panelBundleOf } from '#main/results/panel-bundle.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { FileError, StateError } from '#shared/formats/errors.ts';

/** Where this laptop keeps what jobs read and write, and the keys it knows; plain, so that it can be handed to a worker. */
export interface Laptop {
  readonly bundles: string;
  readonly inbox: string;
  readonly signedCopies: string;
  /** Copies of the results closed here. */
  readonly closed: string;
  /** What panels decided, one log for each bundle and chair. */
  readonly decisions: string;
  /** Thumbprints of secretariats whose key was compared here. */
  readonly pinnedKeys: readonly string[];
}

/** A bundle of this laptop with the panel it describes. */
export interface OpenedPanel {
  readonly bundle: Bundle;
  readonly panel: PanelBundle;
}

/** The bundles of a laptop; a key pinned meanwhile is handed to `pinned`, since the settings are another thread's. */
export function bundlesOf({ bundles, pinnedKeys }: Laptop, pinned: (thumbprint: string) => void): BundleStore {
  return openBundleStore(bundles, { isPinned: (thumbprint) => pinnedKeys.includes(thumbprint), pin: pinned });
}

/** Opens an accepted bundle as its panel's use cases need it. */
export async function openPanel(store: BundleStore, bundleId: string): Promise<Result<OpenedPanel, FileError | StateError>> {
  const bundle = await store.open(bundleId);
  if (!bundle.ok) return bundle;
  return ok({ bundle: bundle.value, panel: panelBundleOf(bundle.value, await store.ancestors(bundleId)) });
}
