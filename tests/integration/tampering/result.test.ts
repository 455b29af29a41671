import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { closePanel } from '#main/results/closing/close-panel.ts';
import { openDossier, sealDossier } from '#main/results/closing/dossier.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { openResult } from '#main/results/open-result.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { collected } from '#tests/support/collected.ts';
import { sha256, sheet } from '#tests/support/panel/panel.ts';
import { payloadDigestOf, type SignedPanel, signedBytes, signedPanel, signedText } from '#tests/support/panel/signed-panel.ts';
import { everyChange, headerOf, payloadOf, putTogether, signAnything, takeApart, withPayload } from '#tests/support/panel/tampering.ts';

let folder: string;
let panel: SignedPanel;
let genuine: string;
let dossier: Buffer;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamper-'));
  panel = await signedPanel();
  const recusal = { kind: 'actual', reason: 'instansi sendiri' } as const;
  const bytes = [
    await signedBytes(panel.jurors[0]),
    await signedBytes(panel.jurors[1], { sheets: [sheet('P-1', { status: 'recused', recusal }), sheet('P-2'), sheet('P-3')] }),
  ];
  const merge = await mergeReceived(
    panel.bundle,
    { files: bytes.map((one) => ({ received: sha256(one), bytes: one })), rejected: [] },
    null,
    true,
  );
  files = merge.texts;
  const closed = await closePanel(
    panel.bundle,
    merge,
    {
      chair: panel.chair,
      closedAt: '2023-07-20T06:00:00.000Z',
      present: [panel.chair.thumbprint],
      exception: 'Juri 3 sakit.',
      decisions: [],
      previous: null,
      resultPath: join(folder, 'hasil.mfresult'),
    },
    null,
  );
  if (!closed.ok) throw new Error(closed.error.kind);
  genuine = await readFile(join(folder, 'hasil.mfresult'), 'utf8');
  dossier = await readFile(join(folder, 'hasil.mfdossier'));
});

afterAll(() => rm(folder, { recursive: true }));

async function open(text: string, sealed: Uint8Array | null = null, ageIdentity = panel.secretariat.ageIdentity) {
  const opened = await openResult(panel.bundle, Buffer.from(text), sealed === null ? null : { bytes: sealed, ageIdentity });
  return opened.ok ? opened.value.recount : opened.error;
}

function resigned(change: (result: PanelResult) => unknown, signer: UnlockedIdentity = panel.chair): string {
  return signAnything(JSON.stringify(change(JSON.parse(payloadOf(genuine)) as PanelResult)), headerOf('result', signer), signer);
}

async function dossierOf(text: string, texts: readonly string[] = files): Promise<Uint8Array> {
  return collected(await sealDossier(payloadDigestOf(text), texts, [panel.secretariat.person.recipient]));
}

it('the genuine result opens and counts again to the same', async () => {
  expect(await open(genuine, dossier)).toBe('same');
});

describe('a result altered after it was signed', () => {
  it('is refused whichever field of the payload was changed', async () => {
    const changes = everyChange(JSON.parse(payloadOf(genuine)));
    expect(changes.length).toBeGreaterThan(60);
    for (const { path, changed } of changes) {
      const refusal = await open(withPayload(genuine, JSON.stringify(changed)));
      expect(['bad-signature', 'not-exact-form', 'unsupported-version'], path).toContain(
        typeof refusal === 'string' ? refusal : refusal.kind,
      );
    }
  });

  it.each([
    ['trailing bytes', (text: string) => `${text} `, 'not-exact-form'],
    ['a truncated end', (text: string) => text.slice(0, -5), 'not-this-kind'],
    [
      'its signature twice',
      (text: string) => putTogether({ ...takeApart(text), signatures: [...takeApart(text).signatures, ...takeApart(text).signatures] }),
      'not-exact-form',
    ],
    ['no signature', (text: string) => putTogether({ ...takeApart(text), signatures: [] }), 'not-this-kind'],
  ])('is refused for %s', async (_, alter, kind) => {
    expect(await open(alter(genuine))).toMatchObject({ kind });
  });
});

describe('a result that was signed anew', () => {
  it('is refused when a juror alone signed it', async () => {
    expect(await open(resigned((result) => result, panel.jurors[0]))).toEqual({ kind: 'not-signed-by-chair' });
  });

  it('is refused when a stranger signed beside the chair', async () => {
    const other = takeApart(resigned((result) => result, panel.stranger)).signatures;
    const [chair] = takeApart(genuine).signatures;
    const pair = [
      { kid: panel.chair.thumbprint, entry: chair },
      { kid: panel.stranger.thumbprint, entry: other[0] },
    ];
    const signatures = pair.toSorted((a, b) => (a.kid < b.kid ? -1 : 1)).flatMap(({ entry }) => entry ?? []);
    expect(await open(putTogether({ ...takeApart(genuine), signatures }))).toEqual({
      kind: 'signer-not-on-roster',
      thumbprint: panel.stranger.thumbprint,
    });
  });

  it('is refused when the signatures of two members stand in another order', async () => {
    const other = takeApart(resigned((result) => result, panel.jurors[0])).signatures;
    const signatures = [...takeApart(genuine).signatures, ...other];
    const ordered = panel.chair.thumbprint < panel.jurors[0].thumbprint ? signatures.toReversed() : signatures;
    expect(await open(putTogether({ ...takeApart(genuine), signatures: ordered }))).toEqual({ kind: 'not-exact-form', at: 'signatures' });
  });

  it.each([
    ['bundle', { bundleId: sha256('other') }],
    ['competition', { competitionId: 'iga' }],
    ['stage', { stageId: 'tahap-2' }],
    ['criteria', { stageDigest: sha256('other') }],
  ])('is refused for another %s', async (_, changes) => {
    expect(await open(resigned((result) => ({ ...result, ...changes })))).toEqual({ kind: 'other-bundle' });
  });

  const falsified: readonly (readonly [string, (result: PanelResult) => unknown, string])[] = [
    [
      'a changed total',
      (result) => ({ ...result, ranking: result.ranking.map((row, index) => (index === 0 ? { ...row, total: '99.0000000000' } : row)) }),
      'P-1',
    ],
    [
      'a changed juror’s total',
      (result) => ({
        ...result,
        ranking: result.ranking.map((row) => ({ ...row, jurors: row.jurors.map((one) => ({ ...one, total: '1/1' })) })),
      }),
      'P-1',
    ],
    ['two places exchanged', (result) => ({ ...result, ranking: result.ranking.toReversed() }), 'P-3'],
    ['a proposal left out', (result) => ({ ...result, ranking: result.ranking.slice(0, -1) }), 'ranking'],
    ['somebody selected', (result) => ({ ...result, ranking: result.ranking.map((row) => ({ ...row, selected: true })) }), 'P-1'],
    ['missing scores that nobody waived', (result) => ({ ...result, decisions: [] }), 'decisions'],
    [
      'fewer scores waived than are missing',
      (result) => ({ ...result, decisions: result.decisions.map((decision) => ({ ...decision, before: '1' })) }),
      'decisions',
    ],
    [
      'scores waived without a reason',
      (result) => ({ ...result, decisions: result.decisions.map((decision) => ({ ...decision, reason: ' ' })) }),
      'decisions',
    ],
    ['a missing sheet forgotten', (result) => ({ ...result, completeness: { ...result.completeness, missing: [] } }), 'completeness'],
    [
      'another revision of an input',
      (result) => ({ ...result, inputs: result.inputs.map((input) => ({ ...input, revision: 2 })) }),
      'inputs',
    ],
  ];
  it.each(falsified)('is refused by the recount for %s', async (_, change, at) => {
    const text = resigned(change);
    expect(await open(text)).toBe('no-dossier');
    expect(await open(text, await dossierOf(text))).toEqual({ kind: 'recount-differs', at });
  });
});

describe('a dossier', () => {
  it('of another result is refused', async () => {
    const other = resigned((result) => ({ ...result, closedAt: '2023-07-20T07:00:00.000Z' }));
    expect(await open(genuine, await dossierOf(other))).toEqual({ kind: 'recount-differs', at: 'dossier' });
  });

  it('without one juror’s file is refused', async () => {
    expect(await open(genuine, await dossierOf(genuine, files.slice(1)))).toEqual({ kind: 'recount-differs', at: 'inputs' });
  });

  it('with a file too many is refused', async () => {
    const extra = await signedText(panel.jurors[2]);
    expect(await open(genuine, await dossierOf(genuine, [...files, extra]))).toEqual({ kind: 'recount-differs', at: 'inputs' });
  });

  it('with an altered score file is refused', async () => {
    const [first = '', ...others] = files;
    const altered = withPayload(first, payloadOf(first).replace('80.5', '81.5'));
    expect(await open(genuine, await dossierOf(genuine, [altered, ...others]))).toEqual({ kind: 'recount-differs', at: 'inputs' });
  });

  it('sealed to others, damaged or in another form is refused', async () => {
    expect(await open(genuine, dossier, panel.chair.ageIdentity)).toEqual({ kind: 'seal-not-for-this-key' });
    expect(await open(genuine, dossier.subarray(0, -10))).toEqual({ kind: 'unreadable' });
    expect(await open(genuine, Buffer.from('x'))).toEqual({ kind: 'unreadable' });
    const inside = await openDossier(dossier, panel.secretariat.ageIdentity);
    expect(inside.ok && inside.value.files).toEqual(files);
  });
});
