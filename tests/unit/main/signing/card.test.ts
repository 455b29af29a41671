import { describe, expect, it } from 'vitest';
import { createIdentity } from '#main/identity/create-identity.ts';
import { publicHalfOf, sampleSecret } from '#main/identity/private-keys.ts';
import { isSampleSecretariat, isSampleThumbprint, SAMPLE_SEEDS } from '#main/identity/sample-people.ts';
import { verifyCard } from '#main/signing/card.ts';
import { importPublicKey, thumbprintOf } from '#main/signing/keys.ts';
import { sign } from '#main/signing/sign.ts';
import { people } from '#tests/support/panel/bundles.ts';

const { juror1, stranger } = people;
const { payload, signatures } = JSON.parse(juror1.card) as { payload: string; signatures: object[] };
const card = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Parameters<typeof sign<'card'>>[1];
const otherKey = publicHalfOf(sampleSecret('uji Orang Lain'));
const forge = (changes: object) =>
  JSON.stringify({ payload: Buffer.from(JSON.stringify({ ...card, ...changes })).toString('base64url'), signatures });

describe('verifying a card', () => {
  it('gives the person and the key of a self-signed card', async () => {
    const verified = await verifyCard(juror1.card);
    expect(verified.ok && verified.value.person).toEqual(juror1.person);
    expect(verified.ok && verified.value.text).toBe(juror1.card);
    expect(verified.ok && verified.value.publicKey.export({ format: 'jwk' })).toMatchObject(card.key);
  });

  it.each([
    ['name', 'Juri 9'],
    ['institution', 'Lain'],
    ['position', 'Ketua'],
    ['key', otherKey],
    ['recipient', stranger.person.recipient],
    ['createdAt', '2024-01-01T00:00:00.000Z'],
  ])('refuses another %s under the old signature', async (field, value) => {
    expect(await verifyCard(forge({ [field]: value }))).toEqual({ ok: false, error: { kind: 'bad-signature' } });
  });

  it('refuses a card of a newer version by naming the version', async () => {
    expect(await verifyCard(forge({ formatVersion: 2 }))).toEqual({ ok: false, error: { kind: 'unsupported-version', formatVersion: 2 } });
  });

  it('refuses a card signed by another than the key in it', async () => {
    expect(await verifyCard(await sign('card', card, stranger))).toEqual({ ok: false, error: { kind: 'bad-signature' } });
    const lying = { thumbprint: juror1.thumbprint, privateKey: stranger.privateKey };
    expect(await verifyCard(await sign('card', card, lying))).toEqual({ ok: false, error: { kind: 'bad-signature' } });
  });

  it('refuses a recipient to which nothing could be sealed', async () => {
    const last = card.recipient.endsWith('q') ? 'p' : 'q';
    const mistyped = { ...card, recipient: card.recipient.slice(0, -1) + last };
    expect(await verifyCard(await sign('card', mistyped, juror1))).toEqual({
      ok: false,
      error: { kind: 'not-exact-form', at: 'payload.recipient' },
    });
  });

  it('refuses a card of ten thousand bytes and more unread', async () => {
    expect(await verifyCard(' '.repeat(10_001))).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });
});

describe('public keys', () => {
  const p = 2n ** 255n - 19n;
  const encoded = (y: bigint, sign = 0n) =>
    Buffer.from((y + sign * 2n ** 255n).toString(16).padStart(64, '0'), 'hex')
      .reverse()
      .toString('base64url');
  const unsound: Record<string, string> = {
    'order 1': encoded(1n),
    'order 1 with a sign': encoded(1n, 1n),
    'order 2': encoded(p - 1n),
    'order 4': encoded(0n),
    'order 4 with a sign': encoded(0n, 1n),
    'order 8': Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex').toString('base64url'),
    'order 8, the other': Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex').toString('base64url'),
    'zero written as the prime': encoded(p),
    'one written above the prime': encoded(p + 1n),
    'the largest y above the prime': encoded(2n ** 255n - 1n),
  };
  it.each(Object.entries(unsound))('refuses a point of %s', (_, x) => {
    expect(importPublicKey({ crv: 'Ed25519', kty: 'OKP', x })).toBeNull();
  });

  it('takes the key of RFC 8037, appendix A, under its published thumbprint', () => {
    const key = { crv: 'Ed25519', kty: 'OKP', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
    expect(thumbprintOf(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect(importPublicKey(key)?.asymmetricKeyType).toBe('ed25519');
  });

  it('knows the published sample keys, and that of their secretariat, from all others', async () => {
    const at = '2023-01-01T00:00:00.000Z';
    const details = { name: 'Contoh', institution: 'Contoh', position: 'Contoh' };
    const samples = await Promise.all(SAMPLE_SEEDS.map((seed) => createIdentity(details, sampleSecret(seed), at)));
    expect(samples.every((sample) => isSampleThumbprint(sample.thumbprint))).toBe(true);
    expect(samples.filter((sample) => isSampleSecretariat(sample.thumbprint))).toEqual(samples.slice(0, 1));
    expect(isSampleThumbprint(juror1.thumbprint)).toBe(false);
    expect(isSampleSecretariat(juror1.thumbprint)).toBe(false);
  });
});
