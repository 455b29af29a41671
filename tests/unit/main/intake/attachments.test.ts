import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findAttachments } from '#main/intake/attachments.ts';
import { mediaTypeOf } from '#main/intake/media-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  test.each([
    ['%PDF-1.4', 'a.jpg', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'a', 'image/png'],
    ['\xff\xd8\xff\xe0', 'a', 'image/jpeg'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'a', 'image/webp'],
    ['\x00\x00\x00\x18ftypmp42', 'a', 'video/mp4'],
    ['\x00\x00\x00\x18ftypqt  ', 'a', 'video/quicktime'],
    ['PK\x03\x04', 'a.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04', 'a.exe', 'application/zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.doc', 'application/msword'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.msi', 'application/octet-stream'],
    ['Teks biasa.\n', 'a.exe', 'text/plain'],
    ['MZ\x90\x00', 'a.pdf', 'application/octet-stream'],
    ['', 'a.pdf', 'application/octet-stream'],
  ])('%j called %s is %s', (content, name, mediaType) => {
    expect(mediaTypeOf(bytes(content), name)).toBe(mediaType);
  });
});

describe('the attachments in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mufakat-attach-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are found in folders below, in order, without links, hidden files and what office programs leave', async () => {
    await mkdir(join(folder, 'b/KOTA-001'), { recursive: true });
    await Promise.all([
      writeFile(join(folder, 'b/KOTA-001/2.txt'), 'b'),
      writeFile(join(folder, 'KOTA-001 a.txt'), 'a'),
      writeFile(join(folder, '~$KOTA-001.docx'), 'x'),
      symlink('/etc/hostname', join(folder, 'KOTA-001-link.txt')),
    ]);
    const found = await findAttachments(folder, ['KOTA-001'], {});
    expect(found).toMatchObject({ value: { unmatched: [], ambiguous: [], without: [] } });
    expect(found.ok && found.value.byEntry.get('KOTA-001')?.map(({ path }) => path)).toEqual(['KOTA-001 a.txt', 'b/KOTA-001/2.txt']);
  });

  test('tell the progress over all bytes, and stop when asked', async () => {
    await writeFile(join(folder, 'A-1.bin'), Buffer.alloc(3_000_000));
    await writeFile(join(folder, 'A-2.bin'), Buffer.alloc(1_000_000));
    const told: number[] = [];
    await findAttachments(folder, ['A-1', 'A-2'], { onProgress: (done, total) => void told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const stop = new AbortController();
    const stopped = await findAttachments(folder, ['A-1'], { signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  test('a folder that is gone is told by name', async () => {
    expect(await findAttachments(join(folder, 'tidak-ada'), ['A-1'], {})).toEqual({
      ok: false,
      error: { kind: 'file-gone', name: 'tidak-ada' },
    });
  });
});
