import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundleFacts } from '#shared/domain/panel/merging/panel-plan.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { openClosedCopies } from '#main/results/closing/closed-results.ts';
import { type Closing, closePanel } from '#main/results/closing/close-panel.ts';
import { joinSignatures } from '#main/results/closing/join-signatures.ts';
import { mergeReceived, type PanelMerge } from '#main/results/inbox/merge-received.ts';
import type { PanelBundle } from '#main/results/panel-bundle.ts';
import { openResult } from '#main/results/open-result.ts';
import { viewPanel } from '#main/results/view-panel.ts';
import { countersign } from '#main/signing/sign.ts';
import { verify } from '#main/signing/verify.ts';
import { ok } from '#shared/base/result.ts';
import { panelInputs, panelTable, rowsOf } from '#shared/domain/panel/result/panel-ranking.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { bundleFacts, rulesFrom, sha256, sheet } from '#tests/support/panel/panel.ts';
import { payloadDigestOf, sealedBytes, type SignedPanel, signedBytes, signedPanel } from '#tests/support/panel/signed-panel.ts';

let folder: string;
let panel: SignedPanel;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'close-'));
  panel = await signedPanel();
});

afterEach(() => rm(folder, { recursive: true }));

/** Scores that put P-2 first, P-1 second and P-3 last. */
function scores(significance: number) {
  return [
    { criterion: 'novelty', score: 70, comment: '' },
    { criterion: 'significance', score: significance, comment: '' },
    { criterion: 'summary', score: null, comment: '' },
  ];
}

const sheets = [sheet('P-1', { scores: scores(80) }), sheet('P-2', { scores: scores(90) }), sheet('P-3', { scores: scores(70.5) })];

async function files(jurors = panel.jurors): Promise<Buffer[]> {
  return Promise.all(jurors.map((juror) => sealedBytes(juror, panel.chair, { sheets })));
}

async function merge(received: readonly Buffer[], bundle = panel.bundle) {
  const given = received.map((bytes) => ({ received: sha256(bytes), bytes }));
  return mergeReceived(bundle, { files: given, rejected: [] }, panel.chair.ageIdentity, true);
}

function closing(changes: Partial<Closing> = {}): Closing {
  return {
    chair: panel.chair,
    closedAt: '2023-07-20T06:00:00.000Z',
    present: [panel.chair.thumbprint, panel.jurors[0].thumbprint],
    exception: null,
    decisions: [],
    previous: null,
    resultPath: join(folder, 'hasil.mfresult'),
    ...changes,
  };
}

async function close(changes: Partial<Closing> = {}, received?: readonly Buffer[], facts: Partial<BundleFacts> = {}) {
  const { bundle } = Object.keys(facts).length === 0 ? panel : await signedPanel(facts);
  return closePanel(bundle, await merge(received ?? (await files()), bundle), closing(changes), null);
}

/** A folder's name where a copy of what is closed is kept. */
const copies = () => openClosedCopies(join(folder, 'copies'));

async function closed(changes: Partial<Closing> = {}): Promise<PanelResult> {
  const done = await close(changes);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.content;
}

describe('closing a panel', () => {
  it('writes the ranking by the rules, with every juror’s total as an exact fraction', async () => {
    const { ranking, completeness } = await closed();
    expect(ranking.map(({ rank, entry, total }) => [rank, entry, total])).toEqual([
      [1, 'P-2', '82.0000000000'],
      [2, 'P-1', '76.0000000000'],
      [3, 'P-3', '70.3000000000'],
    ]);
    expect(ranking[2]?.jurors.map(({ total }) => total)).toEqual(['703/10', '703/10', '703/10']);
    expect(completeness).toEqual({ expected: 9, scored: 9, recused: [], missing: [] });
  });

  it('gives the same bytes for every order in which the files came', async () => {
    const [one, two, three] = await files();
    if (one === undefined || two === undefined || three === undefined) throw new Error('three files');
    const written: string[] = [];
    for (const order of [
      [one, two, three],
      [three, one, two],
      [two, three, one, one],
    ]) {
      await close({}, order);
      written.push(await readFile(join(folder, 'hasil.mfresult'), 'utf8'));
    }
    expect(new Set(written).size).toBe(1);
  });

  it('states who was present, of all who judge', async () => {
    const { attendance } = await closed();
    expect(attendance).toHaveLength(4);
    expect(attendance.filter(({ present }) => present).map(({ thumbprint }) => thumbprint)).toEqual(
      [panel.chair.thumbprint, panel.jurors[0].thumbprint].toSorted(),
    );
  });

  it('is refused while anybody owes scores, naming them', async () => {
    const [one] = await files();
    expect(await close({}, one === undefined ? [] : [one])).toEqual({
      ok: false,
      error: {
        kind: 'scores-missing',
        owed: [
          { name: 'Juri 2', missing: 3 },
          { name: 'Juri 3', missing: 3 },
        ],
      },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('records the exception by which missing scores are waived', async () => {
    const [one, two] = await files();
    if (one === undefined || two === undefined) throw new Error('two files');
    const done = await close({ exception: 'Juri 3 sakit.' }, [one, two]);
    expect(done.ok && done.value.content.decisions).toEqual([
      {
        number: 1,
        kind: 'waive-missing',
        entry: null,
        juror: panel.jurors[2].thumbprint,
        before: '3',
        after: null,
        reason: 'Juri 3 sakit.',
        at: '2023-07-20T06:00:00.000Z',
      },
    ]);
    expect(done.ok && done.value.content.completeness.missing).toHaveLength(3);
  });

  it('takes a reason of blanks for none', async () => {
    expect(await close({ exception: '  ' }, [])).toMatchObject({ ok: false, error: { kind: 'scores-missing' } });
  });

  it('accepts late files only as a recorded decision', async () => {
    const late = { deadline: '2023-07-20T02:00:00.000Z' };
    expect(await close({}, undefined, late)).toMatchObject({ ok: false, error: { kind: 'files-late' } });
    const done = await close({ exception: 'Jaringan terputus.' }, undefined, late);
    expect(done.ok && done.value.content.decisions.map(({ kind, before }) => [kind, before])).toEqual(
      panel.jurors.map(() => ['accept-late', '2023-07-20T03:00:00.000Z']),
    );
  });

  it('is refused while a juror’s files contradict each other, exception or not', async () => {
    const other = await sealedBytes(panel.jurors[0], panel.chair, { declaration: { accepted: true, text: 'Lain.' }, sheets });
    const refused = await close({ exception: 'Tetap ditutup.' }, [...(await files()), other]);
    expect(refused).toEqual({ ok: false, error: { kind: 'conflicts-open', jurors: ['Juri 1'] } });
  });

  it.each([
    ['by somebody who is no chair', { chair: 'juror' as const }, { kind: 'not-your-role', role: 'chair' }],
    ['at a time that is none', { closedAt: '20 Juli 2023' }, { kind: 'closed-at-invalid' }],
    ['with somebody present who does not judge', { present: ['NOBODY'] }, { kind: 'not-on-panel', thumbprints: ['NOBODY'] }],
  ])('is refused %s', async (_, { chair, ...changes }: { chair?: 'juror'; closedAt?: string; present?: string[] }, error) => {
    expect(await close({ ...changes, ...(chair === undefined ? {} : { chair: panel.jurors[0] }) })).toEqual({ ok: false, error });
  });

  it('is refused where the rules allow no ranking', async () => {
    const facts = bundleFacts();
    const [one, two] = [panel.jurors[0].thumbprint, panel.jurors[1].thumbprint].toSorted();
    const assignments = {
      mode: 'listed' as const,
      jurors: [
        { juror: one ?? '', entries: ['P-1'] },
        { juror: two ?? '', entries: ['P-2', 'P-3'] },
      ],
    };
    const stage = { ...facts.stage, rules: rulesFrom({ aggregate: { method: 'adjusted-mean' } }), assignments };
    const received = await Promise.all(
      panel.jurors
        .slice(0, 2)
        .map((juror) => signedBytes(juror, { sheets: (juror.thumbprint === one ? ['P-1'] : ['P-2', 'P-3']).map((entry) => sheet(entry)) })),
    );
    const named = [one, two].map((thumbprint) => panel.jurors.find((juror) => juror.thumbprint === thumbprint)?.person.name);
    expect(await close({}, received, { stage })).toEqual({
      ok: false,
      error: {
        kind: 'ranking-impossible',
        error: {
          kind: 'disconnected',
          partition: null,
          criterion: null,
          components: [
            { proposals: ['P-1'], jurors: [named[0]] },
            { proposals: ['P-2', 'P-3'], jurors: [named[1]] },
          ],
        },
      },
    });
  });

  it('leaves neither file when the second cannot be written', async () => {
    expect(await close({ resultPath: join(folder, 'nowhere', 'hasil.mfresult') })).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['hasil.mfdossier', 'HASIL.MFDOSSIER'])('is refused under the name of a dossier: %s', async (name) => {
    expect(await close({ resultPath: join(folder, name) })).toEqual({ ok: false, error: { kind: 'result-named-as-dossier', name } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not overwrite a dossier that belongs to another result', async () => {
    await writeFile(join(folder, 'hasil.mfdossier'), 'dosir lain');
    expect(await close()).toEqual({ ok: false, error: { kind: 'dossier-in-the-way', name: 'hasil.mfdossier' } });
    expect(await readFile(join(folder, 'hasil.mfdossier'), 'utf8')).toBe('dosir lain');
  });

  it('keeps a copy before the files are written, and drops it when they were not', async () => {
    const { bundle } = panel;
    const merged = await merge(await files());
    const failed = await closePanel(bundle, merged, closing({ resultPath: join(folder, 'nowhere', 'hasil.mfresult') }), copies());
    expect(failed).toMatchObject({ ok: false });
    expect(await copies().latest(bundle.plan.facts.bundleId)).toBeNull();
    const done = await closePanel(bundle, merged, closing(), copies());
    if (!done.ok) throw new Error(done.error.kind);
    const { payloadSha256 } = done.value;
    expect(await copies().latest(bundle.plan.facts.bundleId)).toEqual({ revision: 1, payloadSha256 });
  });

  it('writes nothing when the copy cannot be kept', async () => {
    await writeFile(join(folder, 'copies'), '');
    expect(await closePanel(panel.bundle, await merge(await files()), closing(), copies())).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual(['copies']);
  });

  it('numbers a result that replaces another and names it', async () => {
    await closed();
    const text = await readFile(join(folder, 'hasil.mfresult'), 'utf8');
    const again = await closed({ previous: { revision: 1, payloadSha256: payloadDigestOf(text) } });
    expect(again).toMatchObject({ revision: 2, previous: payloadDigestOf(text) });
  });
});

describe('a closed result', () => {
  async function bytesOf(name: string): Promise<Buffer> {
    return readFile(join(folder, name));
  }

  it('opens with its signer and, with its dossier, the same ranking counted again', async () => {
    await closed();
    const dossier = { bytes: await bytesOf('hasil.mfdossier'), ageIdentity: panel.secretariat.ageIdentity };
    const opened = await openResult(panel.bundle, await bytesOf('hasil.mfresult'), dossier);
    expect(opened).toMatchObject({ ok: true, value: { recount: 'same', signed: { signers: [panel.chair.thumbprint] } } });
  });

  it('opens without a dossier, saying so', async () => {
    await closed();
    expect(await openResult(panel.bundle, await bytesOf('hasil.mfresult'), null)).toMatchObject({
      ok: true,
      value: { recount: 'no-dossier' },
    });
  });

  it('keeps its payload when members countersign, in any order and joined from several copies', async () => {
    await closed();
    const original = await bytesOf('hasil.mfresult');
    const opened = async (file: string | Buffer) => {
      const result = await verify('result', file, panel.bundle.roster.keyOf);
      if (!result.ok) throw new Error(result.error.kind);
      return result.value;
    };
    const [one, two] = [panel.jurors[0], panel.jurors[1]];
    const inTurn = await countersign(await opened(await countersign(await opened(original), one)), two);
    const otherTurn = await countersign(await opened(await countersign(await opened(original), two)), one);
    const copies = [
      await opened(await countersign(await opened(original), one)),
      await opened(await countersign(await opened(original), two)),
    ] as const;
    expect(otherTurn).toBe(inTurn);
    expect(joinSignatures(copies[0], copies[1])).toEqual({ ok: true, value: inTurn });
    expect(joinSignatures(copies[1], copies[0])).toEqual({ ok: true, value: inTurn });
    expect(payloadDigestOf(inTurn)).toBe(payloadDigestOf(original.toString('utf8')));
  });

  it('shares no signatures with another result', async () => {
    await closed();
    const one = await verify('result', await bytesOf('hasil.mfresult'), panel.bundle.roster.keyOf);
    await closed({ closedAt: '2023-07-20T07:00:00.000Z' });
    const other = await verify('result', await bytesOf('hasil.mfresult'), panel.bundle.roster.keyOf);
    if (!one.ok || !other.ok) throw new Error('does not verify');
    expect(joinSignatures(one.value, other.value)).toEqual({ ok: false, error: { kind: 'other-result' } });
  });
});

function viewOf(bundle: PanelBundle, merged: PanelMerge) {
  const { rules } = bundle.plan;
  const ranking = rankProposals(rules, panelTable(bundle.plan, merged.merge.counted, merged.progress), panelInputs(bundle.plan));
  return viewPanel(bundle, merged, ranking.ok ? ok(rowsOf(rules, ranking.value)) : ranking);
}

describe('the chair’s view', () => {
  it('shows who owes what by name, and that nothing is complete yet', async () => {
    const [one] = await files();
    const view = viewOf(panel.bundle, await merge(one === undefined ? [] : [one]));
    expect(view.complete).toBe(false);
    expect(view.coverage.find(({ name }) => name === 'Juri 2')).toMatchObject({
      expected: 3,
      scored: 0,
      missing: ['P-1', 'P-2', 'P-3'],
      states: 'mmm',
    });
    expect(view.ranking.map(({ entry }) => entry)).toEqual(['P-2', 'P-1', 'P-3']);
  });

  it('is complete once every sheet is there', async () => {
    expect(viewOf(panel.bundle, await merge(await files())).complete).toBe(true);
  });

  it('shows no ranking where the rules allow none yet', async () => {
    const facts = bundleFacts();
    const { bundle } = await signedPanel({ stage: { ...facts.stage, rules: rulesFrom({ aggregate: { method: 'adjusted-mean' } }) } });
    const recusal = { kind: 'actual', reason: 'x' } as const;
    const parts = [['P-1'], ['P-2', 'P-3']].map((scored) =>
      ['P-1', 'P-2', 'P-3'].map((entry) => (scored.includes(entry) ? sheet(entry) : sheet(entry, { status: 'recused', recusal }))),
    );
    const received = await Promise.all(parts.map((own, index) => signedBytes(panel.jurors[index === 0 ? 0 : 1], { sheets: own })));
    expect(viewOf(bundle, await merge(received, bundle)).ranking).toEqual([]);
  });
});
