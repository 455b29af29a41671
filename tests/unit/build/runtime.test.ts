import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, executableIn, runtimeSources, sandboxArguments } from '#build/runtime/sources.mjs';

test.each([
  ['what the person names serves alone', { override: '/opt/electron', platform: 'linux', arch: 'x64' }, ['override']],
  ['Linux on x64 has a second source', { override: undefined, platform: 'linux', arch: 'x64' }, ['genuine', 'registry']],
  ['an empty name is no name', { override: '', platform: 'linux', arch: 'x64' }, ['genuine', 'registry']],
  ['Linux on arm64 has the genuine one only', { override: undefined, platform: 'linux', arch: 'arm64' }, ['genuine']],
  ['Windows has the genuine one only', { override: undefined, platform: 'win32', arch: 'x64' }, ['genuine']],
  ['macOS has the genuine one only', { override: undefined, platform: 'darwin', arch: 'arm64' }, ['genuine']],
])('%s', (_, machine, sources) => {
  expect(runtimeSources(machine)).toEqual(sources);
});

test.each([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', join('Electron.app', 'Contents', 'MacOS', 'Electron')],
])('on %s the program is %s', (platform, program) => {
  expect(executableIn(platform)).toBe(program);
});

test.each([
  ['root on Linux', { platform: 'linux', getuid: () => 0 }, ['--no-sandbox']],
  ['a person on Linux', { platform: 'linux', getuid: () => 1000 }, []],
  ['root on macOS', { platform: 'darwin', getuid: () => 0 }, []],
  ['anyone on Windows', { platform: 'win32' }, []],
])('the sandbox stays on unless root runs it on Linux: %s', (_, machine, args) => {
  expect(sandboxArguments(machine)).toEqual(args);
});

test('what was fetched is kept where the person keeps caches, outside the checkout', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/keep' })).toBe(join('/keep', 'mufakat'));
  expect(cacheFolder({ XDG_CACHE_HOME: '' })).toMatch(/\.cache[\\/]mufakat$/);
  expect(cacheFolder({})).toMatch(/\.cache[\\/]mufakat$/);
});
