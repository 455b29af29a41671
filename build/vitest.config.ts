import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

function project(
  name: string,
  include: string,
  options: { environment?: 'node' | 'happy-dom'; timeout?: number; sequential?: boolean } = {},
) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${include}/**/*.test.{ts,tsx}`],
      exclude: name === 'unit' ? ['tests/unit/renderer/**'] : [],
      environment: options.environment ?? 'node',
      setupFiles: options.environment === 'happy-dom' ? ['tests/support/component-setup.ts'] : [],
      testTimeout: options.timeout ?? 10_000,
      hookTimeout: options.timeout ?? 10_000,
      fileParallelism: options.sequential !== true,
    },
  };
}

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vite',
  test: {
    projects: [
      project('unit', 'unit'),
      project('component', 'unit/renderer', { environment: 'happy-dom' }),
      project('property', 'property', { timeout: 60_000 }),
      project('integration', 'integration', { timeout: 120_000 }),
      project('e2e', 'e2e', { timeout: 180_000, sequential: true }),
    ],
  },
});
