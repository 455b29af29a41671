import { beforeAll, describe, expect, it } from 'vitest';
import type { Rejection } from '#shared/domain/panel/merging/outcome.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { examineFile, mergeReceived } from '#main/results/inbox/merge-received.ts';
import { bundleFacts, sha256, sheet } from '#tests/support/panel/panel.ts';
import { payloadDigestOf, sealedBytes, type SignedPanel, signedPanel, signedText } from '#tests/support/panel/signed-panel.ts';
import {
  everyChange,
  headerOf,
  payloadOf,
  putTogether,
  signAnything,
  takeApart,
  withChange,
  withPayload,
} from '#tests/support/panel/tampering.ts';

let panel: SignedPanel;
let genuine: string;

beforeAll(async () => {
  const stage = bundleFacts().stage;
  panel = await signedPanel({ stage });
  genuine = await signedText(panel.jurors[0]);
});

async function rejectionOf(file: string | Uint8Array, ageIdentity: string | null = panel.chair.ageIdentity): Promise<Rejection | null> {
  const examined = await examineFile(panel.bundle, Buffer.from(file), ageIdentity);
  return examined.ok ? null : examined.error;
}

async function reasonOf(file: string | Uint8Array): Promise<Rejection['reason'] | null> {
  return (await rejectionOf(file))?.reason ?? null;
}

/** Content that the juror signs anew, so that the signature holds. */
function resigned(change: (file: ScoreFile) => unknown, signer = panel.jurors[0]): string {
  return signAnything(JSON.stringify(change(JSON.parse(payloadOf(genuine)) as ScoreFile)), headerOf('score', signer), signer);
}

const changeScore = (file: ScoreFile) => ({
  ...file,
  sheets: file.sheets.map((one) => ({ ...one, scores: one.scores.map((score) => ({ ...score, score: 99 })) })),
});

it('the genuine file is accepted, sealed or not', async () => {
  expect(await rejectionOf(genuine)).toBeNull();
  expect(await rejectionOf(await sealedBytes(panel.jurors[0], panel.chair))).toBeNull();
});

describe('a file altered after it was signed', () => {
  it('is refused whichever field of the payload was changed', async () => {
    const visited = {
      date: '2023-07-01',
      place: 'Pasuruan',
      peopleMet: 'x',
      findings: [{ claim: 'a', found: 'b', outcome: 'partly' as const }],
      evidence: [sha256('e')],
    };
    const history = [{ criterion: 'novelty', old: 60, new: 70, at: '2023-07-19T00:00:00.000Z', reason: 'x' }];
    const recusal = { kind: 'actual' as const, reason: 'x' };
    const rich = await signedText(panel.jurors[0], {
      revision: 2,
      previous: sha256('one'),
      sheets: [sheet('P-1', { note: 'n', visit: visited, history }), sheet('P-2', { status: 'recused', recusal }), sheet('P-3')],
    });
    expect(await rejectionOf(rich)).toBeNull();
    const changes = everyChange(JSON.parse(payloadOf(rich)));
    expect(changes.length).toBeGreaterThan(80);
    for (const { path, changed } of changes) {
      const reason = await reasonOf(withPayload(rich, JSON.stringify(changed)));
      expect(['bad-signature', 'not-exact-form', 'unsupported-version'], path).toContain(reason);
    }
  });

  const after: readonly (readonly [string, (text: string) => string | Uint8Array, Rejection['reason']])[] = [
    ['a changed score', (text) => withChange(text, changeScore), 'bad-signature'],
    ['a changed comment', (text) => withPayload(text, payloadOf(text).replace('"comment":""', '"comment":"x"')), 'bad-signature'],
    ['a dropped sheet', (text) => withChange<ScoreFile>(text, (file) => ({ ...file, sheets: file.sheets.slice(1) })), 'bad-signature'],
    [
      'an added sheet',
      (text) => withChange<ScoreFile>(text, (file) => ({ ...file, sheets: [...file.sheets, sheet('P-4')] })),
      'bad-signature',
    ],
    [
      'a flipped bit in the signature',
      (text) => text.replace(/"signature":"(.)/, (_, first: string) => `"signature":"${first === 'A' ? 'B' : 'A'}`),
      'bad-signature',
    ],
    ['trailing bytes', (text) => `${text}\n`, 'not-exact-form'],
    ['a byte order mark', (text) => `\uFEFF${text}`, 'not-a-score-file'],
    ['a re-spaced envelope', (text) => JSON.stringify(JSON.parse(text), null, 1), 'not-exact-form'],
    ['padding of its base64url', (text) => putTogether({ ...takeApart(text), payload: `${takeApart(text).payload}=` }), 'not-a-score-file'],
    [
      'a duplicate key in the payload',
      (text) => withPayload(text, payloadOf(text).replace('"revision":1', '"revision":2,"revision":1')),
      'bad-signature',
    ],
    ['a duplicate key in the envelope', (text) => text.replace('{"payload":', '{"payload":"","payload":'), 'not-exact-form'],
    ['an unprotected header', (text) => text.replace(/"signature":"([^"]*)"/, '"signature":"$1","header":{"kid":"x"}'), 'not-exact-form'],
    ['a truncated end', (text) => text.slice(0, -10), 'unreadable'],
    ['a truncated middle', (text) => text.slice(0, 200), 'unreadable'],
    ['nothing left', () => '', 'unreadable'],
    ['bytes that are no text', () => Uint8Array.of(0xff, 0xfe, 0x00), 'not-a-score-file'],
    ['the bytes of something else', () => '{"hello":"world"}', 'not-a-score-file'],
  ];
  it.each(after)('is refused for %s', async (_, alter, reason) => {
    expect(await reasonOf(alter(genuine))).toBe(reason);
  });

  it('is refused with the signature of another member under the same payload', async () => {
    const [other] = takeApart(await signedText(panel.jurors[0], {}, panel.jurors[1])).signatures;
    const swapped = putTogether({ ...takeApart(genuine), signatures: other === undefined ? [] : [other] });
    expect(await reasonOf(swapped)).toBe('signer-is-not-the-juror');
  });

  it('is refused with two signatures, even if both hold', async () => {
    const other = await signedText(panel.jurors[0], {}, panel.jurors[1]);
    const both = [...takeApart(genuine).signatures, ...takeApart(other).signatures];
    expect(await reasonOf(putTogether({ ...takeApart(genuine), signatures: both }))).toBe('not-exact-form');
  });

  it('is refused with two payloads in one file', async () => {
    expect(await reasonOf(genuine + genuine)).toBe('unreadable');
  });

  it('is refused for stray bits at the end of its base64url', async () => {
    const { payload, signatures } = takeApart(genuine);
    const [first] = signatures;
    if (first === undefined) throw new Error('one signature');
    const stray = `${first.signature.slice(0, -1)}${first.signature.endsWith('A') ? 'B' : String.fromCharCode(first.signature.charCodeAt(85) + 1)}`;
    const same = Buffer.from(stray, 'base64url').equals(Buffer.from(first.signature, 'base64url'));
    expect(await reasonOf(putTogether({ payload, signatures: [{ ...first, signature: stray }] }))).toBe(
      same ? 'not-exact-form' : 'bad-signature',
    );
  });
});

describe('a file whose header was made otherwise', () => {
  const headers: readonly (readonly [string, (kid: string) => unknown, Rejection['reason']])[] = [
    ['signed as another kind of file', (kid) => ({ alg: 'EdDSA', typ: 'mufakat-result+json', kid }), 'not-a-score-file'],
    ['signed as a card', (kid) => ({ alg: 'EdDSA', typ: 'mufakat-card+json', kid }), 'not-a-score-file'],
    ['without an algorithm', (kid) => ({ typ: 'mufakat-score+json', kid }), 'not-exact-form'],
    ['with algorithm none', (kid) => ({ alg: 'none', typ: 'mufakat-score+json', kid }), 'not-exact-form'],
    ['with another name of the algorithm', (kid) => ({ alg: 'Ed25519', typ: 'mufakat-score+json', kid }), 'not-exact-form'],
    ['with members in another order', (kid) => ({ kid, alg: 'EdDSA', typ: 'mufakat-score+json' }), 'not-exact-form'],
    ['with a critical extension', (kid) => ({ alg: 'EdDSA', typ: 'mufakat-score+json', kid, crit: ['b64'], b64: false }), 'not-exact-form'],
    ['with a key of its own', (kid) => ({ alg: 'EdDSA', typ: 'mufakat-score+json', kid, jwk: {} }), 'not-exact-form'],
    ['that is no JSON', () => 'alg', 'not-exact-form'],
  ];
  it.each(headers)('is refused: %s', async (_, header, reason) => {
    const juror = panel.jurors[0];
    expect(await reasonOf(signAnything(payloadOf(genuine), header(juror.thumbprint), juror))).toBe(reason);
  });

  it('is refused when it claims the key of another member', async () => {
    const [juror, other] = panel.jurors;
    expect(await reasonOf(signAnything(payloadOf(genuine), headerOf('score', other), juror))).toBe('bad-signature');
  });
});

describe('a file that its own juror signed anew', () => {
  const cheats: readonly (readonly [string, (file: ScoreFile) => unknown, Rejection['reason']])[] = [
    ['under another juror’s name', (file) => ({ ...file, juror: panel.jurors[1].thumbprint }), 'signer-is-not-the-juror'],
    ['for another competition', (file) => ({ ...file, competitionId: 'iga' }), 'other-competition'],
    ['for another stage', (file) => ({ ...file, stageId: 'tahap-2' }), 'other-stage'],
    ['for another bundle', (file) => ({ ...file, bundleId: sha256('other') }), 'other-bundle'],
    ['with other criteria', (file) => ({ ...file, stageDigest: sha256('other') }), 'other-bundle'],
    ['without one sheet', (file) => ({ ...file, sheets: file.sheets.slice(1) }), 'sheet-missing'],
    [
      'with a sheet of an unknown proposal',
      (file) => ({ ...file, sheets: [...file.sheets, sheet('P-9')] }),
      'unknown-proposal-or-criterion',
    ],
    [
      'with a sheet of another proposal under its number',
      (file) => ({ ...file, sheets: file.sheets.map((one) => ({ ...one, subject: sha256('P-2') })) }),
      'unknown-proposal-or-criterion',
    ],
    ['with a sheet twice', (file) => ({ ...file, sheets: [...file.sheets, ...file.sheets.slice(-1)] }), 'not-exact-form'],
    ['with sheets in another order', (file) => ({ ...file, sheets: file.sheets.toReversed() }), 'not-exact-form'],
    [
      'with a score above the scale',
      (file) => ({
        ...file,
        sheets: file.sheets.map((one) => ({ ...one, scores: one.scores.map((score) => ({ ...score, score: 1000 })) })),
      }),
      'score-outside-scale',
    ],
    ['with an extra key', (file) => ({ ...file, extra: 1 }), 'not-exact-form'],
    ['in a later version of the format', (file) => ({ ...file, formatVersion: 2 }), 'unsupported-version'],
    ['without accepting the declaration', (file) => ({ ...file, declaration: { ...file.declaration, accepted: false } }), 'not-exact-form'],
  ];
  it.each(cheats)('is rejected %s', async (_, change, reason) => {
    expect(await reasonOf(resigned(change))).toBe(reason);
  });

  it.each([
    ['duplicate keys', (payload: string) => payload.replace('"revision":1', '"revision":2,"revision":1')],
    ['white space', (payload: string) => payload.replace('{', '{ ')],
    ['a padded number', (payload: string) => payload.replace('80.5', '80.50')],
    ['an escaped letter', (payload: string) => payload.replace('"novelty"', '"n\\u006fvelty"')],
    ['a trailing line feed', (payload: string) => `${payload}\n`],
  ])('is rejected for %s in its JSON', async (_, change) => {
    const juror = panel.jurors[0];
    expect(await reasonOf(signAnything(change(payloadOf(genuine)), headerOf('score', juror), juror))).toBe('not-exact-form');
  });

  it('is rejected with a sheet of a proposal that was assigned to others', async () => {
    const stage = bundleFacts().stage;
    const listed = panel.jurors.map(({ thumbprint }, index) => ({ juror: thumbprint, entries: index === 0 ? ['P-1', 'P-2'] : ['P-3'] }));
    const assignments = { mode: 'listed' as const, jurors: listed.toSorted((a, b) => (a.juror < b.juror ? -1 : 1)) };
    const { bundle } = await signedPanel({ stage: { ...stage, assignments } });
    const examined = await examineFile(bundle, Buffer.from(genuine), null);
    expect(examined).toEqual({ ok: false, error: { reason: 'proposal-not-assigned', at: 'P-3' } });
  });
});

describe('a file of somebody else', () => {
  it('is rejected when a stranger signed it', async () => {
    expect(await rejectionOf(await signedText(panel.stranger))).toEqual({ reason: 'signer-not-on-roster', at: panel.stranger.thumbprint });
  });

  it('is rejected when a member who is no juror signed it', async () => {
    expect(await reasonOf(await signedText(panel.chair))).toBe('signer-not-on-roster');
  });

  it('is rejected when it is sealed to another key, or no key is at hand', async () => {
    const bytes = await sealedBytes(panel.jurors[0], panel.secretariat);
    expect(await reasonOf(bytes)).toBe('seal-not-for-this-key');
    expect((await rejectionOf(bytes, null))?.reason).toBe('seal-not-for-this-key');
  });

  it('is rejected when its seal was damaged anywhere', async () => {
    const bytes = await sealedBytes(panel.jurors[0], panel.chair);
    for (const at of [30, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
      expect(['unreadable', 'seal-not-for-this-key']).toContain(await reasonOf(damaged));
    }
    expect(await reasonOf(bytes.subarray(0, bytes.length - 20))).toBe('unreadable');
    expect(await reasonOf(Buffer.concat([bytes, Buffer.from('x')]))).toBe('unreadable');
  });
});

describe('genuine files that do not fit together', () => {
  async function outcomesOf(...texts: readonly string[]) {
    const files = texts.map((text) => ({ received: sha256(text), bytes: Buffer.from(text) }));
    const { merge } = await mergeReceived(panel.bundle, { files, rejected: [] }, null, false);
    return texts.map((text) => merge.files.find(({ received }) => received === sha256(text))?.outcome.kind);
  }

  it('an older revision replayed is superseded, whenever it comes', async () => {
    const second = await signedText(panel.jurors[0], { revision: 2, previous: payloadDigestOf(genuine) });
    expect(await outcomesOf(genuine, second)).toEqual(['superseded', 'accepted']);
    expect(await outcomesOf(second, genuine)).toEqual(['accepted', 'superseded']);
  });

  it('two different files of one revision are a conflict', async () => {
    const other = await signedText(panel.jurors[0], { createdAt: '2023-07-20T03:00:01.000Z' });
    expect(await outcomesOf(genuine, other)).toEqual(['conflict', 'conflict']);
  });
});
