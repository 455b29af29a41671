import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { verifyBundle } from '#main/bundles/verify-bundle.ts';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { seal } from '#main/sealing/seal.ts';
import type { FileOutcome } from '#shared/domain/panel/merging/outcome.ts';
import { panelInputs, panelTable, rowsOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { buildTestBundle } from '#tests/support/panel/bundles.ts';
import { entriesOf, rawZip } from '#tests/support/files/hostile-zip.ts';
import { bundleFacts, sha256, sheet } from '#tests/support/panel/panel.ts';
import { payloadDigestOf, type SignedPanel, signedPanel, signedText } from '#tests/support/panel/signed-panel.ts';
import { headerOf, payloadOf, putTogether, signAnything, takeApart, withChange, withPayload } from '#tests/support/panel/tampering.ts';

// What somebody brings to the chair after two jurors' honest files have come: each way to cheat by its name, what the inbox says of it, to the word of
// the closed list, and that the ranking is the same to the byte.

const AT = '2023-07-20T04:00:00.000Z';
/** The third juror was given only the first two proposals. */
const GIVEN = ['P-1', 'P-2'];

let folder: string;
let panel: SignedPanel;
/** The honest first and second revision of the first juror, and the honest file of the second. */
let first: string;
let second: string;
let neighbour: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ways-to-cheat-'));
  const people = await signedPanel();
  const { stage } = bundleFacts();
  const listed = people.jurors.map(({ thumbprint }, index) => ({
    juror: thumbprint,
    entries: index === 2 ? GIVEN : ['P-1', 'P-2', 'P-3'],
  }));
  const assignments = { mode: 'listed' as const, jurors: listed.toSorted((a, b) => (a.juror < b.juror ? -1 : 1)) };
  panel = await signedPanel({ stage: { ...stage, assignments } });
  const [juror1, juror2] = panel.jurors;
  first = await signedText(juror1);
  second = await signedText(juror1, { revision: 2, previous: payloadDigestOf(first) });
  neighbour = await signedText(juror2);
});

afterEach(() => rm(folder, { recursive: true }));

/** A file of the third juror as an honest program signs it, which is never among the files that came honestly. */
function honest(changes: Partial<ScoreFile> = {}): Promise<string> {
  return signedText(panel.jurors[2], { sheets: GIVEN.map((entry) => sheet(entry)), ...changes });
}

/** Content that the third juror signs with whatever program, so that the signature holds. */
async function resigned(change: (file: ScoreFile) => unknown, signer: UnlockedIdentity = panel.jurors[2]): Promise<string> {
  const file = JSON.parse(payloadOf(await honest())) as ScoreFile;
  return signAnything(JSON.stringify(change(file)), headerOf('score', signer), signer);
}

/** Receives files one drop after another in a fresh inbox; answers what the inbox says of the last and the ranking. */
async function receive(...files: readonly (string | Uint8Array)[]) {
  const inbox = openInbox(await mkdtemp(join(folder, 'inbox-')));
  for (const [index, file] of files.entries()) {
    const path = join(folder, `${index}.mfscore`);
    await writeFile(path, file);
    const received = await inbox.receive({ bundle: panel.bundle, paths: [path], ageIdentity: panel.chair.ageIdentity, at: AT });
    if (!received.ok) throw new Error(JSON.stringify(received.error));
  }
  const merged = await mergeReceived(panel.bundle, await inbox.content(panel.bundle), panel.chair.ageIdentity, false);
  const { plan } = panel.bundle;
  const ranking = rankProposals(plan.rules, panelTable(plan, merged.merge.counted, merged.progress), panelInputs(plan));
  if (!ranking.ok) throw new Error(JSON.stringify(ranking.error));
  const last = sha256(Buffer.from(files.at(-1) ?? ''));
  return {
    outcome: merged.merge.files.find(({ received }) => received === last)?.outcome,
    ranking: JSON.stringify(rowsOf(plan.rules, ranking.value)),
  };
}

const rejected = (reason: Extract<FileOutcome, { kind: 'rejected' }>['rejection']['reason'], at: string | null = null): FileOutcome => ({
  kind: 'rejected',
  rejection: { reason, at },
});

const raised = (file: ScoreFile): ScoreFile => ({
  ...file,
  sheets: file.sheets.map((one) => ({
    ...one,
    scores: one.scores.map((given) => ({ ...given, score: given.score === null ? null : 99 })),
  })),
});

interface Way {
  readonly name: string;
  readonly file: () => Promise<string | Uint8Array>;
  readonly outcome: (panel: SignedPanel) => FileOutcome;
}

const signature = rejected('bad-signature');
const form = (at: string) => rejected('not-exact-form', at);

const WAYS: readonly Way[] = [
  { name: 'changed score', file: async () => withChange(await honest(), raised), outcome: () => signature },
  {
    name: 'changed comment',
    file: async () => withPayload(await honest(), payloadOf(await honest()).replace('"comment":""', '"comment":"baik"')),
    outcome: () => signature,
  },
  {
    name: 'dropped sheet',
    file: async () => withChange<ScoreFile>(await honest(), (file) => ({ ...file, sheets: file.sheets.slice(1) })),
    outcome: () => signature,
  },
  {
    name: 'dropped sheet, signed anew',
    file: () => resigned((file) => ({ ...file, sheets: file.sheets.slice(1) })),
    outcome: () => rejected('sheet-missing', 'P-1'),
  },
  {
    name: 'added sheet',
    file: async () => withChange<ScoreFile>(await honest(), (file) => ({ ...file, sheets: [...file.sheets, sheet('P-3')] })),
    outcome: () => signature,
  },
  {
    name: 'added sheet of a proposal that is not there, signed anew',
    file: () => resigned((file) => ({ ...file, sheets: [...file.sheets, sheet('P-9')] })),
    outcome: () => rejected('unknown-proposal-or-criterion', 'P-9'),
  },
  {
    name: 'sheet of an unassigned proposal',
    file: () => resigned((file) => ({ ...file, sheets: [...file.sheets, sheet('P-3')] })),
    outcome: () => rejected('proposal-not-assigned', 'P-3'),
  },
  {
    name: "other juror's name",
    file: () => resigned((file) => ({ ...file, juror: panel.jurors[1].thumbprint })),
    outcome: ({ jurors }) => rejected('signer-is-not-the-juror', jurors[1].thumbprint),
  },
  { name: 'older revision replayed', file: () => Promise.resolve(first), outcome: () => ({ kind: 'superseded', by: 2 }) },
  {
    name: 'roster extended',
    file: () => resigned((file) => ({ ...file, juror: panel.stranger.thumbprint }), panel.stranger),
    outcome: ({ stranger }) => rejected('signer-not-on-roster', stranger.thumbprint),
  },
  {
    name: 'criteria changed',
    file: () => resigned((file) => ({ ...file, stageDigest: sha256('bobot lain') })),
    outcome: () => rejected('other-bundle', 'stageDigest'),
  },
  {
    name: 'other bundle',
    file: () => resigned((file) => ({ ...file, bundleId: sha256('paket lain') })),
    outcome: () => rejected('other-bundle'),
  },
  {
    name: 'other stage',
    file: () => resigned((file) => ({ ...file, stageId: 'tahap-2' })),
    outcome: () => rejected('other-stage', 'tahap-2'),
  },
  {
    name: 'signature of another kind of file',
    file: async () => signAnything(payloadOf(await honest()), headerOf('result', panel.jurors[2]), panel.jurors[2]),
    outcome: () => rejected('not-a-score-file'),
  },
  {
    name: 'seal for another key',
    file: async () => seal(Buffer.from(await honest()), [panel.secretariat.person.recipient]),
    outcome: () => rejected('seal-not-for-this-key'),
  },
  { name: 'truncated', file: async () => (await honest()).slice(0, -10), outcome: () => rejected('unreadable') },
  { name: 'trailing bytes', file: async () => `${await honest()}\n`, outcome: () => form('envelope') },
  {
    name: 'duplicate keys in the JSON of the payload, signed anew',
    file: async () => {
      const twice = payloadOf(await honest()).replace('"revision":1', '"revision":2,"revision":1');
      return signAnything(twice, headerOf('score', panel.jurors[2]), panel.jurors[2]);
    },
    outcome: () => form('payload'),
  },
  {
    name: 'duplicate keys in the JSON of the envelope',
    file: async () => (await honest()).replace('{"payload":', '{"payload":"","payload":'),
    outcome: () => form('envelope'),
  },
  {
    name: 'padded envelope',
    file: async () => putTogether({ ...takeApart(await honest()), payload: `${takeApart(await honest()).payload}=` }),
    outcome: () => rejected('not-a-score-file'),
  },
  { name: 're-spaced envelope', file: async () => JSON.stringify(JSON.parse(await honest()), null, 1), outcome: () => form('envelope') },
  {
    name: 'unprotected header added',
    file: async () => (await honest()).replace(/"signature":"([^"]*)"/u, '"signature":"$1","header":{"kid":"x"}'),
    outcome: () => form('envelope'),
  },
  { name: 'two payloads in one file', file: async () => (await honest()) + second, outcome: () => rejected('unreadable') },
];

describe('a file that cheats is told by its reason and changes no place in the ranking', () => {
  it.each(WAYS)('$name', async ({ file, outcome }) => {
    const before = await receive(second, neighbour);
    const after = await receive(second, neighbour, await file());
    expect(after.outcome).toEqual(outcome(panel));
    expect(after.ranking).toBe(before.ranking);
  });

  it('two different files of one revision: neither counts, whichever comes first, until the panel decides', async () => {
    const other = await signedText(panel.jurors[0], {
      revision: 2,
      previous: payloadDigestOf(first),
      createdAt: '2023-07-20T03:00:01.000Z',
    });
    const without = await receive(neighbour);
    for (const [one, two] of [
      [second, other],
      [other, second],
    ] as const) {
      const { outcome, ranking } = await receive(one, neighbour, two);
      expect(outcome).toEqual({ kind: 'conflict' });
      expect(ranking).toBe(without.ranking);
    }
  });

  it('the honest file of the third juror is accepted and does change it', async () => {
    const before = await receive(second, neighbour);
    const after = await receive(second, neighbour, await resigned(raised));
    expect(after.outcome).toEqual({ kind: 'accepted' });
    expect(after.ranking).not.toBe(before.ranking);
  });
});

describe('a bundle that was changed after it was signed is refused by what was changed', () => {
  it.each([
    ['roster extended', '"roster":[', '"roster":[{"thumbprint":"x"},'],
    ['criteria changed', '"weight":60', '"weight":61'],
  ])('%s', async (_, old, put) => {
    const path = join(folder, 'tahap.mfbundle');
    await buildTestBundle(path);
    const entries = entriesOf(await readFile(path)).map((entry) =>
      entry.name.endsWith('stage.json') ? { ...entry, data: Buffer.from(entry.data.toString('utf8').replace(old, put)) } : entry,
    );
    expect(entries.some(({ data }) => data.includes(put))).toBe(true);
    await writeFile(path, rawZip(entries));
    const refused = await verifyBundle(path);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'digest-differs', entry: 'data/stage.json' } });
  });
});
