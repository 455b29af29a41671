import { buildIfStale } from '../bundle/bundle.mjs';
import { announce, resolveRuntime } from '../runtime/runtime.mjs';

/** Vitest calls this once before tests that open windows. */
export async function setup(): Promise<void> {
  announce(await resolveRuntime());
  await buildIfStale();
}
