import { statSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '#main/backup/open-backup.ts';
import { lastWrittenAt, pathsOf, type Seats } from '#main/backup/personal-files.ts';
import { type PlacedFiles, placeFiles } from '#main/backup/place-files.ts';
import { restoreWork } from '#main/backup/restore-work.ts';
import { writeWorkBackup } from '#main/backup/write-work-backup.ts';
import { sealStreamWithPassphrase } from '#main/sealing/passphrase-seal.ts';
import type { Result } from '#shared/base/result.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { workBackupHeadSchema, workBackupSchema } from '#shared/formats/people/work-backup.ts';
import { secretOf } from '#main/identity/private-keys.ts';
import { sha256 } from '#main/signing/digest.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { good } from '#tests/support/good.ts';

const PASSPHRASE = 'empat kata yang panjang';
const AT = '2023-07-05T01:02:03.000Z';
const { juror1, juror2 } = people;
/** Work factor of files that protect nothing. */
const CHEAP = 10;
const BUNDLE = 'a'.repeat(64);
const OTHER_BUNDLE = 'b'.repeat(64);
const NOWHERE: Seats = { chairs: [], sits: [] };
/** The first juror chairs one panel and only sits on another. */
const SEATS: Seats = { chairs: [BUNDLE], sits: [BUNDLE, OTHER_BUNDLE] };

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mufakat-backup-'));
});
afterEach(() => rm(root, { recursive: true }));

const REFUSED = { ok: false, error: { kind: 'backup-refused', name: 'x.mfbackup' } };

/** A backup that protects nothing, with whatever somebody wrote into it. */
async function sealed(text: string): Promise<string> {
  const path = join(root, 'x.mfbackup');
  const chunks = await sealStreamWithPassphrase(Readable.from([Buffer.from(text)]), PASSPHRASE, CHEAP);
  await writeFile(path, chunks);
  return path;
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const journalOf = (thumbprint: string) => `journal/${BUNDLE}/${thumbprint}.journal`;

/** Two people's work on one laptop, with kinds of files that no list names. */
async function twoPeople(): Promise<void> {
  for (const { thumbprint } of [juror1, juror2]) {
    await put(journalOf(thumbprint), `baris ${thumbprint}\n`);
    await put(`journal/${BUNDLE}/${thumbprint}.kind-of-a-later-program`, 'lain');
    await put(`signed/${BUNDLE}/${thumbprint}/000001-x-sealed.mfscore`, 'tanda tangan');
    await put(`evidence/${thumbprint}/foto`, 'gambar');
  }
  for (const bundleId of [BUNDLE, OTHER_BUNDLE]) {
    await put(`inbox/${bundleId}/000001/arrivals.json`, `diterima ${bundleId}`);
    await put(`inbox/${bundleId}/000001/${sha256('berkas')}`, 'berkas');
    await put(`inbox/${bundleId}/incoming-0123456789ab/${sha256('separuh')}`, 'separuh');
    await put(`closed/${bundleId}/000001-${sha256(bundleId)}.mfresult`, 'hasil');
    await put(`closed/${bundleId}/signers/${sha256(bundleId)}/${juror2.thumbprint}`, '');
  }
  await put('bundles/x.mfbundle', 'bukan milik seseorang');
  await put(`journal/${BUNDLE}/.mufakat-123`, 'sisa');
}

/** Files as a backup of another laptop brings them. */
async function bring(contents: Readonly<Record<string, string>>): Promise<Result<PlacedFiles, WriteError>> {
  await mkdir(join(root, 'dibawa'), { recursive: true });
  const staged = Object.entries(contents).map(([path, content], index) => ({ path, content, at: join(root, 'dibawa', String(index)) }));
  for (const { at, content } of staged) await writeFile(at, content);
  return placeFiles(root, staged);
}

describe("a person's files", () => {
  test('are all files under the thumbprint, of whatever kind, and nobody else’s', async () => {
    await twoPeople();
    const paths = await pathsOf(root, juror1.thumbprint, NOWHERE);
    expect(paths).toEqual([
      `evidence/${juror1.thumbprint}/foto`,
      journalOf(juror1.thumbprint),
      `journal/${BUNDLE}/${juror1.thumbprint}.kind-of-a-later-program`,
      `signed/${BUNDLE}/${juror1.thumbprint}/000001-x-sealed.mfscore`,
    ]);
    expect(await lastWrittenAt(root, paths)).toMatch(/^\d{4}-/u);
    await put(journalOf(people.chair.thumbprint), '');
    expect(await lastWrittenAt(root, await pathsOf(root, people.chair.thumbprint, NOWHERE))).toBeNull();
  });

  test('with a chair go what came for the panel and its results; with a member only the results', async () => {
    await twoPeople();
    const paths = await pathsOf(root, juror1.thumbprint, SEATS);
    expect(paths.filter((path) => /^(?:inbox|closed)/u.test(path))).toEqual([
      `closed/${BUNDLE}/000001-${sha256(BUNDLE)}.mfresult`,
      `closed/${BUNDLE}/signers/${sha256(BUNDLE)}/${juror2.thumbprint}`,
      `closed/${OTHER_BUNDLE}/000001-${sha256(OTHER_BUNDLE)}.mfresult`,
      `closed/${OTHER_BUNDLE}/signers/${sha256(OTHER_BUNDLE)}/${juror2.thumbprint}`,
      `inbox/${BUNDLE}/000001/arrivals.json`,
      `inbox/${BUNDLE}/000001/${sha256('berkas')}`,
    ]);
  });

  test('come back whole where there was nothing', async () => {
    const path = journalOf(juror1.thumbprint);
    expect(await bring({ [path]: 'satu\ndua\n' })).toEqual({ ok: true, value: { placed: [path], kept: [], parted: [] } });
    expect(await readFile(join(root, path), 'utf8')).toBe('satu\ndua\n');
  });

  test.each([
    ['gets the lines it lacks', 'satu\n', 'satu\ndua\n', 'placed'],
    ['stays when it has more', 'satu\ndua\ntiga\n', 'satu\ndua\ntiga\n', 'kept'],
    ['stays when it is the same', 'satu\ndua\n', 'satu\ndua\n', 'kept'],
    ['stays when it went on differently, and is named', 'satu\nDUA\n', 'satu\nDUA\n', 'parted'],
  ] as const)('a journal that is here %s', async (_, here, after, outcome) => {
    const path = journalOf(juror1.thumbprint);
    await put(path, here);
    const placed = await bring({ [path]: 'satu\ndua\n' });
    expect(placed.ok && placed.value[outcome]).toEqual([path]);
    expect(await readFile(join(root, path), 'utf8')).toBe(after);
  });

  test('a journal that is here and cannot be read is not written over: it is named, and stays', async () => {
    const path = journalOf(juror1.thumbprint);
    await put(path, '');
    await rm(join(root, path));
    await symlink(basename(path), join(root, path));
    expect(await bring({ [path]: 'satu\n' })).toEqual({ ok: false, error: { kind: 'write-failed', name: basename(path), code: 'ELOOP' } });
    expect((await lstat(join(root, path))).isSymbolicLink()).toBe(true);
  });

  test('what was received elsewhere comes after what was received here, batch by batch, and never twice', async () => {
    await put(`inbox/${BUNDLE}/000001/arrivals.json`, 'di sini');
    const brought = { [`inbox/${BUNDLE}/000001/arrivals.json`]: 'di sana', [`inbox/${BUNDLE}/000001/${sha256('x')}`]: 'x' };
    expect((await good(bring(brought))).placed).toHaveLength(2);
    expect((await good(bring(brought))).kept).toHaveLength(2);
    const place = join(root, 'inbox', BUNDLE);
    expect((await readdir(place)).toSorted()).toEqual(['000001', '000002']);
    expect(await readFile(join(place, '000001', 'arrivals.json'), 'utf8')).toBe('di sini');
    expect((await readdir(join(place, '000002'))).toSorted()).toEqual([sha256('x'), 'arrivals.json']);
  });
});

async function backUp(path: string): Promise<void> {
  const paths = await pathsOf(root, juror1.thumbprint, SEATS);
  const content = { identity: juror1, root, paths, database: '{"unlocks":[]}', createdAt: AT };
  expect(await writeWorkBackup(path, content, PASSPHRASE)).toMatchObject({ ok: true });
}

describe('a backup of an identity with its work', { timeout: 120_000 }, () => {
  test('gives back the keys, every file and the rows; a wrong passphrase and a changed byte are told apart', async () => {
    await twoPeople();
    const path = join(root, 'x.mfbackup');
    await backUp(path);
    const opened = await openBackup(path, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.identity.privateKey.equals(juror1.privateKey)).toBe(true);
    expect(opened.value.identity.ageIdentity).toBe(juror1.ageIdentity);
    const { work } = opened.value;
    if (work === null) throw new Error('no work');
    expect(work.database).toBe('{"unlocks":[]}');
    const there = join(root, 'laptop-lain');
    const placed = await good(restoreWork(there, work, 'x.mfbackup'));
    expect(placed).toEqual({ placed: await pathsOf(root, juror1.thumbprint, SEATS), kept: [], parted: [] });
    for (const each of placed.placed) expect(await readFile(join(there, each))).toEqual(await readFile(join(root, each)));

    expect(await openBackup(path, 'frasa lain yang salah')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await writeFile(path, bytes);
    expect(await openBackup(path, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'x.mfbackup' } });
  });

  test('that was damaged far behind its head changes nothing, nor does one that somebody stops', async () => {
    await put(`inbox/${BUNDLE}/000001/${sha256('besar')}`, 'besar'.repeat(100_000));
    const path = join(root, 'x.mfbackup');
    await backUp(path);
    const there = join(root, 'laptop-lain');
    const restoring = async (signal?: AbortSignal) => {
      const { work } = await good(openBackup(path, PASSPHRASE));
      if (work === null) throw new Error('no work');
      return restoreWork(there, work, 'x.mfbackup', signal === undefined ? {} : { signal });
    };
    expect(await restoring(AbortSignal.abort())).toEqual({ ok: false, error: { kind: 'cancelled' } });
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await writeFile(path, bytes);
    expect(await restoring()).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'x.mfbackup' } });
    expect(await readdir(there)).toEqual([]);
  });

  test('that is stopped while it is written leaves nothing', async () => {
    await twoPeople();
    const path = join(root, 'x.mfbackup');
    const content = { identity: juror1, root, paths: await pathsOf(root, juror1.thumbprint, SEATS), database: '{}', createdAt: AT };
    const stopped = await writeWorkBackup(path, content, PASSPHRASE, { signal: AbortSignal.abort() });
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect((await readdir(root)).filter((name) => name.includes('mf'))).toEqual([]);
  });

  test('is not written when a file changes between being measured and being copied, and names it', async () => {
    await twoPeople();
    const paths = await pathsOf(root, juror1.thumbprint, SEATS);
    const last = paths.at(-1) ?? '';
    const content = { identity: juror1, root, paths, database: '{}', createdAt: AT };
    let isChanged = false;
    const onProgress = (_done: number, total: number) => {
      if (isChanged || total === 0) return;
      isChanged = true;
      writeFileSync(join(root, last), 'x'.repeat(statSync(join(root, last)).size));
    };
    const written = await writeWorkBackup(join(root, 'x.mfbackup'), content, PASSPHRASE, { onProgress });
    expect(written).toEqual({ ok: false, error: { kind: 'file-changed', name: basename(last) } });
    expect((await readdir(root)).filter((name) => name.includes('mf'))).toEqual([]);
  });

  test('is not written under a passphrase that is too short', async () => {
    const order = { identity: juror1, root, paths: [], database: '{}', createdAt: AT };
    expect(await writeWorkBackup(join(root, 'x.mfbackup'), order, 'pendek')).toMatchObject({
      ok: false,
      error: { kind: 'passphrase-too-short' },
    });
  });

  const base64 = Buffer.from('isi').toString('base64');
  const head = { thumbprint: juror1.thumbprint, createdAt: AT, card: juror1.card, secret: secretOf(juror1), database: '{}' };
  const outside = [
    ['a file of somebody else', journalOf(juror2.thumbprint)],
    ['a file in a folder for no person', `bundles/${juror1.thumbprint}.mfbundle`],
    ['a file that no inbox has', `inbox/${BUNDLE}/000001/x.exe`],
    ['a file that is no result', `closed/${BUNDLE}/x.mfresult`],
  ] as const;
  test.each(outside)('is refused as a whole with %s', async (_, path) => {
    const line = encodeExact(workBackupHeadSchema, {
      formatVersion: 1,
      kind: 'work-backup-head',
      ...head,
      files: [{ path, bytes: 3, sha256: sha256('isi') }],
    });
    expect(await openBackup(await sealed(`${line}\nisi`), PASSPHRASE)).toEqual(REFUSED);
  });

  test.each(outside)('of the first kind too is refused as a whole with %s', async (_, path) => {
    const files = [{ path, sha256: sha256('isi'), base64 }];
    const text = encodeExact(workBackupSchema, { formatVersion: 1, kind: 'work-backup', ...head, files });
    expect(await openBackup(await sealed(text), PASSPHRASE)).toEqual(REFUSED);
  });

  test.each([
    ['a file whose digest differs', sha256('lain'), 'isi'],
    ['a file that is cut short', sha256('isi'), 'is'],
    ['more than it names', sha256('isi'), 'isi dan lagi'],
  ])('is refused as a whole with %s', async (_, digest, rest) => {
    const files = [{ path: journalOf(juror1.thumbprint), bytes: 3, sha256: digest }];
    const line = encodeExact(workBackupHeadSchema, { formatVersion: 1, kind: 'work-backup-head', ...head, files });
    const { work } = await good(openBackup(await sealed(`${line}\n${rest}`), PASSPHRASE));
    if (work === null) throw new Error('no work');
    expect(await restoreWork(join(root, 'laptop-lain'), work, 'x.mfbackup')).toEqual(REFUSED);
    expect(await readdir(join(root, 'laptop-lain'))).toEqual([]);
  });

  test.each(['../luar', '/luar', 'journal/../../luar', 'journal//x', 'journal/.x', 'journal\\x', 'journal'])(
    'cannot name a file %s',
    (path) => {
      expect(workBackupSchema.shape.files.element.shape.path.safeParse(path).success).toBe(false);
    },
  );

  test('that would keep the laptop busy for minutes is refused unread', async () => {
    const path = join(root, 'x.mfbackup');
    await sealed('{}');
    await writeFile(path, (await readFile(path)).toString('latin1').replace(/ 10\n/u, ' 24\n'), 'latin1');
    expect(await openBackup(path, PASSPHRASE)).toEqual(REFUSED);
  });
});
