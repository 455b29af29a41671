import { join } from 'node:path';
import { build } from 'vite';
import { inProject, root } from '#build/project.mjs';

/** Builds a program of `tests/support` into one file that Node runs by itself, in a process that may be killed or watched; answers its path. */
export async function buildStandalone(program: string, folder: string): Promise<string> {
  const file = program.replace(/\.ts$/u, '.mjs');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: inProject(`tests/support/${program}`),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: file } },
    },
  });
  return join(folder, file);
}
