import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePanel } from '#main/results/closing/close-panel.ts';
import { openDossier, sealDossier } from '#main/results/closing/dossier.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { openResult } from '#main/results/open-result.ts';
import { countersign } from '#main/signing/sign.ts';
import { verify } from '#main/signing/verify.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { collected } from '#tests/support/collected.ts';
import { decision } from '#tests/support/panel/decisions.ts';
import { rulesFrom, bundleFacts, sha256, sheet } from '#tests/support/panel/panel.ts';
import { payloadDigestOf, type SignedPanel, signedBytes, signedPanel } from '#tests/support/panel/signed-panel.ts';
import { headerOf, payloadOf, putTogether, signAnything, takeApart, toBase64url } from '#tests/support/panel/tampering.ts';

let folder: string;
let panel: SignedPanel;
let genuine: string;
let dossier: Buffer;

const marked = (entry: string, score: number) =>
  sheet(entry, { scores: ['novelty', 'significance'].map((criterion) => ({ criterion, score, comment: '' })) });

/** A panel that put P-3 first, excluded P-1 and took one decision back. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamper-decisions-'));
  const { stage } = bundleFacts();
  const rules = rulesFrom({ rounding: { total: { decimals: 2, mode: 'half-up' } }, selection: { top: 1 } });
  panel = await signedPanel({ stage: { ...stage, rules } });
  const sheets = [marked('P-1', 90), marked('P-2', 80), marked('P-3', 70)];
  const bytes = await Promise.all(panel.jurors.map((juror) => signedBytes(juror, { sheets })));
  const files = bytes.map((one) => ({ received: sha256(one), bytes: one }));
  const merge = await mergeReceived(panel.bundle, { files, rejected: [] }, null, true);
  const decisions = [
    decision(1, 'exclude', { entry: 'P-1', before: '1' }),
    decision(2, 'exclude', { entry: 'P-2', before: '2' }),
    decision(3, 'reversal', { entry: 'P-2', before: '2' }),
    decision(4, 'panel-adjustment', { entry: 'P-3', before: '70.00', after: '85.00' }),
  ];
  const closing = { chair: panel.chair, closedAt: '2023-07-20T06:00:00.000Z', present: null, exception: null, decisions, previous: null };
  const closed = await closePanel(panel.bundle, merge, { ...closing, resultPath: join(folder, 'hasil.mfresult') }, null);
  if (!closed.ok) throw new Error(closed.error.kind);
  genuine = await readFile(join(folder, 'hasil.mfresult'), 'utf8');
  dossier = await readFile(join(folder, 'hasil.mfdossier'));
});

afterAll(() => rm(folder, { recursive: true }));

async function recount(text: string) {
  const opened = await openDossier(dossier, panel.secretariat.ageIdentity);
  if (!opened.ok) throw new Error(opened.error.kind);
  const beside = await collected(await sealDossier(payloadDigestOf(text), opened.value.files, [panel.secretariat.person.recipient]));
  const result = await openResult(panel.bundle, Buffer.from(text), { bytes: beside, ageIdentity: panel.secretariat.ageIdentity });
  return result.ok ? result.value.recount : result.error;
}

/** The result with its content changed by a chair who signs what is false. */
function falsified(change: (result: PanelResult) => unknown): string {
  return signAnything(JSON.stringify(change(JSON.parse(payloadOf(genuine)) as PanelResult)), headerOf('result', panel.chair), panel.chair);
}

const without = (number: number) => (result: PanelResult) => ({
  ...result,
  decisions: result.decisions.filter((each) => each.number !== number),
});

const decided = (change: (rows: NonNullable<PanelResult['decided']>) => unknown) => (result: PanelResult) => ({
  ...result,
  decided: change(result.decided ?? []),
});

it('the genuine result with its decisions counts again to the same', async () => {
  expect(await recount(genuine)).toBe('same');
  const { ranking, decided: rows = [] } = JSON.parse(payloadOf(genuine)) as PanelResult;
  expect(ranking.map(({ entry }) => entry)).toEqual(['P-1', 'P-2', 'P-3']);
  expect(rows.map(({ entry, rank, selected, decisions }) => [entry, rank, selected, decisions])).toEqual([
    ['P-3', 1, true, [4]],
    ['P-2', 2, false, []],
    ['P-1', null, false, [1]],
  ]);
});

describe('a result whose chair falsified what the panel decided', () => {
  it.each([
    ['another order of the decided ranking', decided((rows) => rows.toReversed()), 'decided'],
    ['another selection', decided((rows) => rows.map((row) => ({ ...row, selected: !row.selected }))), 'decided'],
    ['another decided total', decided((rows) => rows.map((row, at) => (at === 0 ? { ...row, total: '86.00' } : row))), 'decided'],
    ['an excluded proposal left out', decided((rows) => rows.slice(0, -1)), 'decided'],
    ['no decided ranking', ({ decided: _gone, ...result }: PanelResult) => result, 'decided'],
    ['a decision dropped in the middle', without(1), 'decisions'],
    ['the last decision dropped', without(4), 'decided'],
    [
      'a reason wiped out',
      (result: PanelResult) => ({ ...result, decisions: result.decisions.map((each) => ({ ...each, reason: ' ' })) }),
      'decisions',
    ],
    [
      'another computed score to start from',
      (result: PanelResult) => ({
        ...result,
        decisions: result.decisions.map((each) => (each.number === 4 ? { ...each, before: '80.00' } : each)),
      }),
      'decisions',
    ],
    [
      'a reversal of what was reversed',
      (result: PanelResult) => ({
        ...result,
        decisions: result.decisions.map((each) => (each.number === 4 ? { ...each, kind: 'reversal', before: '2' } : each)),
      }),
      'decisions',
    ],
    ['a seed that nobody drew', (result: PanelResult) => ({ ...result, drawSeed: 'Juri 1: a + Juri 2: b' }), 'decided'],
  ])('is refused by the recount for %s', async (_, change, at) => {
    expect(await recount(falsified(change))).toEqual({
      kind: 'recount-differs',
      at: expect.stringMatching(new RegExp(`^(${at}|ranking)$`, 'u')) as string,
    });
  });
});

describe('an objection', () => {
  async function objected(): Promise<string> {
    const signed = await verify('result', genuine, panel.bundle.roster.keyOf);
    if (!signed.ok) throw new Error(signed.error.kind);
    return countersign(signed.value, panel.jurors[0], 'Nilai saya lain.');
  }

  /** The text with the protected header of the juror's signature replaced. */
  async function withHeader(change: (header: Record<string, unknown>) => unknown): Promise<string> {
    const { payload, signatures } = takeApart(await objected());
    const replaced = signatures.map((entry) => {
      const header = JSON.parse(Buffer.from(entry.protected, 'base64url').toString('utf8')) as Record<string, unknown>;
      return header['kid'] === panel.jurors[0].thumbprint ? { ...entry, protected: toBase64url(JSON.stringify(change(header))) } : entry;
    });
    return putTogether({ payload, signatures: replaced });
  }

  const kindOf = async (text: string) => {
    const opened = await openResult(panel.bundle, Buffer.from(text), null);
    return opened.ok ? opened.value.signed.objections.get(panel.jurors[0].thumbprint) : opened.error.kind;
  };

  it('is signed along and shown', async () => {
    expect(await kindOf(await objected())).toBe('Nilai saya lain.');
  });

  it.each([
    ['altered', (header: Record<string, unknown>) => ({ ...header, objection: 'Setuju.' }), 'bad-signature'],
    ['taken out', ({ objection: _gone, ...header }: Record<string, unknown>) => header, 'bad-signature'],
    ['blanked', (header: Record<string, unknown>) => ({ ...header, objection: ' ' }), 'not-exact-form'],
    ['put before the key', ({ alg, typ, kid, objection }: Record<string, unknown>) => ({ alg, typ, objection, kid }), 'not-exact-form'],
  ])('is refused when %s afterwards', async (_, change, kind) => {
    expect(await kindOf(await withHeader(change))).toBe(kind);
  });

  it('has no place in any other kind of file', async () => {
    const [juror] = panel.jurors;
    const text = (await signedBytes(juror)).toString('utf8');
    const header = { ...headerOf('score', juror), objection: 'x' };
    const read = await verify('score', signAnything(payloadOf(text), header, juror), panel.bundle.roster.keyOf);
    expect(read).toEqual({ ok: false, error: { kind: 'not-exact-form', at: 'signatures.0.protected' } });
  });
});
