import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, openInbox } from '#main/results/inbox/inbox.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { forgedPack } from '#tests/support/files/forged-pack.ts';
import { packFor, PHOTOS, sealedPack, type VisitedFile, visitedFile, visitWith } from '#tests/support/panel/evidence.ts';
import { bundleFacts, scoreFile, sha256, sheet } from '#tests/support/panel/panel.ts';
import { type SignedPanel, signedPanel } from '#tests/support/panel/signed-panel.ts';

let folder: string;
let inbox: Inbox;
let panel: SignedPanel;
let visited: VisitedFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
  inbox = openInbox(join(folder, 'inbox'));
  panel = await signedPanel();
  visited = await visitedFile(panel.jurors[0]);
});

afterEach(() => rm(folder, { recursive: true }));

async function receive(...files: readonly (readonly [string, Uint8Array | string])[]) {
  const paths = files.map(([name]) => join(folder, name));
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  return inbox.receive({ bundle: panel.bundle, paths, ageIdentity: panel.chair.ageIdentity, at: '2023-07-20T04:00:00.000Z' });
}

async function merged() {
  return mergeReceived(panel.bundle, await inbox.content(panel.bundle), panel.chair.ageIdentity, true);
}

/** What became of each file that came, by the name under which it first came. */
async function outcomes(): Promise<Readonly<Record<string, unknown>>> {
  const { names } = await inbox.content(panel.bundle);
  const { merge, packs } = await merged();
  return Object.fromEntries([...merge.files, ...packs].map(({ received, outcome }) => [names.get(received) ?? '', outcome]));
}

const FITS = { kind: 'evidence', files: 2 };
const rejected = (reason: string, at: string | null = null) => ({ kind: 'rejected', rejection: { reason, at } });

/** A pack that is whole in itself and holds other photos than the score file names. */
async function withChangedPhoto(): Promise<Buffer> {
  const other = scoreFile({ juror: panel.jurors[0].thumbprint, sheets: [sheet('P-1', { visit: visitWith(PHOTOS[1]) })] });
  return packFor(other, visited.payload);
}

describe('an evidence pack in the inbox', () => {
  it.each(['sealed', 'open'] as const)(
    'that is %s is known by its content, kept as it came, and matched with its score file',
    async (how) => {
      const bytes = how === 'sealed' ? await sealedPack(visited.pack, panel.chair) : visited.pack;
      expect(await receive(['apa saja.dat', bytes], ['nilai.txt', visited.text])).toEqual({ ok: true, value: 2 });
      expect(await outcomes()).toEqual({ 'apa saja.dat': FITS, 'nilai.txt': { kind: 'accepted' } });
      const place = join(folder, 'inbox', bundleFacts().bundleId, '000001');
      expect(await readFile(join(place, sha256(bytes)))).toEqual(bytes);
      expect((await merged()).packs).toMatchObject([{ juror: panel.jurors[0].thumbprint, revision: 1, payload: visited.payload }]);
    },
  );

  it('waits for its score file, and is matched when that comes', async () => {
    await receive(['a', visited.pack]);
    expect(await outcomes()).toEqual({ a: { kind: 'evidence-waiting' } });
    await receive(['b', visited.text]);
    expect(await outcomes()).toEqual({ a: FITS, b: { kind: 'accepted' } });
  });

  it('is set aside when its score file is superseded', async () => {
    const second = await visitedFile(panel.jurors[0], { revision: 2, previous: visited.payload });
    await receive(['a1', visited.pack], ['s2', second.text], ['s1', visited.text], ['a2', second.pack]);
    expect(await outcomes()).toMatchObject({ a1: { kind: 'evidence-idle', because: 'superseded' }, a2: FITS });
  });

  it('changes nothing when it comes again, and is a duplicate under another seal', async () => {
    const [one, two] = [await sealedPack(visited.pack, panel.chair), await sealedPack(visited.pack, panel.chair)];
    await receive(['a', one], ['s', visited.text]);
    expect(await receive(['a again', one])).toEqual({ ok: true, value: 0 });
    await receive(['b', two]);
    const [first, later] = sha256(one) < sha256(two) ? ['a', 'b'] : ['b', 'a'];
    expect(await outcomes()).toMatchObject({ [first]: FITS, [later]: { kind: 'duplicate' } });
    expect((await inbox.content(panel.bundle)).repeats).toEqual([{ received: sha256(one), name: 'a again' }]);
  });

  it('counts for nothing: merge and exact texts are the same with and without it', async () => {
    await receive(['s', visited.text]);
    const before = await merged();
    await receive(['a', visited.pack]);
    const { packs, ...after } = await merged();
    expect(packs).toHaveLength(1);
    expect({ ...after, packs: [] }).toEqual(before);
  });

  it('whose kept bytes are lost cannot be read, until it comes again', async () => {
    await receive(['a', visited.pack]);
    await rm(join(folder, 'inbox', bundleFacts().bundleId, '000001', sha256(visited.pack)));
    expect(await outcomes()).toEqual({ a: rejected('unreadable') });
    await receive(['a', visited.pack]);
    expect(await outcomes()).toEqual({ a: { kind: 'evidence-waiting' } });
  });
});

describe('an evidence pack is refused', () => {
  const withIndex = (index: string) =>
    Promise.resolve(
      forgedPack(visited.pack, (parts) =>
        parts.map((part) => (part.name === 'evidence/data/index.json' ? { name: part.name, data: Buffer.from(index) } : part)),
      ),
    );
  const about = (changes: Parameters<typeof scoreFile>[0], payload = visited.payload) =>
    packFor(scoreFile({ juror: panel.jurors[0].thumbprint, sheets: [sheet('P-1', { visit: visitWith(...PHOTOS) })], ...changes }), payload);

  it.each<readonly [string, () => Promise<Uint8Array>, ReturnType<typeof rejected>]>([
    ['with another juror’s name on it', () => about({ juror: panel.jurors[1].thumbprint }), rejected('pack-differs')],
    ['with another revision on it', () => about({ revision: 2 }), rejected('pack-differs')],
    ['with a photo exchanged for another', withChangedPhoto, rejected('pack-differs')],
    ['for another bundle', () => about({ bundleId: sha256('other') }), rejected('other-bundle')],
    ['for another stage', () => about({ stageId: 'tahap-2' }), rejected('other-stage', 'tahap-2')],
    ['for another competition', () => about({ competitionId: 'lain' }), rejected('other-competition', 'lain')],
    ['by somebody who is no juror here', () => about({ juror: panel.stranger.thumbprint }), rejected('pack-of-unknown-juror')],
    ['sealed for somebody else', () => sealedPack(visited.pack, panel.stranger), rejected('seal-not-for-this-key')],
    ['of a newer version of the program', () => withIndex('{"formatVersion":2}'), rejected('unsupported-version', '2')],
    ['whose index is not as this program writes it', () => withIndex('{ }'), rejected('not-exact-form', 'data/index.json')],
    ['that holds no pack inside its seal', () => sealedPack(Buffer.from('bukan apa-apa'), panel.chair), rejected('not-a-score-file')],
    ['cut off', () => Promise.resolve(visited.pack.subarray(0, -30)), rejected('pack-damaged')],
    ['with bytes after its end', () => Promise.resolve(Buffer.concat([visited.pack, Buffer.from('x')])), rejected('pack-damaged')],
  ])('%s', async (_, make, outcome) => {
    await receive(['s', visited.text], ['a', await make()]);
    expect(await outcomes()).toEqual({ s: { kind: 'accepted' }, a: outcome });
  });

  it('with a changed byte in a photo, which is named', async () => {
    const bytes = Buffer.from(visited.pack);
    const at = bytes.indexOf(PHOTOS[0]);
    bytes.fill(1, at + 5, at + 6);
    await receive(['a', bytes]);
    expect(await outcomes()).toMatchObject({ a: { kind: 'rejected', rejection: { reason: 'pack-damaged' } } });
    expect((await readdir(join(folder, 'inbox'), { recursive: true })).filter((name) => name.endsWith(sha256(bytes)))).toEqual([]);
  });
});
