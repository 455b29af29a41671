import { buildIfStale } from '../bundle/bundle.mjs';

/** Vitest calls this once before tests that run the built program. */
export async function setup(): Promise<void> {
  await buildIfStale();
}
