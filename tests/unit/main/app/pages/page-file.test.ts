import { expect, test } from 'vitest';
import { pageFileOf } from '#main/app/pages/page-file.ts';

const FOLDER = '/program/out/renderer';

test.each([
  ['app://mufakat/index.html', '/program/out/renderer/index.html', 'text/html; charset=utf-8'],
  ['app://mufakat/assets/index-BKjJxALA.js', '/program/out/renderer/assets/index-BKjJxALA.js', 'text/javascript; charset=utf-8'],
  ['app://mufakat/assets/a.b-1.woff2', '/program/out/renderer/assets/a.b-1.woff2', 'font/woff2'],
  ['app://mufakat/index.html?query#hash', '/program/out/renderer/index.html', 'text/html; charset=utf-8'],
])('%s is a file of the page', (address, path, mediaType) => {
  expect(pageFileOf(address, FOLDER)).toEqual({ path, mediaType });
});

test.each([
  'app://mufakat/',
  'app://mufakat/..%2fmain%2fmain.js',
  'app://mufakat/..%5cmain%5cmain.js',
  'app://mufakat/assets//index.js',
  'app://mufakat/.hidden.js',
  'app://mufakat/C:/windows/x.js',
  'app://mufakat/index.html%00.js',
  'app://mufakat/index.html/',
  'app://mufakat/secrets.json',
  'app://mufakat/no-ending',
  'app://other/index.html',
  'app://mufakat.example/index.html',
  'app://user@mufakat/index.html',
  'file:///etc/passwd',
  'https://mufakat/index.html',
])('%s is not, whatever lies there', (address) => {
  expect(pageFileOf(address, FOLDER)).toBeNull();
});

test.each(['app://mufakat/../main/main.js', 'app://mufakat/%2e%2e/main/main.js', 'app://mufakat/assets/../../../main/main.js'])(
  'dots in %s are taken away before anything is looked up, so it names a file of the page or none',
  (address) => {
    expect(pageFileOf(address, FOLDER)?.path).toBe('/program/out/renderer/main/main.js');
  },
);
