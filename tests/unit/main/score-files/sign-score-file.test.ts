import fs, { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matchEvidence } from '#shared/domain/panel/sheet/evidence.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Disk } from '#main/disk/folders.ts';
import type { PanelBundle } from '#main/results/panel-bundle.ts';
import { openEvidencePack } from '#main/evidence/open-evidence-pack.ts';
import { openScoreFile } from '#main/score-files/open-score-file.ts';
import { type SigningOrder, signScoreFile } from '#main/score-files/sign-score-file.ts';
import { openSignedCopies, type SignedCopies } from '#main/score-files/signed-copies.ts';
import { bundleFacts, rulesFrom, sha256, sheet } from '#tests/support/panel/panel.ts';
import { type SignedPanel, signedPanel } from '#tests/support/panel/signed-panel.ts';

let folder: string;
let copies: SignedCopies;
let panel: SignedPanel;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-'));
  copies = openSignedCopies(join(folder, 'copies'));
  panel = await signedPanel();
});

afterEach(() => rm(folder, { recursive: true }));

function order(changes: Partial<SigningOrder> = {}, bundle: PanelBundle = panel.bundle): SigningOrder {
  return {
    plan: bundle.plan,
    juror: panel.jurors[0],
    keyOf: bundle.roster.keyOf,
    sheets: ['P-1', 'P-2', 'P-3'].map((entry) => sheet(entry)),
    declaration: 'Saya menilai sendiri.',
    sealTo: [panel.chair.person.recipient],
    afterOpening: false,
    createdAt: '2023-07-20T03:00:00.000Z',
    evidence: () => Promise.resolve(null),
    path: join(folder, 'juri-1.mfscore'),
    ...changes,
  };
}

function owner() {
  return { competitionId: 'kipp', stageId: 'tahap-1', juror: panel.jurors[0].thumbprint };
}

async function sign(changes: Partial<SigningOrder> = {}) {
  const signed = await signScoreFile(order(changes), copies);
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return signed.value;
}

async function openWritten(ageIdentity: string | null) {
  const opened = await openScoreFile(await readFile(join(folder, 'juri-1.mfscore')), { keyOf: panel.bundle.roster.keyOf, ageIdentity });
  return opened.ok ? opened.value.file : opened.error;
}

describe('signing a score file', () => {
  it('writes a sealed file that the chair opens and nobody else', async () => {
    const { written, receipt } = await sign();
    expect(await openWritten(panel.chair.ageIdentity)).toMatchObject({ juror: panel.jurors[0].thumbprint, revision: 1, previous: null });
    expect(await openWritten(panel.jurors[1].ageIdentity)).toEqual({ reason: 'seal-not-for-this-key', at: null });
    expect(written.sha256).toBe(sha256(await readFile(join(folder, 'juri-1.mfscore'))));
    expect(receipt).toMatchObject({ revision: 1, sealed: true, createdAt: '2023-07-20T03:00:00.000Z' });
  });

  it('writes a file that everybody can open when no seal is wanted', async () => {
    await sign({ sealTo: null });
    expect(await openWritten(null)).toMatchObject({ revision: 1 });
  });

  it('counts revisions and names the payload of the one before', async () => {
    const first = await sign();
    await sign();
    expect(await openWritten(panel.chair.ageIdentity)).toMatchObject({ revision: 2, previous: first.receipt.payloadSha256 });
  });

  it('keeps counting when a successor bundle of the same stage replaces the first', async () => {
    const first = await sign();
    const successor = await signedPanel({ bundleId: sha256('successor'), ancestors: [bundleFacts().bundleId] });
    await sign({ plan: successor.bundle.plan });
    expect(await openWritten(panel.chair.ageIdentity)).toMatchObject({
      revision: 2,
      previous: first.receipt.payloadSha256,
      bundleId: sha256('successor'),
    });
  });

  it('keeps a receipt for every revision', async () => {
    const signed = [await sign(), await sign({ sealTo: null })];
    expect(await copies.receipts(owner(), panel.bundle.roster.keyOf)).toEqual(signed.map(({ receipt }) => receipt));
  });

  it('uses no revision for a file that could not be written', async () => {
    const refused = await signScoreFile(order({ path: join(folder, 'nowhere', 'juri-1.mfscore') }), copies);
    expect(refused).toMatchObject({ ok: false, error: { name: 'juri-1.mfscore' } });
    expect(await copies.latest(owner())).toBeNull();
    expect((await sign()).receipt.revision).toBe(1);
  });

  it.each([
    ['forgets a copy that may be on the disk or not, so that its revision is not taken', { kind: 'not-confirmed', name: 'salinan' }, [1]],
    ['writes no file while no copy can be kept, and has nothing to forget', { kind: 'disk-full', name: 'salinan' }, []],
  ] as const)('%s', async (_, error, forgotten) => {
    const labels: number[] = [];
    const shelf = {
      latest: () => Promise.resolve(null),
      keep: () => Promise.resolve({ ok: false, error } as const),
      forget: (_owner: unknown, { revision }: { readonly revision: number }) => Promise.resolve(void labels.push(revision)),
    };
    expect(await signScoreFile(order(), shelf)).toEqual({ ok: false, error });
    expect(labels).toEqual(forgotten);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the revision and its copy when the disk does not confirm a file that is there', async () => {
    const failure = Object.assign(new Error('EIO'), { code: 'EIO' });
    const disk: Disk = { ...fs, open: (...given) => (given[0] === folder ? Promise.reject(failure) : fs.open(...given)) };
    const unsure = await signScoreFile(order({ disk }), copies);
    expect(unsure).toEqual({ ok: false, error: { kind: 'not-confirmed', name: 'juri-1.mfscore' } });
    expect(await openWritten(panel.chair.ageIdentity)).toMatchObject({ revision: 1 });
    expect(await copies.latest(owner())).toMatchObject({ revision: 1 });
  });

  it('can be read again from its kept copy, and a damaged copy is none', async () => {
    const { receipt } = await sign();
    const { keyOf } = panel.bundle.roster;
    const copy = await copies.copy(owner(), 1, keyOf);
    expect(copy?.label).toMatchObject({ payloadSha256: receipt.payloadSha256, sealed: true });
    expect(await openScoreFile(Buffer.from(copy?.text ?? ''), { keyOf, ageIdentity: null })).toMatchObject({
      value: { payload: receipt.payloadSha256 },
    });
    expect(await copies.copy(owner(), 2, keyOf)).toBeNull();
    const [file = ''] = (await readdir(join(folder, 'copies'), { recursive: true })).filter((name) => name.endsWith('.mfscore'));
    await writeFile(join(folder, 'copies', file), 'rusak');
    expect(await copies.copy(owner(), 1, keyOf)).toBeNull();
  });

  it('says of itself that it was made after others were opened', async () => {
    await sign({ afterOpening: true });
    expect(await openWritten(panel.chair.ageIdentity)).toMatchObject({ afterOpening: true });
  });

  it('is refused to somebody who is no juror', async () => {
    const refused = await signScoreFile(order({ juror: panel.chair }), copies);
    expect(refused).toEqual({ ok: false, error: { kind: 'not-your-role', role: 'juror' } });
  });
});

describe('a score file whose visits name evidence', () => {
  const photo = Buffer.from('foto');
  const visit = { date: '2023-07-18', place: 'Balai', peopleMet: 'Kepala', findings: [], evidence: [sha256(photo)] };
  const sheets = [sheet('P-1', { visit }), sheet('P-2'), sheet('P-3')];
  const facts = { sha256: sha256(photo), bytes: 4, mediaType: 'image/jpeg', name: 'foto.jpg', metadataKept: false };
  const evidence = () => Promise.resolve({ facts, bytes: photo });

  it('comes with its evidence pack beside it, sealed to the same people, which names this very score file', async () => {
    const { receipt, ...written } = await sign({ sheets, evidence });
    expect(written.evidence?.path).toBe(join(folder, 'juri-1.mfevidence'));
    const pack = await openEvidencePack(await readFile(join(folder, 'juri-1.mfevidence')), panel.chair.ageIdentity);
    const scores = await openScoreFile(await readFile(join(folder, 'juri-1.mfscore')), {
      keyOf: panel.bundle.roster.keyOf,
      ageIdentity: panel.chair.ageIdentity,
    });
    if (!pack.ok || !scores.ok) throw new Error('refused');
    expect(pack.value.index.scoreFile).toBe(receipt.payloadSha256);
    expect(matchEvidence(pack.value.index, scores.value)).toEqual({ kind: 'matches' });
    expect(await readFile(join(folder, 'juri-1.mfevidence'), 'latin1')).not.toContain('foto');
  });

  it('is not signed while a photo is gone, and nothing is written', async () => {
    const refused = await signScoreFile(order({ sheets }), copies);
    expect(refused).toEqual({ ok: false, error: { kind: 'evidence-missing', entries: ['P-1'] } });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a visit without people met', sheet('P-1', { visit: { ...visit, peopleMet: '' } })],
    [
      'a change without a reason',
      sheet('P-1', { history: [{ criterion: 'novelty', old: 60, new: 70, at: '2023-07-18T03:00:00.000Z', reason: '' }] }),
    ],
  ])('is not signed with %s', async (_, unfit) => {
    const refused = await signScoreFile(order({ sheets: [unfit, sheet('P-2'), sheet('P-3')], evidence }), copies);
    expect(refused).toEqual({ ok: false, error: { kind: 'sheets-incomplete', entries: ['P-1'] } });
  });
});

describe('sheets to be signed', () => {
  const cases: readonly (readonly [string, readonly ScoreSheet[], readonly string[]])[] = [
    ['missing', [sheet('P-1'), sheet('P-3')], ['P-2']],
    ['incomplete', [sheet('P-1', { status: 'incomplete' }), sheet('P-2'), sheet('P-3', { status: 'incomplete' })], ['P-1', 'P-3']],
    ['made for another text of the proposal', [sheet('P-1', { subject: sha256('old') }), sheet('P-2'), sheet('P-3')], ['P-1']],
    ['without a mark that counts', [sheet('P-1', { scores: [] }), sheet('P-2'), sheet('P-3')], ['P-1']],
  ];
  it.each(cases)('are refused by entry when %s, and nothing is written', async (_, sheets, entries) => {
    expect(await signScoreFile(order({ sheets }), copies)).toEqual({ ok: false, error: { kind: 'sheets-incomplete', entries } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('are refused without a comment that the criterion requires', async () => {
    const facts = bundleFacts();
    const criteria = [
      { id: 'significance', weight: 60, commentRequired: true },
      { id: 'novelty', weight: 40 },
      { id: 'summary', weight: 0 },
    ];
    const strict = await signedPanel({ stage: { ...facts.stage, rules: rulesFrom({ criteria }) } });
    const refused = await signScoreFile(order({ plan: strict.bundle.plan }), copies);
    expect(refused).toEqual({ ok: false, error: { kind: 'sheets-incomplete', entries: ['P-1', 'P-2', 'P-3'] } });
  });

  it('leave out what was not assigned and carry the conflicts the stage knows as recusals', async () => {
    const facts = bundleFacts();
    const juror = panel.jurors[0].thumbprint;
    const conflicts = [{ juror, entry: 'P-2', kind: 'actual' as const, reason: 'instansi sendiri' }];
    const assignments = { mode: 'listed' as const, jurors: [{ juror, entries: ['P-1', 'P-2'] }] };
    const limited = await signedPanel({ stage: { ...facts.stage, conflicts, assignments } });
    await sign({ plan: limited.bundle.plan });
    expect(await openWritten(panel.chair.ageIdentity)).toMatchObject({
      sheets: [
        { entry: 'P-1', status: 'scored' },
        { entry: 'P-2', status: 'recused', recusal: { kind: 'actual', reason: 'instansi sendiri' }, scores: [] },
      ],
    });
  });
});
