import { copyFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundleStore } from '#main/bundles/bundle-store.ts';
import type { Pins } from '#main/bundles/trust.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { buildTestBundle, memberOf, people, rosterOf, testStage } from '#tests/support/panel/bundles.ts';

let root = '';
let stores = 0;
const at = (name: string) => join(root, name);
const first = () => at('pertama.mfbundle');
const groups = fingerprintOf(people.secretariat.thumbprint).split('-');
const typed = [groups[3] ?? '', groups[11] ?? ''] as const;

function pinsOf(...known: readonly string[]): Pins & { readonly known: Set<string> } {
  const set = new Set(known);
  return { known: set, isPinned: (thumbprint) => set.has(thumbprint), pin: (thumbprint) => void set.add(thumbprint) };
}

function store(pins: Pins = pinsOf(people.secretariat.thumbprint), folder = at(`toko-${(stores += 1)}`)) {
  return { ...openBundleStore(folder, pins), folder };
}

const swapped = testStage({
  roster: rosterOf(
    memberOf(people.deputy, 'secretariat'),
    memberOf(people.chair, 'chair'),
    memberOf(people.juror1, 'juror'),
    memberOf(people.juror2, 'juror'),
  ),
});
const foreign = testStage({ roster: rosterOf(...testStage().roster, memberOf(people.stranger, 'secretariat')) });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-'));
  await buildTestBundle(first());
});
afterAll(() => rm(root, { recursive: true }));

/** A successor of the first bundle, whatever it says of itself. */
async function successor(name: string, changes: Parameters<typeof buildTestBundle>[1], signer = people.secretariat) {
  const bundle = await buildTestBundle(at('ulang.mfbundle'));
  return buildTestBundle(at(name), { revision: 2, supersedes: bundle.statement.bundleId, ...changes }, signer);
}

describe('accepting a bundle', () => {
  it('keeps a copy of the very bytes under its bundleId', async () => {
    const bundles = store();
    const accepted = await bundles.accept(first(), null);
    if (!accepted.ok) throw new Error(accepted.error.kind);
    const { bundleId } = accepted.value.statement;
    expect(await readdir(bundles.folder)).toEqual([`${bundleId}.mfbundle`]);
    expect(await readFile(accepted.value.path)).toEqual(await readFile(first()));
    expect(await bundles.open(bundleId)).toEqual(accepted);
    const again = store(pinsOf(), bundles.folder);
    expect((await again.list()).map((one) => one.ok && one.value.statement.bundleId)).toEqual([bundleId]);
    expect(await again.open(bundleId)).toMatchObject({ ok: true, value: { path: accepted.value.path } });
    expect(await again.open('0'.repeat(64))).toEqual({ ok: false, error: { kind: 'bundle-unknown' } });
  });

  it('opens it once, however many ask at the same time, and anew after it could not be opened', async () => {
    const bundles = store();
    const accepted = await bundles.accept(first(), null);
    if (!accepted.ok) throw new Error(accepted.error.kind);
    const { bundleId } = accepted.value.statement;
    const again = store(pinsOf(), bundles.folder);
    await writeFile(accepted.value.path, 'rusak');
    expect(await again.list()).toMatchObject([{ ok: false }]);
    await copyFile(first(), accepted.value.path);
    const [one, other, [listed]] = await Promise.all([again.open(bundleId), again.open(bundleId), again.list()]);
    expect(one.ok).toBe(true);
    expect(other).toBe(one);
    expect(listed).toBe(one);
  });

  it('asks for two groups of an unknown fingerprint, and pins the key that has them', async () => {
    const pins = pinsOf();
    const bundles = store(pins);
    expect(await bundles.inspect(first())).toMatchObject({ ok: true, value: { signerKnown: false } });
    expect(await bundles.accept(first(), null)).toEqual({ ok: false, error: { kind: 'signer-not-pinned' } });
    expect(await bundles.accept(first(), ['0000', typed[1]])).toEqual({ ok: false, error: { kind: 'fingerprint-differs' } });
    expect(pins.known.size).toBe(0);
    expect(await bundles.list()).toEqual([]);
    expect((await bundles.accept(first(), typed)).ok).toBe(true);
    expect([...pins.known]).toEqual([people.secretariat.thumbprint]);
    expect(await bundles.inspect(first())).toMatchObject({ ok: true, value: { signerKnown: true } });
  });

  it('leaves nothing of a bundle that is refused or stopped', async () => {
    const bytes = await readFile(first());
    bytes.write('D', bytes.indexOf('dokumen pertama'));
    await writeFile(at('rusak.mfbundle'), bytes);
    const bundles = store();
    const refused = { ok: false, error: { kind: 'bundle-refused', name: 'rusak.mfbundle', refusal: { kind: 'digest-differs' } } };
    expect(await bundles.accept(at('rusak.mfbundle'), null)).toMatchObject(refused);
    expect(await bundles.inspect(at('rusak.mfbundle'))).toMatchObject(refused);
    const stop = AbortSignal.abort();
    expect(await bundles.accept(first(), null, { signal: stop })).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await bundles.inspect(first(), { signal: stop })).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await readdir(bundles.folder)).toEqual([]);
    expect(await bundles.accept(at('tidak-ada.mfbundle'), null)).toMatchObject({ error: { refusal: { kind: 'unreadable' } } });
  });

  it('refuses a file that became another bundle while it was looked at, and pins nobody', async () => {
    await buildTestBundle(at('lain.mfbundle'), { stage: foreign }, people.stranger);
    await copyFile(first(), at('ditukar.mfbundle'));
    const known = pinsOf();
    const isPinned = (thumbprint: string) => {
      copyFileSync(at('lain.mfbundle'), at('ditukar.mfbundle'));
      return known.isPinned(thumbprint);
    };
    const bundles = store({ ...known, isPinned });
    expect(await bundles.accept(at('ditukar.mfbundle'), typed)).toEqual({
      ok: false,
      error: { kind: 'bundle-refused', name: 'ditukar.mfbundle', refusal: { kind: 'unreadable' } },
    });
    expect(await readdir(bundles.folder)).toEqual([]);
    expect(known.known.size).toBe(0);
  });

  it('clears away what a killed program left half copied', async () => {
    const bundles = store();
    await mkdir(bundles.folder);
    await writeFile(join(bundles.folder, '.mufakat-0123456789abcdef'), 'setengah');
    await Promise.all([bundles.accept(first(), null), bundles.accept(first(), null)]);
    expect((await readdir(bundles.folder)).filter((name) => !name.endsWith('.mfbundle'))).toEqual([]);
    expect((await bundles.list()).map((one) => one.ok)).toEqual([true]);
  });

  it('lists a stored bundle that was damaged since, and the others beside it', async () => {
    const bundles = store();
    await bundles.accept(first(), null);
    await writeFile(join(bundles.folder, `${'0'.repeat(64)}.mfbundle`), 'rusak');
    await copyFile(first(), join(bundles.folder, `${'f'.repeat(64)}.mfbundle`));
    const listed = await store(pinsOf(), bundles.folder).list();
    expect(listed.map((one) => (one.ok ? 'ok' : one.error.refusal.kind)).toSorted()).toEqual(['not-a-bundle', 'ok', 'statement-differs']);
  });
});

describe('successor bundles', () => {
  it('knows the ancestors of a bundle, nearest first', async () => {
    const bundles = store();
    const one = await bundles.accept(first(), null);
    const bundle = await successor('kedua.mfbundle', { createdAt: '2023-07-02T00:00:00.000Z', stage: swapped }, people.deputy);
    const two = await bundles.accept(at('kedua.mfbundle'), null);
    const third = { revision: 3, supersedes: bundle.statement.bundleId, createdAt: '2023-07-03T00:00:00.000Z' };
    await buildTestBundle(at('ketiga.mfbundle'), { ...third, stage: foreign }, people.stranger);
    await buildTestBundle(at('ketiga-sah.mfbundle'), { ...third, stage: { ...swapped, jurorNames: 'anonymous' } }, people.deputy);
    const three = await bundles.accept(at('ketiga-sah.mfbundle'), null);
    if (!one.ok || !two.ok || !three.ok) throw new Error('not accepted');
    const [a, b, c] = [one, two, three].map((accepted) => accepted.value.statement.bundleId);
    expect(await bundles.ancestors(c ?? '')).toEqual([b, a]);
    expect(await bundles.ancestors(a ?? '')).toEqual([]);
    expect(await bundles.accept(at('ketiga.mfbundle'), null)).toMatchObject({ error: { refusal: { kind: 'signer-not-secretariat' } } });
  });

  it('takes a successor signed by a deputy named in the predecessor without asking', async () => {
    await successor('wakil.mfbundle', { stage: swapped }, people.deputy);
    const bundles = store();
    expect(await bundles.accept(at('wakil.mfbundle'), null)).toEqual({ ok: false, error: { kind: 'signer-not-pinned' } });
    await bundles.accept(first(), null);
    expect((await bundles.accept(at('wakil.mfbundle'), null)).ok).toBe(true);
  });

  it.each([
    [
      'another competition',
      { stage: { ...testStage(), competition: { ...testStage().competition, id: 'lain' } } },
      { field: 'competitionId' },
    ],
    ['another stage', { stage: testStage({ id: 'lain' }) }, { field: 'stageId' }],
    ['a revision left out', { revision: 3, stage: swapped }, { field: 'revision' }],
  ])('refuses a successor with %s', async (_, changes, refusal) => {
    await successor('salah.mfbundle', changes, changes.stage === swapped ? people.deputy : people.secretariat);
    const bundles = store();
    await bundles.accept(first(), null);
    expect(await bundles.accept(at('salah.mfbundle'), null)).toMatchObject({
      error: { refusal: { kind: 'statement-differs', ...refusal } },
    });
  });

  it('refuses a second statement about content that was accepted, and takes the very same one again', async () => {
    const bundles = store();
    const accepted = await bundles.accept(first(), null);
    expect(await bundles.accept(first(), null)).toEqual(accepted);
    await buildTestBundle(at('kembar.mfbundle'), { revision: 2, supersedes: 'a'.repeat(64) });
    expect(await bundles.accept(at('kembar.mfbundle'), null)).toMatchObject({
      error: { refusal: { kind: 'statement-differs', field: 'revision' } },
    });
  });

  it('refuses a successor by a stranger even when that key is known', async () => {
    await successor('asing.mfbundle', { stage: foreign }, people.stranger);
    const bundles = store(pinsOf(people.secretariat.thumbprint, people.stranger.thumbprint));
    await bundles.accept(first(), null);
    expect(await bundles.accept(at('asing.mfbundle'), null)).toMatchObject({ error: { refusal: { kind: 'signer-not-secretariat' } } });
  });
});
