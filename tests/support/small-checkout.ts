import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path with slashes. */
export type Files = Readonly<Record<string, string>>;

/** A folder with just these files, for the tools to look at. */
export function smallCheckout(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mufakat-checkout-')));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return folder;
}

/** Removes such a folder when the running test is over. */
export function removeWhenDone(folder: string): string {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
