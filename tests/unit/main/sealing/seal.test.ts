import { describe, expect, it } from 'vitest';
import { createSealingKey, identityFromScalar, sealingKeyOf } from '#main/sealing/age-identity.ts';
import { HAS_OWN_CIPHER } from '#main/sealing/seal-stream.ts';
import { canSealTo, isSealed, openSeal, seal, sealChunks } from '#main/sealing/seal.ts';
import { collected } from '#tests/support/collected.ts';

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

describe('sealing while the content is made', () => {
  const BOX = 64 * 1024;
  const lengths = [0, 1, BOX - 1, BOX, BOX + 1, 2 * BOX, 3 * BOX + 7];
  const contentOf = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 251));

  async function* inPieces(whole: Buffer, piece: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < whole.length; at += piece) yield whole.subarray(at, at + piece);
  }

  // Both ways run where the program is tested: by the machine's own cipher, as the command line, and by the library, as the window.
  it('finds the cipher of the machine here', () => expect(HAS_OWN_CIPHER).toBe(true));

  describe.each([true, false])('by the machine: %s', (byMachine) => {
    it.each(lengths)('gives %d bytes back to every recipient, however they came', async (length) => {
      const whole = contentOf(length);
      for (const piece of [1000, BOX, BOX + 1, 5 * BOX]) {
        const bytes = await collected(await sealChunks(inPieces(whole, piece), [one.recipient, two.recipient], byMachine));
        for (const { identity } of [one, two]) {
          const opened = await openSeal(bytes, identity, LIMIT);
          expect(opened.ok && Buffer.from(opened.value).equals(whole)).toBe(true);
        }
      }
    });

    it('is as long as the format says, and each time another', async () => {
      const sealed = () => sealChunks(inPieces(contentOf(BOX + 1), BOX), [one.recipient], byMachine).then(collected);
      const [first, second] = [await sealed(), await sealed()];
      const header = Buffer.from(first).indexOf('\n--- ') + '\n--- '.length + 43 + 1;
      expect(first.length).toBe(header + 16 + (BOX + 16) + (1 + 16));
      expect(second.length).toBe(first.length);
      expect(Buffer.from(second.subarray(header)).equals(first.subarray(header))).toBe(false);
    });

    it('refuses boxes that were left out, changed places or were cut off', async () => {
      const bytes = await collected(await sealChunks(inPieces(contentOf(3 * BOX), BOX), [one.recipient], byMachine));
      const start = bytes.length - 3 * (BOX + 16);
      const box = (index: number) => bytes.subarray(start + index * (BOX + 16), start + (index + 1) * (BOX + 16));
      const head = bytes.subarray(0, start);
      const wrongs = [
        [head, box(0), box(1)],
        [head, box(0), box(2)],
        [head, box(1), box(0), box(2)],
        [head, box(0), box(1), box(2), box(2)],
      ];
      for (const wrong of wrongs) expect((await openSeal(Buffer.concat(wrong), one.identity, LIMIT)).ok).toBe(false);
    });
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
