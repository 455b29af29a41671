import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagManifest, writeManifest } from '#main/bundles/bag.ts';
import { verifyBundle } from '#main/bundles/verify-bundle.ts';
import { sha256 } from '#main/signing/digest.ts';
import { sign } from '#main/signing/sign.ts';
import type { BundleStatement } from '#shared/formats/bundle/bundle.ts';
import { buildTestBundle, people } from '#tests/support/panel/bundles.ts';
import { deflated, entriesOf, type RawEntry, rawZip, type RawZip } from '#tests/support/files/hostile-zip.ts';

const root = await mkdtemp(join(tmpdir(), 'hostile-'));
const bundle = await buildTestBundle(join(root, 'asli.mfbundle'));
const original = await readFile(join(root, 'asli.mfbundle'));
const entries = entriesOf(original);
const folder = join(root, 'kosong');

beforeAll(async () => {
  await mkdir(folder);
});
afterAll(() => rm(root, { recursive: true }));

async function verdict(bytes: Buffer): Promise<unknown> {
  const path = join(root, 'dicoba.mfbundle');
  await writeFile(path, bytes);
  const verified = await verifyBundle(path);
  return verified.ok ? 'accepted' : verified.error;
}

const STAGE = 'bundle/data/stage.json';
const PROPOSALS = 'bundle/data/proposals.json';
const PDF = entries.find((entry) => entry.name.endsWith('.pdf'))?.name ?? '';
const change = (name: string, changes: Partial<RawEntry>) =>
  entries.map((entry) => (entry.name === name ? { ...entry, ...changes } : entry));
const zip = (reason: string) => ({ kind: 'zip-refused', reason });
const extra = (name: string, changes: Partial<RawEntry> = {}): readonly RawEntry[] =>
  [...entries, { name, data: Buffer.from('x'), ...changes }].toSorted((a, b) => (a.name < b.name ? -1 : 1));

describe('a zip that is not the one possible zip of a bundle', () => {
  it('is only refused when it differs', async () => {
    expect(rawZip(entries).equals(original)).toBe(true);
    expect(await verdict(rawZip(entries))).toBe('accepted');
  });

  const unix = 0x0314;
  const cases: readonly (readonly [string, readonly RawEntry[], object, RawZip?])[] = [
    ['a compressed entry', entries.map((entry) => (entry.name === STAGE ? deflated(entry) : entry)), zip('compressed')],
    ['an unknown method', change(STAGE, { method: 93 }), zip('compressed')],
    ['an encrypted entry', change(STAGE, { flags: 1 }), zip('encrypted')],
    ['a strongly encrypted entry', change(STAGE, { flags: 0x41 }), zip('encrypted')],
    ['a link', extra('bundle/data/link', { madeBy: unix, attributes: 0xa1ff0000 }), zip('link')],
    ['a way out', extra('bundle/../../out'), zip('unsafe-name')],
    ['an absolute name', extra('/etc/passwd'), zip('unsafe-name')],
    ['a drive', extra('C:/out'), zip('unsafe-name')],
    ['backslashes', extra('bundle\\data\\x'), zip('unsafe-name')],
    ['a stream', extra('bundle/data/stage.json:x'), zip('unsafe-name')],
    ['a folder', extra('bundle/data/attachments/'), zip('unsafe-name')],
    ['a name without a letter', extra(''), zip('unsafe-name')],
    ['a name in another alphabet', extra('bundle/data/\u00e9'), zip('unsafe-name')],
    ['a null byte in a name', extra('bundle/data/x\u0000y'), zip('unsafe-name')],
    ['a hidden name', extra('bundle/.x'), zip('unsafe-name')],
    ['a name twice', [...entries, ...entries.slice(-1)], zip('duplicate-name')],
    ['an entry over another', change(PROPOSALS, { offset: 0 }), zip('overlap')],
    ['a data descriptor', change(STAGE, { flags: 8, after: Buffer.alloc(16) }), zip('damaged')],
    ['bytes between entries', change(STAGE, { after: Buffer.alloc(4) }), zip('trailing-bytes')],
    ['bytes before the directory', entries, zip('trailing-bytes'), { gap: Buffer.alloc(4) }],
    ['bytes at the end', entries, zip('trailing-bytes'), { trailing: Buffer.from('x') }],
    ['a second zip at the end', entries, zip('trailing-bytes'), { trailing: original }],
    ['bytes at the beginning', entries, { kind: 'not-a-bundle' }, { prefix: Buffer.from('MZ') }],
    ['a comment', entries, zip('trailing-bytes'), { comment: 'halo' }],
    ['a comment of an entry', change(STAGE, { comment: 'halo' }), zip('damaged')],
    ['an extra field', change(STAGE, { extra: Buffer.from([1, 0, 0, 0]) }), zip('damaged')],
    ['an extra field in its own header only', change(STAGE, { localExtra: Buffer.from([1, 0, 0, 0]) }), zip('trailing-bytes')],
    ['another time', change(STAGE, { time: 1 }), zip('damaged')],
    ['another system', change(STAGE, { madeBy: unix }), zip('damaged')],
    ['another name in its own header', change(STAGE, { localName: 'bundle/data/xtage.json' }), zip('damaged')],
    ['another name in the header of an attachment', change(PDF, { localName: PDF.replace('.pdf', '.exe') }), zip('damaged')],
    ['a wrong checksum in both headers', change(STAGE, { crc: 1 }), zip('damaged')],
    ['a wrong checksum of an attachment', change(PDF, { crc: 1 }), zip('damaged')],
    ['a wrong checksum in the directory', change(PDF, { centralCrc: 1 }), zip('damaged')],
    ['a size that is not the data', change(STAGE, { size: 1 }), zip('trailing-bytes')],
    ['more entries than there are', entries, zip('damaged'), { count: entries.length + 1 }],
    ['fewer entries than there are', entries, zip('damaged'), { count: entries.length - 1 }],
    ['an absurd count', entries, zip('damaged'), { count: 0xfffe }],
    ['an absurd directory', entries, zip('too-large'), { directoryBytes: 0x7fffffff }],
    ['64-bit numbers that are not there', entries, zip('trailing-bytes'), { count: 0xffff }],
    ['no entry', [], { kind: 'not-a-bundle' }],
    ['files in another order', entries.toReversed(), { kind: 'not-exact-form' }],
    ['files outside the folder', entries.map((entry) => ({ ...entry, name: entry.name.slice(7) })), { kind: 'not-a-bundle' }],
  ];
  it.each(cases.map(([name, list, refusal, around = {}]) => ({ name, list, refusal, around })))(
    'is refused: $name',
    async ({ list, refusal, around }) => {
      expect(await verdict(rawZip(list, around))).toMatchObject(refusal);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('is refused when it is cut at any place', { timeout: 60_000 }, async () => {
    for (let length = 0; length < original.length; length += 97) expect(await verdict(original.subarray(0, length))).not.toBe('accepted');
    expect(await verdict(original.subarray(0, -1))).not.toBe('accepted');
  });
});

describe('a bag that is not the signed one', () => {
  const texts = new Map(entries.map((entry) => [entry.name.slice(7), entry.data.toString()]));
  const text = (path: string) => texts.get(path) ?? '';

  /** Puts the bag together again with some files changed; manifests follow, and the signature when a statement is given. */
  async function bagWith(changes: Record<string, string | null>, statement?: Partial<BundleStatement>, signer = people.secretariat) {
    const files = new Map<string, string>([...texts].filter(([path]) => path.startsWith('data/')));
    for (const [path, content] of Object.entries(changes)) {
      if (content === null) files.delete(path);
      else files.set(path, content);
    }
    const manifest = writeManifest([...files].map(([path, content]) => ({ path, sha256: sha256(content) })));
    const signed =
      statement === undefined
        ? text('signature.jws')
        : await sign('bundle', { ...bundle.statement, bundleId: sha256(manifest), ...statement }, signer);
    files.set('bagit.txt', text('bagit.txt')).set('manifest-sha256.txt', manifest).set('signature.jws', signed);
    files.set('tagmanifest-sha256.txt', tagManifest(manifest, signed));
    return asZip(files);
  }

  function asZip(files: ReadonlyMap<string, string>): Buffer {
    const names = [...files.keys()].toSorted();
    return rawZip(names.map((name) => ({ name: `bundle/${name}`, data: Buffer.from(files.get(name) ?? '') })));
  }

  const changed = (path: string, content: string) => asZip(new Map([...texts, [path, content]]));
  const stage = text('data/stage.json');
  const proposals = text('data/proposals.json');
  const pdf = PDF.slice(7);
  const differs = (field: string) => ({ kind: 'statement-differs', field });

  it('is accepted when nothing was changed', async () => {
    expect(await verdict(await bagWith({}))).toBe('accepted');
    expect(await verdict(await bagWith({}, {}))).toBe('accepted');
  });

  const unsigned: readonly (readonly [string, Buffer, object])[] = [
    ['another stage', changed('data/stage.json', stage.replace('KIPP', 'KIPQ')), { kind: 'digest-differs', entry: 'data/stage.json' }],
    [
      'another proposal',
      changed('data/proposals.json', proposals.replace('Satu', 'Dua')),
      { kind: 'digest-differs', entry: 'data/proposals.json' },
    ],
    ['another attachment of the same size', changed(pdf, text(pdf).replace('d', 'D')), { kind: 'digest-differs', entry: pdf }],
    ['another attachment', changed(pdf, 'lain'), { kind: 'digest-differs', entry: pdf }],
    ['a file beside the payload', changed('data/x.txt', 'x'), { kind: 'entry-not-in-manifest', entry: 'data/x.txt' }],
    ['a tag file', changed('bag-info.txt', 'Payload-Oxum: 1.1\n'), { kind: 'entry-not-in-manifest', entry: 'bag-info.txt' }],
    ['an older bag', changed('bagit.txt', text('bagit.txt').replace('1.0', '0.97')), { kind: 'not-exact-form', at: 'bagit.txt' }],
    ['another tag manifest', changed('tagmanifest-sha256.txt', ''), { kind: 'not-exact-form', at: 'tagmanifest-sha256.txt' }],
    ['another manifest', changed('manifest-sha256.txt', ''), { kind: 'not-exact-form', at: 'tagmanifest-sha256.txt' }],
    ['another signature', changed('signature.jws', '{}'), { kind: 'not-exact-form', at: 'tagmanifest-sha256.txt' }],
  ];
  it.each(unsigned)('is refused: %s', async (_, bytes, refusal) => {
    expect(await verdict(bytes)).toEqual(refusal);
  });

  it.each(['bagit.txt', 'manifest-sha256.txt', 'signature.jws', 'tagmanifest-sha256.txt', 'data/stage.json', 'data/proposals.json', pdf])(
    'is refused without %s',
    async (path) => {
      const bytes = asZip(new Map([...texts].filter(([name]) => name !== path)));
      expect(await verdict(bytes)).toEqual(path === 'bagit.txt' ? { kind: 'not-a-bundle' } : { kind: 'entry-missing', entry: path });
    },
  );

  it('is refused when the manifest follows the change but the signature does not', async () => {
    expect(await verdict(await bagWith({ 'data/proposals.json': proposals.replace('Satu', 'Dua') }))).toEqual(differs('bundleId'));
    expect(await verdict(await bagWith({ [pdf]: 'lain' }))).toEqual(differs('bundleId'));
    expect(await verdict(await bagWith({ 'data/x.txt': 'x' }))).toEqual(differs('bundleId'));
  });

  it.each([
    ['bundleId', { bundleId: 'f'.repeat(64) }],
    ['competitionId', { competitionId: 'lain' }],
    ['stageId', { stageId: 'lain' }],
    ['stageDigest', { stageDigest: 'f'.repeat(64) }],
    ['supersedes', { revision: 2 }],
    ['supersedes', { supersedes: 'f'.repeat(64) }],
    ['subjects', { subjects: [] }],
    ['subjects', { subjects: bundle.statement.subjects.map((one) => ({ ...one, subject: 'f'.repeat(64) })) }],
    ['subjects', { subjects: bundle.statement.subjects.map((one, index) => ({ ...one, entry: `Q-${index}` })) }],
  ])('is refused when the signed statement has another %s', async (field, statement) => {
    expect(await verdict(await bagWith({}, statement))).toEqual(differs(field));
  });

  it.each([
    ['a deputy', people.deputy, { kind: 'signer-not-secretariat' }],
    ['the chair', people.chair, { kind: 'signer-not-secretariat' }],
    ['a juror', people.juror1, { kind: 'signer-not-secretariat' }],
    ['a stranger', people.stranger, { kind: 'signer-not-secretariat' }],
    [
      'a stranger under the name of the secretariat',
      { ...people.stranger, thumbprint: people.secretariat.thumbprint },
      { kind: 'bad-signature' },
    ],
  ])('is refused when signed by %s', async (_, signer, refusal) => {
    expect(await verdict(await bagWith({}, {}, signer))).toEqual(refusal);
  });

  it.each([
    [
      'an attachment that no proposal names',
      { 'data/attachments/x.pdf': 'x' },
      { kind: 'entry-not-in-manifest', entry: 'data/attachments/x.pdf' },
    ],
    ['a named attachment left out', { [pdf]: null }, { kind: 'entry-missing', entry: pdf }],
    ['a named attachment with other bytes', { [pdf]: 'lain' }, { kind: 'digest-differs', entry: pdf }],
    ['a stage in white space', { 'data/stage.json': `${stage} ` }, { kind: 'not-exact-form', at: 'stage' }],
    ['a stage with an unknown member', { 'data/stage.json': stage.replace('{', '{"x":1,') }, { kind: 'not-exact-form', at: 'stage.' }],
    [
      'a stage of a newer version',
      { 'data/stage.json': stage.replace('"formatVersion":1', '"formatVersion":2') },
      { kind: 'unsupported-version', formatVersion: 2 },
    ],
    ['proposals that are not JSON', { 'data/proposals.json': '{' }, { kind: 'not-exact-form', at: 'proposals' }],
    [
      'a proposal of an unknown group',
      { 'data/proposals.json': proposals.replace('"group":"umum"', '"group":"xmum"') },
      differs('subjects'),
    ],
  ])('is refused even when the secretariat signed it: %s', async (_, files, refusal) => {
    expect(await verdict(await bagWith(files, {}))).toEqual(refusal);
  });
});
