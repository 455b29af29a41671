import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import type { BundlePlan } from '#main/bundles/bundle-contents.ts';
import { openBundle } from '#main/bundles/open-bundle.ts';
import { readAttachment, saveAttachment } from '#main/bundles/attachments/read-attachment.ts';
import { verifyBundle } from '#main/bundles/verify-bundle.ts';
import { createIdentity } from '#main/identity/create-identity.ts';
import { sampleSecret } from '#main/identity/private-keys.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { RosterMember } from '#shared/domain/competition/roster.ts';
import {
  buildTestBundle,
  files,
  inPieces,
  memberOf,
  people,
  rosterOf,
  testPlan,
  testProposals,
  testStage,
} from '#tests/support/panel/bundles.ts';

let root = '';
const at = (name: string) => join(root, name);
const now = '2023-07-01T00:00:00.000Z';
const digests = [...files.keys()];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'));
});
afterAll(() => rm(root, { recursive: true }));

const visitors = sortedCodeUnits([people.juror1.thumbprint, people.juror2.thumbprint]);
const visit = (entry: string) => ({ entry, jurors: visitors, lead: null });

describe('building a bundle', () => {
  it('gives the same bytes for the same plan and key', async () => {
    const one = await buildTestBundle(at('satu.mfbundle'));
    const two = await buildTestBundle(at('dua.mfbundle'));
    expect(await readFile(at('satu.mfbundle'))).toEqual(await readFile(at('dua.mfbundle')));
    expect(one.statement).toEqual(two.statement);
  });

  it('writes what opening and verifying find again', async () => {
    const bundle = await buildTestBundle(at('isi.mfbundle'));
    expect(bundle.stage).toEqual(testStage());
    expect(bundle.proposals).toEqual(testProposals());
    expect(bundle.signer).toBe(people.secretariat.thumbprint);
    expect(bundle.attachments).toBe(2);
    expect(bundle.roster.personOf(people.chair.thumbprint)).toMatchObject({ name: 'Ketua Panel', roles: ['chair'] });
    expect(bundle.roster.personOf(people.stranger.thumbprint)).toBeNull();
    expect(bundle.roster.keyOf(people.stranger.thumbprint)).toBeNull();
    expect(bundle.roster.people.map((person) => person.name).toSorted()).toEqual([
      'Juri 1',
      'Juri 2',
      'Ketua Panel',
      'Sekretariat',
      'Wakil Sekretariat',
    ]);
    const opened = await openBundle(at('isi.mfbundle'));
    expect(opened.ok && opened.value.statement).toEqual(bundle.statement);
  });

  it('tells its progress over writing and verifying, half a byte for either, up to the last byte, and never goes back', async () => {
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => seen.push([done, total]);
    const built = await buildBundle(at('maju.mfbundle'), testPlan(), people.secretariat, { onProgress });
    const whole = built.ok ? built.value.bytes : 0;
    expect(seen.at(-1)).toEqual([whole, whole]);
    expect(seen).toEqual(seen.toSorted(([a], [b]) => a - b));
    expect(new Set(seen.map(([, total]) => total))).toEqual(new Set([whole]));
  });

  it.each([
    ['writes', 0],
    ['verifies', 0.5],
  ])('leaves nothing when it is stopped while it %s', async (_what, share) => {
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => (done > share * total ? stop.abort() : undefined);
    const options = { signal: stop.signal, onProgress };
    expect(await buildBundle(at('henti.mfbundle'), testPlan(), people.secretariat, options)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect((await readdir(root)).filter((name) => name.startsWith('henti') || name.startsWith('.mufakat'))).toEqual([]);
  });

  const broken: Record<string, [Partial<BundlePlan>, object]> = {
    'an attachment that nobody has': [{ attachment: () => null }, { kind: 'entry-missing' }],
    'one attachment that two proposals state with other sizes': [
      {
        proposals: testProposals().map((one, index) => ({
          ...one,
          attachments: testProposals()[0]?.attachments.map((file) => ({ ...file, bytes: file.bytes + index })) ?? [],
        })),
      },
      { kind: 'digest-differs' },
    ],
    'a first revision that replaces another': [{ supersedes: 'a'.repeat(64) }, { kind: 'statement-differs', field: 'supersedes' }],
    'a second revision that replaces nothing': [{ revision: 2 }, { kind: 'statement-differs', field: 'supersedes' }],
    'a roster without the signer': [
      { stage: testStage({ roster: testStage().roster.filter((one) => one.thumbprint !== people.secretariat.thumbprint) }) },
      { kind: 'signer-not-secretariat' },
    ],
    'a card under another thumbprint': [
      {
        stage: testStage({
          roster: testStage().roster.map((one) => (one.roles[0] === 'chair' ? { ...one, card: people.juror1.card } : one)),
        }),
      },
      { kind: 'roster-card-invalid', thumbprint: people.chair.thumbprint },
    ],
    'a proposal of an unknown group': [
      { proposals: testProposals().map((one) => ({ ...one, group: 'lain' })) },
      { kind: 'refers-to-nothing', at: 'proposals.P-1.group' },
    ],
    'a proposal of an unknown cluster': [
      { proposals: testProposals().map((one) => ({ ...one, cluster: 'lain' })) },
      { kind: 'refers-to-nothing', at: 'proposals.P-1.cluster' },
    ],
    'a narrative for an unknown section': [
      { proposals: testProposals().map((one) => ({ ...one, narrative: [{ section: 'lain', text: '' }] })) },
      { kind: 'refers-to-nothing', at: 'proposals.P-1.narrative' },
    ],
    'narratives out of the order of the form': [
      {
        proposals: testProposals().map((one) => ({ ...one, narrative: ['novelty', 'summary'].map((section) => ({ section, text: '' })) })),
      },
      { kind: 'refers-to-nothing', at: 'proposals.P-1.narrative' },
    ],
    'a section twice': [
      { stage: testStage({ sections: testStage().sections.map((one) => ({ ...one, id: 'summary' })) }) },
      { kind: 'refers-to-nothing', at: 'stage.sections' },
    ],
    'an assignment to somebody who is not a juror': [
      { stage: testStage({ assignments: { mode: 'listed', jurors: [{ juror: people.chair.thumbprint, entries: ['P-1'] }] } }) },
      { kind: 'refers-to-nothing', at: `stage.assignments.${people.chair.thumbprint}` },
    ],
    'an assignment of an unknown entry': [
      { stage: testStage({ assignments: { mode: 'listed', jurors: [{ juror: people.juror1.thumbprint, entries: ['P-9'] }] } }) },
      { kind: 'refers-to-nothing', at: `stage.assignments.${people.juror1.thumbprint}` },
    ],
    'a conflict about an unknown entry': [
      { stage: testStage({ conflicts: [{ juror: people.juror1.thumbprint, entry: 'P-9', kind: 'actual', reason: 'Ya' }] }) },
      { kind: 'refers-to-nothing', at: `stage.conflicts.${people.juror1.thumbprint}.P-9` },
    ],
    'a visit by somebody who stands aside from the proposal': [
      { stage: testStage({ visits: [visit('P-2')] }) },
      { kind: 'refers-to-nothing', at: 'stage.visits.P-2' },
    ],
    'a visit by somebody who does not score the proposal': [
      {
        stage: testStage({
          visits: [visit('P-1')],
          assignments: { mode: 'listed', jurors: [{ juror: people.juror1.thumbprint, entries: ['P-1'] }] },
        }),
      },
      { kind: 'refers-to-nothing', at: 'stage.visits.P-1' },
    ],
    'a visit of an unknown entry': [
      { stage: testStage({ visits: [visit('P-9')] }) },
      { kind: 'refers-to-nothing', at: 'stage.visits.P-9' },
    ],
    'points for an unknown entry': [
      { stage: testStage({ adjustments: [{ entry: 'P-9', points: 1, reason: 'Ya' }] }) },
      { kind: 'refers-to-nothing', at: 'stage.adjustments.P-9' },
    ],
    'points where totals are only an order': [
      {
        stage: testStage({
          adjustments: [{ entry: 'P-1', points: 1, reason: 'Ya' }],
          rules: { ...testStage().rules, aggregate: { method: 'rank-sum' }, combine: 'juror-totals' },
        }),
      },
      { kind: 'refers-to-nothing', at: 'stage.adjustments' },
    ],
    'totals of a stage that is not carried': [
      { stage: testStage({ carried: [{ stage: 'awal', code: 'AAAA-BBBB', totals: [] }] }) },
      { kind: 'refers-to-nothing', at: 'stage.carried' },
    ],
    'totals of another stage than the one that is carried': [
      {
        stage: testStage({
          carried: [{ stage: 'lain', code: 'AAAA-BBBB', totals: [] }],
          rules: { ...testStage().rules, carry: [{ stage: 'awal', weight: 40 }] },
        }),
      },
      { kind: 'refers-to-nothing', at: 'stage.carried' },
    ],
    'a carried total of an unknown entry': [
      {
        stage: testStage({
          carried: [{ stage: 'awal', code: 'AAAA-BBBB', totals: [{ entry: 'P-9', total: '1/1' }] }],
          rules: { ...testStage().rules, carry: [{ stage: 'awal', weight: 40 }] },
        }),
      },
      { kind: 'refers-to-nothing', at: 'stage.carried.awal.P-9' },
    ],
    'a quota for an unknown group': [
      {
        stage: testStage({
          rules: {
            ...testStage().rules,
            selection: { top: 1, quotas: { by: 'group', counts: { lain: 1 }, overNomination: 1, unfilled: 'open' } },
          },
        }),
      },
      { kind: 'refers-to-nothing', at: 'stage.rules.selection.quotas.counts.lain' },
    ],
  };
  it.each(Object.entries(broken))('refuses %s before anything is written', async (_, [changes, refusal]) => {
    const built = await buildBundle(at('salah.mfbundle'), testPlan(changes), people.secretariat);
    expect(built).toMatchObject({ ok: false, error: { kind: 'bundle-refused', name: 'salah.mfbundle', refusal } });
    expect(existsSync(at('salah.mfbundle'))).toBe(false);
  });

  it.each([
    ['other', (bytes: Buffer) => Buffer.from(bytes).fill(7)],
    ['fewer', (bytes: Buffer) => bytes.subarray(1)],
    ['more', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('!')])],
  ])('notices an attachment that has %s bytes than when it was matched, and leaves nothing', async (_what, changed) => {
    const attachment: BundlePlan['attachment'] = (file) => () => inPieces(changed(files.get(file.sha256) ?? Buffer.alloc(0)));
    const built = await buildBundle(at('berubah.mfbundle'), testPlan({ attachment }), people.secretariat);
    expect(built).toMatchObject({ ok: false, error: { kind: 'bundle-refused', refusal: { kind: 'digest-differs' } } });
    expect((await readdir(root)).filter((name) => name.startsWith('berubah') || name.startsWith('.mufakat'))).toEqual([]);
  });

  it.each(['dokumen pertama', 'manifest-sha256.txt', '"formatVersion":1'])(
    'notices a disk that kept %j badly, and leaves nothing',
    async (what) => {
      const onProgress = (done: number, total: number) => {
        if (done !== total / 2) return;
        const [temporary = ''] = readdirSync(root).filter((name) => name.startsWith('.mufakat'));
        const bytes = readFileSync(at(temporary));
        writeFileSync(at(temporary), bytes.fill('X', bytes.indexOf(what), bytes.indexOf(what) + 1));
      };
      const built = await buildBundle(at('media.mfbundle'), testPlan(), people.secretariat, { onProgress });
      expect(built).toEqual({ ok: false, error: { kind: 'differs-after-writing', name: 'media.mfbundle' } });
      expect((await readdir(root)).filter((name) => name.startsWith('media') || name.startsWith('.mufakat'))).toEqual([]);
    },
  );

  it('refuses a revision that replaces itself', async () => {
    const bundle = await buildTestBundle(at('diri.mfbundle'));
    const plan = testPlan({ revision: 2, supersedes: bundle.statement.bundleId });
    const built = await buildBundle(at('salah.mfbundle'), plan, people.secretariat);
    expect(built).toMatchObject({ ok: false, error: { refusal: { kind: 'statement-differs', field: 'supersedes' } } });
  });

  it('keeps published sample keys and the keys of real people on rosters apart, whoever signs', async () => {
    const [secretariat, chair, juror] = await Promise.all(
      ['Sekretariat', 'Ketua Panel', 'Juri 7'].map((seed) =>
        createIdentity({ name: 'Contoh', institution: 'Contoh', position: 'Contoh' }, sampleSecret(seed), now),
      ),
    );
    if (secretariat === undefined || chair === undefined || juror === undefined) throw new Error('three people');
    const sample = [memberOf(secretariat, 'secretariat'), memberOf(chair, 'chair'), memberOf(juror, 'juror')];
    const build = (signer: typeof secretariat, ...roster: readonly RosterMember[]) =>
      buildBundle(at('contoh.mfbundle'), testPlan({ stage: testStage({ roster: rosterOf(...roster), conflicts: [] }) }), signer);
    const refused = (thumbprint: string) => ({ ok: false, error: { refusal: { kind: 'roster-card-invalid', thumbprint } } });
    expect(await build(people.secretariat, ...testStage().roster, memberOf(juror, 'juror'))).toMatchObject(refused(juror.thumbprint));
    expect(await build(secretariat, ...sample, memberOf(people.juror1, 'juror'))).toMatchObject(refused(people.juror1.thumbprint));
    expect((await build(secretariat, ...sample)).ok).toBe(true);
  });

  it('signs the teams of field visits, and without any has no place for them', async () => {
    const visits = [{ ...visit('P-1'), lead: people.juror2.thumbprint }];
    const bundle = await buildTestBundle(at('kunjungan.mfbundle'), { stage: testStage({ visits }) });
    expect(bundle.stage.visits).toEqual(visits);
    const without = await buildTestBundle(at('tanpa.mfbundle'));
    expect(Object.keys(without.stage)).not.toContain('visits');
  });

  it.each([
    ['one juror alone', [{ entry: 'P-1', jurors: visitors.slice(0, 1), lead: null }]],
    ['a lead who is not of the team', [{ ...visit('P-1'), lead: people.chair.thumbprint }]],
    ['no visit at all', []],
    ['jurors out of order', [{ ...visit('P-1'), jurors: visitors.toReversed() }]],
  ])('has no form for visits by %s', async (_what, visits) => {
    await expect(buildBundle(at('salah.mfbundle'), testPlan({ stage: testStage({ visits }) }), people.secretariat)).rejects.toThrow();
  });

  it('names what the disk refuses', async () => {
    const name = 'tahap: satu.mfbundle';
    const refused = { ok: false, error: { kind: 'name-not-allowed', name } };
    expect(await buildBundle(at(name), testPlan(), people.secretariat)).toEqual(refused);
    const nowhere = await buildBundle(join(root, 'tidak-ada', 'x.mfbundle'), testPlan(), people.secretariat);
    expect(nowhere).toMatchObject({ ok: false, error: { kind: 'folder-missing', name: 'x.mfbundle', folder: join(root, 'tidak-ada') } });
  });

  it('passes on what only a bug can throw', async () => {
    const attachment = () => () => {
      throw new TypeError('bug');
    };
    await expect(buildBundle(at('salah.mfbundle'), testPlan({ attachment }), people.secretariat)).rejects.toThrow('bug');
  });

  it('stores an attachment that two proposals share once', async () => {
    const [one, two] = testProposals();
    if (one === undefined || two === undefined) throw new Error('two proposals');
    const shared = { ...one, attachments: two.attachments };
    const bundle = await buildTestBundle(at('bersama.mfbundle'), { proposals: [shared, two] });
    expect(bundle.attachments).toBe(1);
  });

  it('says that an attachment cannot be read', async () => {
    const attachment = () =>
      async function* () {
        yield await readFile(at('tidak-ada.pdf'));
      };
    const built = await buildBundle(at('salah.mfbundle'), testPlan({ attachment }), people.secretariat);
    expect(built).toMatchObject({ ok: false, error: { kind: 'bundle-refused', refusal: { kind: 'unreadable' } } });
  });
});

describe('reading attachments', () => {
  it('gives the signed bytes by their digest', async () => {
    const bundle = await buildTestBundle(at('baca.mfbundle'));
    for (const [sha256, bytes] of files) {
      const read = await readAttachment(bundle, sha256, 10_000);
      expect(read.ok && read.value.equals(bytes)).toBe(true);
      const saved = await saveAttachment(bundle, sha256, at(`${sha256}.pdf`));
      expect(saved).toEqual({ ok: true, value: { bytes: bytes.length, sha256 } });
      expect(
        createHash('sha256')
          .update(await readFile(at(`${sha256}.pdf`)))
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  it('refuses one that is larger than the reader can take', async () => {
    const bundle = await buildTestBundle(at('besar.mfbundle'));
    const read = await readAttachment(bundle, digests[1] ?? '', 100);
    expect(read).toMatchObject({ ok: false, error: { kind: 'zip-refused', reason: 'too-large' } });
  });

  it('notices bytes that changed after the bundle was opened, and saves nothing of them', async () => {
    const bundle = await buildTestBundle(at('ubah.mfbundle'));
    const bytes = await readFile(at('ubah.mfbundle'));
    bytes.write('D', bytes.indexOf('dokumen pertama'));
    await writeFile(at('ubah.mfbundle'), bytes);
    const sha256 = digests[0] ?? '';
    expect((await readAttachment(bundle, sha256, 10_000)).ok).toBe(false);
    expect(await saveAttachment(bundle, sha256, at('rusak.pdf'))).toMatchObject({ ok: false, error: { kind: 'digest-differs' } });
    expect(existsSync(at('rusak.pdf'))).toBe(false);
    expect((await openBundle(at('ubah.mfbundle'))).ok).toBe(true);
    expect(await verifyBundle(at('ubah.mfbundle'))).toMatchObject({ ok: false, error: { kind: 'digest-differs' } });
  });

  it('says that an attachment is not in the bundle, and that the bundle is gone', async () => {
    const bundle = await buildTestBundle(at('hilang.mfbundle'));
    expect(await readAttachment(bundle, 'f'.repeat(64), 100)).toMatchObject({ ok: false, error: { kind: 'entry-missing' } });
    expect(await saveAttachment(bundle, 'f'.repeat(64), at('x.pdf'))).toMatchObject({ ok: false, error: { kind: 'entry-missing' } });
    await rm(at('hilang.mfbundle'));
    expect(await readAttachment(bundle, digests[0] ?? '', 10_000)).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(await saveAttachment(bundle, digests[0] ?? '', at('x.pdf'))).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(await verifyBundle(at('hilang.mfbundle'))).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(await verifyBundle(root)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });
});
