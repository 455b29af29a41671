import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EvidenceStore, openEvidenceStore } from '#main/evidence/evidence-store.ts';
import { LARGEST_EVIDENCE } from '#shared/formats/juror/evidence.ts';
import { sha256, thumbprint } from '#tests/support/panel/panel.ts';
import { PLAIN_JPEG, withExif } from '#tests/support/files/photos.ts';

let folder: string;
let store: EvidenceStore;
const juror = thumbprint('Juri 1');
const tellsPlace = withExif(PLAIN_JPEG, { place: [7.65, 112.9] });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  store = openEvidenceStore(folder);
});

afterEach(() => rm(folder, { recursive: true }));

describe('evidence on the laptop', () => {
  it('is kept under its digest and given back byte for byte, to its juror alone', async () => {
    const digest = sha256(PLAIN_JPEG);
    expect(await store.keep(juror, { name: 'balai.jpg', bytes: PLAIN_JPEG, keepMetadata: false })).toEqual({
      ok: true,
      value: { sha256: digest, bytes: PLAIN_JPEG.length, mediaType: 'image/jpeg', name: 'balai.jpg', metadataKept: false },
    });
    expect(await store.read(juror, digest)).toMatchObject({ facts: { name: 'balai.jpg' }, bytes: PLAIN_JPEG });
    expect(await store.read(thumbprint('Juri 2'), digest)).toBeNull();
  });

  it('is no photo that still tells where it was taken, unless that was meant', async () => {
    const photo = { name: 'balai.jpg', bytes: tellsPlace };
    expect(await store.keep(juror, { ...photo, keepMetadata: false })).toEqual({
      ok: false,
      error: { kind: 'photo-tells-more', name: 'balai.jpg' },
    });
    expect(await readdir(folder)).toEqual([]);
    expect(await store.keep(juror, { ...photo, keepMetadata: true })).toMatchObject({ ok: true, value: { metadataKept: true } });
  });

  it.each([
    ['%PDF-1.7 isi', 'application/pdf'],
    ['\0\0\0\x18ftypmp42', 'video/mp4'],
    ['RIFF\x04\0\0\0WEBP', 'image/webp'],
    ['catatan biasa', 'application/octet-stream'],
  ])('of any kind is told by its bytes: %j is %s', async (text, mediaType) => {
    const kept = await store.keep(juror, { name: 'berkas', bytes: Buffer.from(text, 'latin1'), keepMetadata: true });
    expect(kept).toMatchObject({ ok: true, value: { mediaType, metadataKept: false } });
  });

  it('is refused when it is larger than a pack could carry', async () => {
    const bytes = Buffer.alloc(LARGEST_EVIDENCE + 1);
    expect(await store.keep(juror, { name: 'film.mp4', bytes, keepMetadata: true })).toEqual({
      ok: false,
      error: { kind: 'evidence-too-large', name: 'film.mp4', limit: LARGEST_EVIDENCE },
    });
  });

  it('that was damaged on the disk, or whose note was, is gone', async () => {
    const digest = sha256(PLAIN_JPEG);
    await store.keep(juror, { name: 'balai.jpg', bytes: PLAIN_JPEG, keepMetadata: false });
    await writeFile(join(folder, juror, digest), 'lain');
    expect(await store.read(juror, digest)).toBeNull();
    expect(await store.facts(juror, digest)).toMatchObject({ name: 'balai.jpg' });
    await writeFile(join(folder, juror, `${digest}.json`), '{}');
    expect(await store.facts(juror, digest)).toBeNull();
  });

  it('is not kept where nothing can be written', async () => {
    await writeFile(join(folder, juror), '');
    expect((await store.keep(juror, { name: 'balai.jpg', bytes: PLAIN_JPEG, keepMetadata: false })).ok).toBe(false);
  });
});
