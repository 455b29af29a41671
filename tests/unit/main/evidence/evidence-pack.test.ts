import { describe, expect, it } from 'vitest';
import { openEvidencePack } from '#main/evidence/open-evidence-pack.ts';
import { gatherEvidence, packOfScoreFile } from '#main/evidence/pack-of-score-file.ts';
import { writeEvidencePack } from '#main/evidence/write-evidence-pack.ts';
import { seal } from '#main/sealing/seal.ts';
import { type EvidenceFile, matchEvidence } from '#shared/domain/panel/sheet/evidence.ts';
import type { FieldVisit } from '#shared/domain/panel/sheet/score-sheet.ts';
import { LARGEST_EVIDENCE_PACK } from '#shared/formats/juror/evidence.ts';
import { forgedPack } from '#tests/support/files/forged-pack.ts';
import { entriesOf, rawZip, type RawEntry } from '#tests/support/files/hostile-zip.ts';
import { scoreFile, sha256, sheet } from '#tests/support/panel/panel.ts';
import { testIdentity } from '#tests/support/panel/signed-panel.ts';

const photo = Buffer.from('\xff\xd8\xff foto', 'latin1');
const notes = Buffer.from('catatan lapangan');
const bytes = new Map([photo, notes].map((file) => [sha256(file), file]));

function visit(...files: readonly Buffer[]): FieldVisit {
  return { date: '2023-07-18', place: 'Balai', peopleMet: 'Kepala', findings: [], evidence: files.map(sha256).toSorted() };
}

const file = scoreFile({ sheets: [sheet('P-1', { visit: visit(photo, notes) }), sheet('P-2', { visit: visit(photo) }), sheet('P-3')] });
const payload = sha256('payload');

async function find(digest: string) {
  const held = bytes.get(digest);
  if (held === undefined) return null;
  const mediaType = held === photo ? 'image/jpeg' : 'text/plain';
  return { facts: { sha256: digest, bytes: held.length, mediaType, name: 'berkas', metadataKept: false }, bytes: held };
}

async function pack(signed = file): Promise<Buffer> {
  const gathered = await gatherEvidence(signed.sheets, find);
  if (!gathered.ok) throw new Error(gathered.error.kind);
  const written = await packOfScoreFile(signed, payload, gathered.value);
  if (written === null) throw new Error('no evidence');
  return written;
}

/** A pack whose files were changed and whose manifests were written again to fit. */
async function forged(change: (parts: RawEntry[]) => RawEntry[]): Promise<Buffer> {
  return forgedPack(await pack(), change);
}

async function refusal(zip: Buffer) {
  const opened = await openEvidencePack(zip, null);
  return opened.ok ? null : opened.error;
}

const indexPath = 'evidence/data/index.json';
const photoPath = `evidence/data/files/${sha256(photo)}.jpg`;
const replaced = (name: string, data: Buffer) => (parts: RawEntry[]) => parts.map((part) => (part.name === name ? { name, data } : part));

describe('an evidence pack', () => {
  it('holds each photo and file once, under its digest, with what is known of it', async () => {
    const opened = await openEvidencePack(await pack(), null);
    expect(opened).toMatchObject({ ok: true, value: { sealed: false, index: { juror: file.juror, revision: 1, scoreFile: payload } } });
    if (!opened.ok) return;
    expect(opened.value.index.files.map(({ entry, sha256: digest }) => [entry, digest])).toEqual([
      ...[sha256(photo), sha256(notes)].toSorted().map((digest) => ['P-1', digest]),
      ['P-2', sha256(photo)],
    ]);
    expect(new Map(opened.value.files)).toEqual(bytes);
  });

  it('is the same bytes for the same content, and there is none without evidence', async () => {
    expect(await pack()).toEqual(await pack());
    const without = scoreFile();
    const gathered = await gatherEvidence(without.sheets, find);
    expect(gathered.ok && (await packOfScoreFile(without, payload, gathered.value))).toBeNull();
  });

  it('opens only for those it is sealed to', async () => {
    const [chair, stranger] = await Promise.all([testIdentity('Ketua Panel'), testIdentity('Orang Lain')]);
    const sealed = Buffer.from(await seal(await pack(), [chair.person.recipient]));
    expect(await openEvidencePack(sealed, chair.ageIdentity)).toMatchObject({ ok: true, value: { sealed: true } });
    expect(await openEvidencePack(sealed, stranger.ageIdentity)).toEqual({ ok: false, error: { kind: 'seal-not-for-this-key' } });
    expect(await openEvidencePack(sealed, null)).toEqual({ ok: false, error: { kind: 'seal-not-for-this-key' } });
    expect(await openEvidencePack(sealed.subarray(0, -3), chair.ageIdentity)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  it('names the entries whose photos are gone, and what does not fit', async () => {
    const gone = [sheet('P-1', { visit: visit(photo) }), sheet('P-2', { visit: visit(Buffer.from('hilang')) })];
    expect(await gatherEvidence(gone, find)).toEqual({ ok: false, error: { kind: 'evidence-missing', entries: ['P-2'] } });
    const huge = async (digest: string) => ({
      facts: { sha256: digest, bytes: 1, mediaType: 'image/jpeg', name: 'foto', metadataKept: false },
      bytes: { length: LARGEST_EVIDENCE_PACK } as Buffer, // only its length is looked at before it is refused
    });
    expect(await gatherEvidence(gone, huge)).toMatchObject({ ok: false, error: { kind: 'evidence-too-large', name: 'P-1' } });
  });
});

describe('a pack that was tampered with', () => {
  it('is opened when nothing was changed, so that each case below shows what it changes', async () => {
    expect(await refusal(await forged((parts) => parts))).toBeNull();
  });

  it.each([
    [
      'a changed photo',
      replaced(photoPath, Buffer.from('\xff\xd8\xff lain', 'latin1')),
      { kind: 'digest-differs', entry: photoPath.slice(9) },
    ],
    [
      'a missing photo',
      (parts: RawEntry[]) => parts.filter(({ name }) => name !== photoPath),
      { kind: 'entry-missing', entry: photoPath.slice(9) },
    ],
    [
      'an extra file',
      (parts: RawEntry[]) => [...parts, { name: `evidence/data/files/${'0'.repeat(64)}.bin`, data: Buffer.from('x') }],
      { kind: 'entry-not-in-manifest', entry: `data/files/${'0'.repeat(64)}.bin` },
    ],
    [
      'no index',
      (parts: RawEntry[]) => parts.filter(({ name }) => name !== indexPath),
      { kind: 'entry-missing', entry: 'data/index.json' },
    ],
    ['an index with white space', replaced(indexPath, Buffer.from('{ }')), { kind: 'not-exact-form', at: 'data/index.json' }],
    [
      'an index of a newer version',
      replaced(indexPath, Buffer.from('{"formatVersion":2}')),
      { kind: 'unsupported-version', formatVersion: 2 },
    ],
  ])('by %s is refused although its manifests fit', async (_, change, expected) => {
    expect(await refusal(await forged(change))).toEqual(expected);
  });

  it.each([
    ['a file that leads out of the folder', { name: 'evidence/../../keluar', data: Buffer.from('x') }, 'unsafe-name'],
    ['an absolute file name', { name: '/etc/x', data: Buffer.from('x') }, 'unsafe-name'],
    ['a link', { name: 'evidence/zz', data: Buffer.from('x'), madeBy: 0x0314, attributes: 0o120777 * 0x10000 }, 'link'],
  ])('by %s is refused by its zip', async (_, extra, reason) => {
    expect(await refusal(rawZip([...entriesOf(await pack()), extra]))).toMatchObject({ kind: 'zip-refused', reason });
  });

  it.each([
    ['a changed byte', (zip: Buffer) => zip.fill(1, zip.indexOf('catatan'), zip.indexOf('catatan') + 1), 'zip-refused'],
    ['bytes after its end', (zip: Buffer) => Buffer.concat([zip, Buffer.from('x')]), 'zip-refused'],
    ['its second half gone', (zip: Buffer) => zip.subarray(0, zip.length / 2), 'zip-refused'],
    ['another kind of zip', () => rawZip([{ name: 'bundle/bagit.txt', data: Buffer.from('x') }]), 'not-evidence'],
    ['no zip at all', () => Buffer.from('{"payload":"x"}'), 'not-evidence'],
  ])('is refused for %s', async (_, change, kind) => {
    expect(await refusal(change(await pack()))).toMatchObject({ kind });
  });

  it('is refused when a manifest, the declaration or the order of files is not as written', async () => {
    const parts = entriesOf(await pack());
    const without = (name: string) => rawZip(parts.filter((part) => part.name !== name));
    const other = (name: string) => rawZip(parts.map((part) => (part.name === name ? { name, data: Buffer.from('x\n') } : part)));
    expect(await refusal(without('evidence/manifest-sha256.txt'))).toEqual({ kind: 'entry-missing', entry: 'manifest-sha256.txt' });
    expect(await refusal(other('evidence/bagit.txt'))).toEqual({ kind: 'not-exact-form', at: 'bagit.txt' });
    expect(await refusal(other('evidence/manifest-sha256.txt'))).toEqual({ kind: 'not-exact-form', at: 'tagmanifest-sha256.txt' });
    expect(await refusal(rawZip(parts.toReversed()))).toMatchObject({ kind: 'not-exact-form' });
    expect(await refusal(rawZip([...parts, { name: 'zz/lain', data: Buffer.from('x') }]))).toEqual({ kind: 'not-evidence' });
  });

  it('is refused when a file stands in the zip and not in the manifest, or the other way round', async () => {
    const parts = entriesOf(await pack());
    const extra = { name: 'evidence/zz', data: Buffer.from('x') };
    expect(await refusal(rawZip([...parts, extra]))).toEqual({ kind: 'entry-not-in-manifest', entry: 'zz' });
    expect(await refusal(rawZip(parts.filter(({ name }) => name !== photoPath)))).toEqual({
      kind: 'entry-missing',
      entry: photoPath.slice(9),
    });
  });

  it('of another juror, revision or score file does not match', async () => {
    const opened = await openEvidencePack(await pack(), null);
    if (!opened.ok) throw new Error(opened.error.kind);
    const { index } = opened.value;
    expect(matchEvidence(index, { payload, file })).toEqual({ kind: 'matches' });
    for (const signed of [
      { payload: sha256('other'), file },
      { payload, file: { ...file, juror: 'x' } },
      { payload, file: { ...file, revision: 2 } },
    ]) {
      expect(matchEvidence(index, signed)).toEqual({ kind: 'other-score-file' });
    }
  });

  it('that lacks or adds what the score file names differs, and says by which file', async () => {
    const files: readonly EvidenceFile[] = [];
    const empty = writeEvidencePack(
      {
        formatVersion: 1,
        competitionId: 'kipp',
        stageId: 'tahap-1',
        bundleId: file.bundleId,
        juror: file.juror,
        revision: 1,
        scoreFile: payload,
        files,
      },
      () => Buffer.alloc(0),
    );
    const [none, full] = await Promise.all([openEvidencePack(empty, null), openEvidencePack(await pack(), null)]);
    if (!none.ok || !full.ok) throw new Error('refused');
    expect(matchEvidence(none.value.index, { payload, file })).toMatchObject({ kind: 'differs', missing: { length: 3 }, extra: [] });
    expect(matchEvidence(full.value.index, { payload, file: { ...file, sheets: [] } })).toMatchObject({
      kind: 'differs',
      missing: [],
      extra: { length: 3 },
    });
  });
});
