import { describe, expect, it } from 'vitest';
import { createSealingKey, identityFromScalar, sealingKeyOf } from '#main/sealing/age-identity.ts';
import { canSealTo, isSealed, openSeal, seal } from '#main/sealing/seal.ts';

const content = Buffer.from('nilai 87,50');
const LIMIT = 1_000_000;
const [one, two, other] = [await createSealingKey(), await createSealingKey(), await createSealingKey()];
const sealed = await seal(content, [one.recipient, two.recipient]);

describe('sealing', () => {
  it.each([one, two])('is opened by each of its recipients', async ({ identity }) => {
    const opened = await openSeal(sealed, identity, LIMIT);
    expect(opened.ok && Buffer.from(opened.value).equals(content)).toBe(true);
  });

  it('is recognised by its first line', () => {
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed(content)).toBe(false);
    expect(isSealed(Buffer.alloc(0))).toBe(false);
  });

  it('says that it was not sealed to this key', async () => {
    expect(await openSeal(sealed, other.identity, LIMIT)).toEqual({ ok: false, error: { kind: 'seal-not-for-this-key' } });
  });

  it('refuses every changed byte and every cut', { timeout: 30_000 }, async () => {
    for (let at = 0; at < sealed.length; at += 3) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 0x20 : byte));
      expect((await openSeal(changed, one.identity, LIMIT)).ok).toBe(false);
      expect((await openSeal(sealed.subarray(0, at), one.identity, LIMIT)).ok).toBe(false);
    }
  });

  it('refuses what is larger than the reader takes, and what is not sealed', async () => {
    expect(await openSeal(sealed, one.identity, 100)).toEqual({ ok: false, error: { kind: 'too-large', limit: 100 } });
    expect(await openSeal(content, one.identity, LIMIT)).toEqual({ ok: false, error: { kind: 'not-sealed' } });
  });

  it('refuses a header of thousands of recipients without trying them', async () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    const flood = Buffer.from(`age-encryption.org/v1\n${stanza.repeat(5000)}--- ${'A'.repeat(43)}\n`);
    expect(await openSeal(flood, one.identity, LIMIT)).toEqual({ ok: false, error: { kind: 'seal-damaged' } });
  });

  it('is never made for nobody', async () => {
    await expect(seal(content, [])).rejects.toThrow(RangeError);
    expect(await canSealTo(one.recipient)).toBe(true);
    expect(await canSealTo(`${one.recipient.slice(0, -1)}b`)).toBe(false);
  });
});

describe('sealing keys', () => {
  it('writes a scalar as age does', async () => {
    // BIP 173 checked by the reader of another library: the recipient is made from the decoded scalar.
    const scalar = Uint8Array.from({ length: 32 }, (_, index) => index);
    const identity = identityFromScalar(scalar);
    expect(identity).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
    const { recipient } = await sealingKeyOf(identity);
    const opened = await openSeal(await seal(content, [recipient]), identity, LIMIT);
    expect(opened.ok).toBe(true);
  });
});
