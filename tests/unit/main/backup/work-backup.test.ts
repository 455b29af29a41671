import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '#main/backup/open-backup.ts';
import { lastWorkedAt, personalFiles, placePersonalFiles } from '#main/backup/personal-files.ts';
import { writeWorkBackup } from '#main/backup/work-backup.ts';
import { sealWithPassphrase } from '#main/sealing/passphrase-seal.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { workBackupSchema } from '#shared/formats/people/work-backup.ts';
import { secretOf } from '#main/identity/private-keys.ts';
import { sha256 } from '#main/signing/digest.ts';
import { people } from '#tests/support/bundles.ts';

const PASSPHRASE = 'empat kata yang panjang';
const AT = '2023-07-05T01:02:03.000Z';
const { juror1, juror2 } = people;
/** Work factor of files that protect nothing. */
const CHEAP = 10;
const BUNDLE = 'a'.repeat(64);

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mufakat-backup-'));
});
afterEach(() => rm(root, { recursive: true }));

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
  await put('bundles/x.mfbundle', 'bukan milik seseorang');
  await put(`journal/${BUNDLE}/.mufakat-123`, 'sisa');
}

describe("a person's files", () => {
  test('are all files under the thumbprint, of whatever kind, and nobody else’s', async () => {
    await twoPeople();
    const paths = (await personalFiles(root, juror1.thumbprint)).map(({ path }) => path);
    expect(paths).toEqual([
      `evidence/${juror1.thumbprint}/foto`,
      journalOf(juror1.thumbprint),
      `journal/${BUNDLE}/${juror1.thumbprint}.kind-of-a-later-program`,
      `signed/${BUNDLE}/${juror1.thumbprint}/000001-x-sealed.mfscore`,
    ]);
    expect(await lastWorkedAt(root, juror1.thumbprint)).toMatch(/^\d{4}-/u);
    expect(await lastWorkedAt(root, people.chair.thumbprint)).toBeNull();
  });

  test('come back whole where there was nothing', async () => {
    const file = { path: journalOf(juror1.thumbprint), bytes: Buffer.from('satu\ndua\n') };
    expect(await placePersonalFiles(root, [file])).toEqual({ ok: true, value: { placed: [file.path], kept: [], parted: [] } });
    expect(await readFile(join(root, file.path), 'utf8')).toBe('satu\ndua\n');
  });

  test.each([
    ['gets the lines it lacks', 'satu\n', 'satu\ndua\n', 'placed'],
    ['stays when it has more', 'satu\ndua\ntiga\n', 'satu\ndua\ntiga\n', 'kept'],
    ['stays when it is the same', 'satu\ndua\n', 'satu\ndua\n', 'kept'],
    ['stays when it went on differently, and is named', 'satu\nDUA\n', 'satu\nDUA\n', 'parted'],
  ] as const)('a journal that is here %s', async (_, here, after, outcome) => {
    const path = journalOf(juror1.thumbprint);
    await put(path, here);
    const placed = await placePersonalFiles(root, [{ path, bytes: Buffer.from('satu\ndua\n') }]);
    expect(placed.ok && placed.value[outcome]).toEqual([path]);
    expect(await readFile(join(root, path), 'utf8')).toBe(after);
  });
});

async function backUp(path: string): Promise<void> {
  const files = await personalFiles(root, juror1.thumbprint);
  const written = await writeWorkBackup(path, { identity: juror1, files, database: '{"unlocks":[]}', createdAt: AT }, PASSPHRASE);
  expect(written.ok).toBe(true);
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
    expect(opened.value.work?.database).toBe('{"unlocks":[]}');
    expect(opened.value.work?.files.map(({ path: at, bytes }) => ({ path: at, bytes }))).toEqual(
      await personalFiles(root, juror1.thumbprint),
    );

    expect(await openBackup(path, 'frasa lain yang salah')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await writeFile(path, bytes);
    expect(await openBackup(path, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'x.mfbackup' } });
  });

  test('is not written under a passphrase that is too short', async () => {
    const order = { identity: juror1, files: [], database: '{}', createdAt: AT };
    expect(await writeWorkBackup(join(root, 'x.mfbackup'), order, 'pendek')).toMatchObject({
      ok: false,
      error: { kind: 'passphrase-too-short' },
    });
  });

  const base64 = Buffer.from('isi').toString('base64');
  const file = (path: string, digest = sha256('isi')) => ({ path, sha256: digest, base64 });
  test.each([
    ['a file of somebody else', [file(journalOf(juror2.thumbprint))]],
    ['a file in a folder for no person', [file(`bundles/${juror1.thumbprint}.mfbundle`)]],
    ['a file whose digest differs', [file(journalOf(juror1.thumbprint), sha256('lain'))]],
  ])('is refused as a whole with %s', async (_, files) => {
    const path = join(root, 'x.mfbackup');
    const content = {
      formatVersion: 1,
      kind: 'work-backup',
      thumbprint: juror1.thumbprint,
      createdAt: AT,
      card: juror1.card,
      secret: secretOf(juror1),
      files,
      database: '{}',
    } as const;
    await writeFile(path, await sealWithPassphrase(Buffer.from(encodeExact(workBackupSchema, content)), PASSPHRASE, CHEAP));
    expect(await openBackup(path, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'x.mfbackup' } });
  });

  test.each(['../luar', '/luar', 'journal/../../luar', 'journal//x', 'journal/.x', 'journal\\x', 'journal'])(
    'cannot name a file %s',
    (path) => {
      expect(workBackupSchema.shape.files.element.shape.path.safeParse(path).success).toBe(false);
    },
  );

  test('that would keep the laptop busy for minutes is refused unread', async () => {
    const path = join(root, 'x.mfbackup');
    const sealed = await sealWithPassphrase(Buffer.from('{}'), PASSPHRASE, CHEAP);
    await writeFile(path, Buffer.from(sealed.slice(0)).toString('latin1').replace(/ 10\n/u, ' 24\n'), 'latin1');
    expect(await openBackup(path, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'x.mfbackup' } });
  });
});
