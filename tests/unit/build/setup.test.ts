import { expect, test } from 'vitest';
import { debianPackages, missingPackages } from '#build/setup/debian.mjs';

test('Debian 12 and Debian 13 call the same libraries by different names', () => {
  expect(debianPackages('12.11\n', 'electron')).toContain('libgtk-3-0');
  expect(debianPackages('13.1\n', 'electron')).toContain('libgtk-3-0t64');
  expect(debianPackages('trixie/sid\n', 'electron')).toContain('libgtk-3-0t64');
});

test('only tests need a browser', () => {
  expect(debianPackages('12.11\n', 'tests')).toEqual([...debianPackages('12.11\n', 'electron'), 'chromium']);
});

test('a package is missing unless it is installed now', () => {
  const listing = 'installed xvfb\nconfig-files libnss3\nnot-installed libgbm1\n';
  expect(missingPackages(['xvfb', 'libnss3', 'libgbm1', 'libxss1'], listing)).toEqual(['libnss3', 'libgbm1', 'libxss1']);
});
