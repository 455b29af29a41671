import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createOfferedFiles, filesOnCommandLine } from '#main/app/offered-files.ts';

const folder = resolve('/rumah/stik');

describe('a command line', () => {
  test.each([
    ['a file beside where it was started', ['mufakat', 'tahap.mfbundle'], [join(folder, 'tahap.mfbundle')]],
    ['several, and endings in capitals', ['a.mfscore', 'B.MFSCORE'], [join(folder, 'a.mfscore'), join(folder, 'B.MFSCORE')]],
    ['a whole path', [resolve('/lain/hasil.mfresult')], [resolve('/lain/hasil.mfresult')]],
    ['an address', [pathToFileURL(resolve('/lain/juri 1.mfcard')).href], [resolve('/lain/juri 1.mfcard')]],
    ['an address of nothing here', ['file://server%2f/x.mfcard', 'https://x/y.pdf'], []],
    ['settings and other files', ['--user-data=x.mfbundle', '.', 'foto.jpg', 'mfbundle'], []],
  ])('names %s', (_, words, paths) => {
    expect(filesOnCommandLine(words, folder)).toEqual(paths);
  });
});

describe('offered files', () => {
  test('wait until they are asked for and are handed over once', () => {
    const offered = createOfferedFiles();
    offered.offer(['a']);
    offered.offer(['b', 'c']);
    expect(offered.take()).toEqual(['a', 'b', 'c']);
    expect(offered.take()).toEqual([]);
  });

  test('are told of as they come, nothing is told of nothing', () => {
    const offered = createOfferedFiles();
    const waiting: (readonly string[])[] = [];
    offered.whenOffered(() => waiting.push(offered.take()));
    offered.offer([]);
    offered.offer(['a']);
    expect(waiting).toEqual([['a']]);
  });
});
