import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// The oldest runtime that the program must run on is Electron 33: Node 20.18 and Chromium 130.
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

export default defineConfig({
  main: {
    cacheDir: at('node_modules/.cache/vite'),
    build: {
      target: NODE,
      outDir: at('out/main'),
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { main: at('main/app/main.ts'), cli: at('main/cli/cli.ts') },
        // Chunks lie beside the entries, so that an address relative to import.meta.url means the same wherever the code ends up.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: at('out/preload'),
      minify: true,
      externalizeDeps: false,
      rollupOptions: { input: { preload: at('preload/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    cacheDir: at('node_modules/.cache/vite'),
    plugins: [react()],
    build: {
      target: CHROMIUM,
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
