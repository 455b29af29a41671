import { FlattenedSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { importPublicKey } from '#main/signing/keys.ts';
import { publicHalfOf, sampleSecret, type UnlockedIdentity } from '#main/identity/private-keys.ts';
import { countersign, sign } from '#main/signing/sign.ts';
import { type KeyResolver, payloadOfSigned, verify } from '#main/signing/verify.ts';
import { sha256 } from '#main/signing/digest.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { scoreFile } from '#tests/support/panel/panel.ts';

const { juror1, juror2, chair, stranger } = people;
const names = { [juror1.thumbprint]: 'Juri 1', [juror2.thumbprint]: 'Juri 2', [chair.thumbprint]: 'Ketua Panel' };
const keyOf: KeyResolver = (thumbprint) => {
  const name = names[thumbprint];
  return name === undefined ? null : importPublicKey(publicHalfOf(sampleSecret(`uji ${name}`)));
};

const content = { ...scoreFile(), juror: juror1.thumbprint };
const text = await sign('score', content, juror1);
const { payload, signatures } = JSON.parse(text) as { payload: string; signatures: { protected: string; signature: string }[] };
const only = signatures[0] ?? { protected: '', signature: '' };

const encode = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');
const decode = (value: string) => Buffer.from(value, 'base64url').toString();
const envelope = (changes: object, entry: object = {}) => JSON.stringify({ payload, signatures: [{ ...only, ...entry }], ...changes });
const header = (changes: object) => encode(JSON.stringify({ ...JSON.parse(decode(only.protected)), ...changes }));

/** The signature's bytes as they are, the header any: what an attacker can do without the key. */
const withHeader = (changes: object) => envelope({}, { protected: header(changes) });
const notExact = (at: string) => ({ kind: 'not-exact-form', at });

/** Signs bytes that need not be the exact form of anything. */
async function signRaw(bytes: string | Uint8Array, signer: UnlockedIdentity = juror1, typ = 'mufakat-score+json'): Promise<string> {
  const jws = await new FlattenedSign(Buffer.from(bytes))
    .setProtectedHeader({ alg: 'EdDSA', typ, kid: signer.thumbprint })
    .sign(signer.privateKey);
  return JSON.stringify({ payload: jws.payload, signatures: [{ protected: jws.protected, signature: jws.signature }] });
}

async function twoSigners(): Promise<string> {
  const [one, two] = [text, await sign('score', content, juror2)].map(
    (file) => (JSON.parse(file) as { signatures: object[] }).signatures[0],
  );
  return envelope({ signatures: juror1.thumbprint < juror2.thumbprint ? [one, two] : [two, one] });
}

function strayBits(encoded: string): string {
  for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
    const other = encoded.slice(0, -1) + last;
    if (other !== encoded && Buffer.from(other, 'base64url').equals(Buffer.from(encoded, 'base64url'))) return other;
  }
  // A payload of a multiple of three bytes has no stray bits: one character too many stands for them.
  return `${encoded}A`;
}

async function otherValue(field: string): Promise<unknown> {
  const other = scoreFile({ sheets: content.sheets.slice(1) });
  const values: Record<string, unknown> = {
    formatVersion: 2,
    competitionId: 'lain',
    stageId: 'lain',
    bundleId: 'f'.repeat(64),
    stageDigest: 'f'.repeat(64),
    juror: juror2.thumbprint,
    revision: 2,
    previous: 'f'.repeat(64),
    createdAt: '2024-07-20T03:00:00.000Z',
    declaration: { accepted: true, text: 'Lain.' },
    afterOpening: true,
    sheets: other.sheets,
  };
  return values[field];
}

const lastBits = only.signature.slice(0, -1) + String.fromCharCode(only.signature.charCodeAt(85) + 1);
const cases: readonly (readonly [string, string | Uint8Array, object])[] = [
  ['nothing', '', { kind: 'not-this-kind', expected: 'score' }],
  ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe]), { kind: 'not-this-kind' }],
  ['another JSON', '{"a":1}', { kind: 'not-this-kind' }],
  ['a list', '[]', { kind: 'not-this-kind' }],
  ['a compact JWS', `${only.protected}.${payload}.${only.signature}`, { kind: 'not-this-kind' }],
  ['the payload by itself', JSON.stringify(content), { kind: 'not-this-kind' }],
  ['a line break at the end', `${text}\n`, notExact('envelope')],
  ['a byte order mark', `\ufeff${text}`, { kind: 'not-this-kind' }],
  ['white space', JSON.stringify(JSON.parse(text), null, 1), notExact('envelope')],
  ['members in another order', JSON.stringify({ signatures, payload }), notExact('envelope')],
  ['a member twice', text.replace('{', `{"payload":"AAAA",`), notExact('envelope')],
  ['an unprotected header', envelope({}, { header: { kid: juror1.thumbprint } }), notExact('envelope')],
  ['an escape where none is needed', text.replace('"payload"', '"\\u0070ayload"'), notExact('envelope')],
  ['padding after the payload', envelope({ payload: `${payload}=` }), { kind: 'not-this-kind' }],
  ['stray bits after the signature', envelope({}, { signature: lastBits }), notExact('signatures.0.signature')],
  ['a signature cut short', envelope({}, { signature: only.signature.slice(0, 84) }), notExact('signatures.0.signature')],
  ['stray bits after the payload', envelope({ payload: strayBits(payload) }), notExact('payload')],
  [
    'a header in white space',
    envelope({}, { protected: encode(JSON.stringify(JSON.parse(decode(only.protected)), null, 1)) }),
    notExact('signatures.0.protected'),
  ],
  ['alg none', withHeader({ alg: 'none' }), notExact('signatures.0.protected')],
  ['alg Ed25519', withHeader({ alg: 'Ed25519' }), notExact('signatures.0.protected')],
  ['a header with crit', withHeader({ crit: ['b64'], b64: false }), notExact('signatures.0.protected')],
  ['a key in the header', withHeader({ jwk: publicHalfOf(sampleSecret('uji Orang Lain')) }), notExact('signatures.0.protected')],
  ['the header of a card', withHeader({ typ: 'mufakat-card+json' }), { kind: 'not-this-kind', expected: 'score' }],
  ['a kid of somebody else', withHeader({ kid: juror2.thumbprint }), { kind: 'bad-signature' }],
  ['a kid of a stranger', withHeader({ kid: stranger.thumbprint }), { kind: 'signer-not-on-roster', thumbprint: stranger.thumbprint }],
  ['no signature', envelope({ signatures: [] }), { kind: 'not-this-kind' }],
  ['the signature twice', envelope({ signatures: [only, only] }), notExact('signatures')],
  ['two signers of a score file', await twoSigners(), notExact('signatures')],
  ['a payload that is not UTF-8', await signRaw(Buffer.from([0x7b, 0xff, 0x7d])), notExact('payload')],
  ['a payload that is not JSON', await signRaw('{'), notExact('payload')],
  ['a payload in white space', await signRaw(JSON.stringify(content, null, 1)), notExact('payload')],
  ['a payload with a byte order mark', await signRaw(`\ufeff${JSON.stringify(content)}`), notExact('payload')],
  ['a payload with a member twice', await signRaw(JSON.stringify(content).replace('{', '{"revision":9,')), notExact('payload')],
  ['a payload with an unknown member', await signRaw(JSON.stringify({ ...content, extra: 1 })), notExact('payload')],
  [
    'a payload with a number written at length',
    await signRaw(JSON.stringify(content).replace('"revision":1', '"revision":1.0')),
    notExact('payload'),
  ],
  [
    'a payload with a half of a surrogate pair',
    await signRaw(JSON.stringify({ ...content, declaration: { accepted: true, text: 'a\ud800' } })),
    notExact('payload.declaration.text'),
  ],
  ['sheets out of order', await signRaw(JSON.stringify({ ...content, sheets: content.sheets.toReversed() })), notExact('payload.sheets')],
  ['a newer version', await signRaw(JSON.stringify({ ...content, formatVersion: 2 })), { kind: 'unsupported-version', formatVersion: 2 }],
  ['the statement of another kind', await signRaw(JSON.stringify(content), juror1, 'mufakat-result+json'), { kind: 'not-this-kind' }],
];

describe('verifying a signed file', () => {
  it('gives the content, the signer and the digests of file and payload', async () => {
    const signed = await verify('score', text, keyOf);
    if (!signed.ok) throw new Error(JSON.stringify(signed.error));
    expect(signed.value.content).toEqual(content);
    expect(signed.value.signers).toEqual([juror1.thumbprint]);
    expect(signed.value.sha256).toBe(sha256(text));
    expect(signed.value.payloadSha256).toBe(sha256(JSON.stringify(content)));
    expect(codeOf(signed.value.payloadSha256)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await verify('score', Buffer.from(text), keyOf)).toEqual(signed);
  });

  it('signs the same content into the same bytes', async () => {
    expect(await sign('score', content, juror1)).toBe(text);
  });

  it.each(Object.keys(content))('refuses another value of %s under the old signature', async (field) => {
    const changed = { ...content, [field]: await otherValue(field) };
    const forged = JSON.stringify({ payload: encode(JSON.stringify(changed)), signatures });
    expect(await verify('score', forged, keyOf)).toMatchObject({
      ok: false,
      error: { kind: field === 'formatVersion' ? 'unsupported-version' : 'bad-signature' },
    });
  });

  it('refuses every other byte of the signature', async () => {
    const bytes = Buffer.from(only.signature, 'base64url');
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(await verify('score', envelope({}, { signature: encode(changed) }), keyOf)).toEqual({
        ok: false,
        error: { kind: 'bad-signature' },
      });
    }
  });

  it('refuses the other writing of a good signature, S plus the order of the group', async () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const bytes = Buffer.from(only.signature, 'base64url');
    const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order;
    const twin = Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()]);
    expect(await verify('score', envelope({}, { signature: encode(twin) }), keyOf)).toEqual({
      ok: false,
      error: { kind: 'bad-signature' },
    });
  });

  it('refuses a signature whose R is a point of small order', async () => {
    const bytes = Buffer.from(only.signature, 'base64url');
    const changed = Buffer.concat([Buffer.from([1]), Buffer.alloc(31), bytes.subarray(32)]);
    expect(await verify('score', envelope({}, { signature: encode(changed) }), keyOf)).toEqual({
      ok: false,
      error: { kind: 'bad-signature' },
    });
  });

  it.each(cases)('refuses %s', async (_, file, refusal) => {
    expect(await verify('score', file, keyOf)).toMatchObject({ ok: false, error: refusal });
  });
});

describe('what this program just signed', () => {
  const isOfContent = (refusal: object) => /payload|unsupported/.test(JSON.stringify(refusal));
  const broken = cases.flatMap(([name, file, refusal]) =>
    typeof file === 'string' && !isOfContent(refusal) ? [[name, file] as const] : [],
  );

  it('is known by the digest of its payload once its signature holds', () => {
    expect(payloadOfSigned('score', text, keyOf)).toBe(sha256(JSON.stringify(content)));
    expect(broken.length).toBeGreaterThan(20);
  });

  it.each(broken)('is not %s', (_, file) => {
    expect(payloadOfSigned('score', file, keyOf)).toBeNull();
  });

  it('is not a payload whose last character has stray bits, nor a signature over another one', () => {
    expect(payloadOfSigned('score', envelope({ payload: strayBits(payload) }), keyOf)).toBeNull();
    expect(payloadOfSigned('score', envelope({ payload: encode('{}') }), keyOf)).toBeNull();
    expect(payloadOfSigned('result', text, keyOf)).toBeNull();
  });
});

describe('countersigning a result', () => {
  const result: PanelResult = {
    formatVersion: 1,
    competitionId: 'kipp',
    stageId: 'proposal',
    bundleId: 'a'.repeat(64),
    stageDigest: 'b'.repeat(64),
    revision: 1,
    previous: null,
    closedAt: '2023-07-21T00:00:00.000Z',
    inputs: [],
    completeness: { expected: 0, scored: 0, recused: [], missing: [] },
    ranking: [],
    drawSeed: null,
    decisions: [],
    attendance: [],
  };

  async function signedBy(...signers: readonly UnlockedIdentity[]): Promise<string> {
    const [first = chair, ...others] = signers;
    let file = await sign('result', result, first);
    for (const signer of others) {
      const signed = await verify('result', file, keyOf);
      if (!signed.ok) throw new Error(JSON.stringify(signed.error));
      file = await countersign(signed.value, signer);
    }
    return file;
  }

  it('gives the same bytes in every order, and no second signature of the same key', async () => {
    const file = await signedBy(chair, juror1, juror2);
    expect(await signedBy(juror2, chair, juror1)).toBe(file);
    expect(await signedBy(juror1, juror2, juror2, chair, juror1)).toBe(file);
    const signed = await verify('result', file, keyOf);
    expect(signed.ok && signed.value.signers).toEqual([chair, juror1, juror2].map((one) => one.thumbprint).toSorted());
    expect(signed.ok && signed.value.payloadSha256).toBe(sha256(JSON.stringify(result)));
  });

  it('refuses a result when one of its signatures does not hold, wherever it stands', async () => {
    const file = await signedBy(chair, juror1, juror2);
    const { payload: body, signatures: all } = JSON.parse(file) as {
      payload: string;
      signatures: { protected: string; signature: string }[];
    };
    for (const [index, entry] of all.entries()) {
      const other = all[(index + 1) % all.length]?.signature;
      const changed = JSON.stringify({
        payload: body,
        signatures: all.with(index, { protected: entry.protected, signature: other ?? '' }),
      });
      expect(await verify('result', changed, keyOf)).toEqual({ ok: false, error: { kind: 'bad-signature' } });
    }
    const reversed = JSON.stringify({ payload: body, signatures: all.toReversed() });
    expect(await verify('result', reversed, keyOf)).toEqual({ ok: false, error: notExact('signatures') });
    const stranger1 = await signedBy(chair);
    const signed = await verify('result', stranger1, keyOf);
    const foreign = signed.ok ? await countersign(signed.value, stranger) : '';
    expect(await verify('result', foreign, keyOf)).toMatchObject({ error: { kind: 'signer-not-on-roster' } });
  });
});
