import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inProject } from '../project.mjs';
import { CACHE, OLDEST } from './node-program.ts';
import { pdfFiles } from './pdf-files.ts';

export default defineConfig({
  root: inProject('renderer'),
  base: './',
  cacheDir: CACHE,
  logLevel: 'warn',
  plugins: [react(), pdfFiles()],
  worker: { format: 'es' },
  build: {
    target: OLDEST.chromium,
    outDir: inProject('out/renderer'),
    emptyOutDir: true,
    rollupOptions: { input: { index: inProject('renderer/index.html'), print: inProject('renderer/print.html') } },
    minify: true,
    modulePreload: { polyfill: false },
    // A page of ours loads nothing from data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  },
});
