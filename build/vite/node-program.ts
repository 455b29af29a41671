import type { UserConfig } from 'vite';
import { inProject } from '../project.mjs';

/** The oldest runtime that the program must run on is Electron 33: Node 20.18 and Chromium 130. */
export const OLDEST = { node: 'node20.18', chromium: 'chrome130' };

/** Where vite keeps what it may forget. */
export const CACHE = inProject('node_modules/.cache/vite');

/** How code that runs on Node is built: everything in it but Electron and Node's own modules, minified. */
export function nodeProgram(folder: string, build: UserConfig['build']): UserConfig {
  return {
    root: inProject(folder),
    cacheDir: CACHE,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: { ssr: true, target: OLDEST.node, minify: true, ...build },
  };
}
