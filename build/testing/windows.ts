import { buildIfStale } from '../bundle/bundle.mjs';
import { ensureDisplay } from '../display/display.mjs';
import { announce, resolveRuntime } from '../runtime/runtime.mjs';

/** Vitest calls this once before tests that open windows, and what it answers after them. */
export async function setup(): Promise<() => void> {
  announce(await resolveRuntime());
  await buildIfStale();
  return ensureDisplay();
}
