import { expect, test } from 'vitest';
import { hasDisplay } from '#build/display/display.mjs';

test.each([
  ['Windows always has one', { platform: 'win32', env: {} }, true],
  ['macOS always has one', { platform: 'darwin', env: {} }, true],
  ['Linux under X has one', { platform: 'linux', env: { DISPLAY: ':0' } }, true],
  ['Linux under Wayland has one', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
  ['Linux in a bare terminal has none', { platform: 'linux', env: {} }, false],
  ['an empty name is no display', { platform: 'linux', env: { DISPLAY: '' } }, false],
])('%s', (_, machine, expected) => {
  expect(hasDisplay(machine)).toBe(expected);
});
