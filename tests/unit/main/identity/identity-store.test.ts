import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyStore } from '#main/identity/identity-lock.ts';
import { type IdentityStore, openIdentityStore } from '#main/identity/identity-store.ts';
import { openBackup } from '#main/backup/open-backup.ts';
import { writeBackup } from '#main/identity/backup.ts';
import { createIdentity } from '#main/identity/create-identity.ts';
import { sampleSecret } from '#main/identity/private-keys.ts';
import { lockWithPassphrase } from '#main/identity/secret-lock.ts';
import { openSeal, seal } from '#main/sealing/seal.ts';
import { verifyCard } from '#main/signing/card.ts';
import { identityFileSchema } from '#shared/formats/people/identity.ts';

const details = { name: 'Juri 1', institution: 'Universitas Contoh', position: 'Dosen' };
const passphrase = 'kata sandi panjang';
const now = () => '2023-07-20T01:02:03.004Z';

const noKeyStore: KeyStore = {
  available: () => false,
  encrypt: () => {
    throw new Error('not available');
  },
  decrypt: () => {
    throw new Error('not available');
  },
};

function keyStoreOf(user: number): KeyStore {
  const mix = (bytes: Uint8Array) => bytes.map((byte) => byte ^ user);
  return { available: () => true, encrypt: (text) => mix(Buffer.from(text)), decrypt: (box) => Buffer.from(mix(box)).toString() };
}

let root = '';
let folders = 0;

function store(
  keyStore: KeyStore = noKeyStore,
  folder = join(root, `store-${(folders += 1)}`),
): IdentityStore & { readonly folder: string } {
  return { ...openIdentityStore({ folder, keyStore, random: randomBytes, now }), folder };
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'identity-'));
});
afterAll(() => rm(root, { recursive: true }));

describe('identity store', () => {
  it('keeps a new identity under its passphrase, unlocked until it is locked', { timeout: 30_000 }, async () => {
    const identities = store();
    const created = await identities.create(details, passphrase);
    if (!created.ok) throw new Error(created.error.kind);
    const { thumbprint } = created.value.person;
    expect(created.value).toMatchObject({ protection: 'passphrase', unlocked: true, person: details });
    expect(identities.key(thumbprint).ok).toBe(true);

    const again = store(noKeyStore, identities.folder);
    expect(await again.list()).toEqual([{ ok: true, value: { ...created.value, unlocked: false } }]);
    expect(again.key(thumbprint)).toEqual({ ok: false, error: { kind: 'identity-locked' } });
    expect(await again.unlock(thumbprint, 'kata sandi lain')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(await again.unlock(thumbprint, null)).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(await again.unlock(thumbprint, passphrase)).toEqual(created);
    expect(await again.lock(thumbprint)).toEqual({ ok: true, value: { ...created.value, unlocked: false } });
    expect(again.key(thumbprint).ok).toBe(false);
  });

  it('writes no private key in the clear and lets only the user read the file', async () => {
    const identities = store(keyStoreOf(0x5a));
    const created = await identities.create(details, null);
    if (!created.ok) throw new Error(created.error.kind);
    const key = identities.key(created.value.person.thumbprint);
    if (!key.ok) throw new Error(key.error.kind);
    const [name = ''] = await readdir(identities.folder);
    const text = await readFile(join(identities.folder, name), 'utf8');
    expect(text).not.toContain(key.value.ageIdentity);
    expect(text).not.toContain(key.value.privateKey.export({ format: 'jwk' }).d);
    if (process.platform !== 'win32') expect((await stat(join(identities.folder, name))).mode & 0o777).toBe(0o600);
  });

  it('refuses a passphrase that is too short, and none where there is no key store', async () => {
    const refused = { ok: false, error: { kind: 'passphrase-too-short', atLeast: 10 } };
    expect(await store().create(details, 'sembilan9')).toEqual(refused);
    expect(await store().create(details, null)).toEqual(refused);
  });

  it('opens an identity of the key store only with that key store', async () => {
    const identities = store(keyStoreOf(7));
    const created = await identities.create(details, null);
    if (!created.ok) throw new Error(created.error.kind);
    const { thumbprint } = created.value.person;
    expect((await store(keyStoreOf(7), identities.folder).unlock(thumbprint, null)).ok).toBe(true);
    for (const other of [keyStoreOf(8), noKeyStore]) {
      const unlocked = await store(other, identities.folder).unlock(thumbprint, null);
      expect(unlocked).toMatchObject({ ok: false, error: { kind: 'identity-damaged' } });
    }
  });

  it('names a damaged identity file and still lists the others', async () => {
    const identities = store(keyStoreOf(7));
    const created = await identities.create(details, null);
    if (!created.ok) throw new Error(created.error.kind);
    const [name = ''] = await readdir(identities.folder);
    const whole = await readFile(join(identities.folder, name), 'utf8');
    await writeFile(join(identities.folder, 'AAAA.identity.json'), whole);
    await writeFile(join(identities.folder, 'BBBB.identity.json'), whole.slice(0, 100));
    const listed = await identities.list();
    expect(listed.flatMap((one) => (one.ok ? [] : [one.error]))).toEqual([
      { kind: 'identity-damaged', name: 'AAAA.identity.json' },
      { kind: 'identity-damaged', name: 'BBBB.identity.json' },
    ]);
    expect(listed.flatMap((one) => (one.ok ? [one.value] : []))).toEqual([created.value]);
  });

  it('refuses an identity file whose card was replaced by the card of another', async () => {
    const identities = store(keyStoreOf(7));
    const one = await identities.create(details, null);
    const two = await identities.create({ ...details, name: 'Juri 2' }, null);
    if (!one.ok || !two.ok) throw new Error('not created');
    const path = (thumbprint: string) => join(identities.folder, `${thumbprint}.identity.json`);
    const read = async (thumbprint: string) => identityFileSchema.parse(JSON.parse(await readFile(path(thumbprint), 'utf8')));
    const { lock } = await read(two.value.person.thumbprint);
    await writeFile(path(one.value.person.thumbprint), JSON.stringify({ ...(await read(one.value.person.thumbprint)), lock }));
    const unlocked = await store(keyStoreOf(7), identities.folder).unlock(one.value.person.thumbprint, null);
    expect(unlocked).toMatchObject({ ok: false, error: { kind: 'identity-damaged' } });
  });

  it('says that an identity is unknown', async () => {
    expect(await store().unlock('A'.repeat(43), null)).toEqual({ ok: false, error: { kind: 'identity-unknown' } });
    expect(await store().list()).toEqual([]);
  });

  it('opens on another laptop from the backup of an identity alone, as the first program wrote it', { timeout: 30_000 }, async () => {
    const here = store(keyStoreOf(7));
    const created = await here.create(details, null);
    if (!created.ok) throw new Error(created.error.kind);
    const { thumbprint, recipient } = created.value.person;
    const key = here.key(thumbprint);
    if (!key.ok) throw new Error(key.error.kind);
    const path = join(root, 'pindah.mfbackup');
    expect(await writeBackup(path, key.value, 'pendek', randomBytes)).toMatchObject({ ok: false, error: { kind: 'passphrase-too-short' } });
    expect((await writeBackup(path, key.value, passphrase, randomBytes)).ok).toBe(true);
    expect(await openBackup(path, 'kata sandi lain')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });

    const there = store();
    const opened = await openBackup(path, passphrase);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.work).toBeNull();
    expect(await there.adopt(opened.value.identity, passphrase)).toMatchObject({
      ok: true,
      value: { protection: 'passphrase', unlocked: true },
    });
    const moved = there.key(thumbprint);
    if (!moved.ok) throw new Error(moved.error.kind);
    const unsealed = await openSeal(await seal(Buffer.from('nilai'), [recipient]), moved.value.ageIdentity, 10_000);
    expect(unsealed.ok && Buffer.from(unsealed.value).toString()).toBe('nilai');
  });

  it('keeps its own lock when the same identity is put back', { timeout: 30_000 }, async () => {
    const here = store(keyStoreOf(7));
    const created = await here.create(details, null);
    if (!created.ok) throw new Error(created.error.kind);
    const key = here.key(created.value.person.thumbprint);
    if (!key.ok) throw new Error(key.error.kind);
    expect(await here.adopt(key.value, passphrase)).toMatchObject({ ok: true, value: { protection: 'key-store' } });
  });

  it.each([
    ['nothing', ''],
    ['a text', 'bukan cadangan'],
    ['an identity of the laptop', '{"formatVersion":1,"kind":"identity","card":"","lock":{"protection":"sample","seed":"Juri 1"}}'],
    ['a newer version', '{"formatVersion":2,"kind":"backup"}'],
  ])('refuses %s as a backup', async (_, content) => {
    const path = join(root, 'bukan.mfbackup');
    await writeFile(path, content);
    expect(await openBackup(path, passphrase)).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'bukan.mfbackup' } });
  });

  it('refuses a backup whose private part is of another card', async () => {
    const [one, two] = [sampleSecret('satu'), sampleSecret('dua')];
    const { card } = await createIdentity(details, one, now());
    const path = join(root, 'campur.mfbackup');
    for (const secret of [
      JSON.stringify(two),
      JSON.stringify({ ...one, age: two.age }),
      JSON.stringify({ ...one, age: one.age.replace(/.$/, 'Q') }),
      '{}',
    ]) {
      const lock = await lockWithPassphrase(secret, card, passphrase, randomBytes);
      if (!lock.ok) throw new Error(lock.error.kind);
      await writeFile(path, JSON.stringify({ formatVersion: 1, kind: 'backup', card, lock: lock.value }));
      expect(await openBackup(path, passphrase)).toEqual({ ok: false, error: { kind: 'backup-refused', name: 'campur.mfbackup' } });
      const short = { ...lock.value, box: 'AAAA' };
      await writeFile(path, JSON.stringify({ formatVersion: 1, kind: 'backup', card, lock: short }));
      expect(await openBackup(path, passphrase)).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    }
  }, 30_000);

  it('saves nothing of an identity that is locked or unknown', async () => {
    const identities = store();
    const thumbprint = 'A'.repeat(43);
    expect(await identities.saveCard(thumbprint, join(root, 'x.mfcard'))).toEqual({ ok: false, error: { kind: 'identity-unknown' } });
    expect(await identities.lock(thumbprint)).toEqual({ ok: false, error: { kind: 'identity-unknown' } });
  });

  it('says that the folder cannot be written', async () => {
    await writeFile(join(root, 'berkas'), '');
    const identities = store(keyStoreOf(7), join(root, 'berkas', 'dalam'));
    expect(await identities.create(details, null)).toMatchObject({ ok: false, error: { kind: 'write-failed' } });
  });

  it('says that a backup is gone', async () => {
    const gone = await openBackup(join(root, 'tidak-ada.mfbackup'), passphrase);
    expect(gone).toEqual({ ok: false, error: { kind: 'file-gone', name: 'tidak-ada.mfbackup' } });
  });

  it('makes the same sample identity on every laptop', async () => {
    const [here, there] = [store(), store()];
    const at = '2023-01-01T00:00:00.000Z';
    const one = await here.createSample(details, 'Juri 1', at);
    expect(await there.createSample(details, 'Juri 1', at)).toEqual(one);
    if (!one.ok) throw new Error(one.error.kind);
    const paths = [join(root, 'satu.mfcard'), join(root, 'dua.mfcard')] as const;
    await here.saveCard(one.value.person.thumbprint, paths[0]);
    await there.saveCard(one.value.person.thumbprint, paths[1]);
    expect(await readFile(paths[0])).toEqual(await readFile(paths[1]));
    const card = await verifyCard(await readFile(paths[0]));
    expect(card.ok && card.value.person).toEqual(one.value.person);
    await here.lock(one.value.person.thumbprint);
    expect(await here.unlock(one.value.person.thumbprint, null)).toEqual(one);
  });
});
