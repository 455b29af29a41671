import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject } from '#build/project.mjs';

/** Files by their path with slashes. */
export type Files = Readonly<Record<string, string>>;

/** A temporary folder with just these files, for the tools to look at; remove it with `removeCheckout`. */
export function smallCheckout(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mufakat-checkout-')));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return folder;
}

/** Such a folder under the real configuration of the project, with its packages. */
export function configuredCheckout(files: Files): string {
  const folder = smallCheckout(files);
  for (const path of ['package.json', 'tsconfig.json', '.oxlintrc.json', 'build/tsconfig']) {
    cpSync(inProject(path), join(folder, path), { recursive: true });
  }
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Removes it; the packages that it links to stay. */
export function removeCheckout(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
