import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '#build/project.mjs';

/** Builds a program of TypeScript into one file that Node runs by itself, in a process that may be killed or watched; answers its path. */
export async function buildStandalone(program: URL, folder: string): Promise<string> {
  const source = fileURLToPath(program);
  const file = `${basename(source, '.ts')}.mjs`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: file } },
    },
  });
  return join(folder, file);
}
