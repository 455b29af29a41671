import { buildIfStale } from '../bundle/bundle.mjs';
import { ensureDisplay } from '../display/display.mjs';
import { resolveRuntime } from '../runtime/runtime.mjs';

/** Vitest calls this once before tests that open windows, and what it answers after them. */
export async function setup(): Promise<() => void> {
  await resolveRuntime();
  await buildIfStale();
  return ensureDisplay();
}
