import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openShownPhotos } from '#main/evidence/shown-photos.ts';
import { sha256 } from '#tests/support/panel/panel.ts';

const photo = (name: string, bytes = 100) => ({
  sha256: sha256(name),
  mediaType: 'image/png',
  bytes: new Uint8Array(bytes).fill(name.length),
});

async function bytesOf(chunks: AsyncGenerator<Uint8Array> | undefined): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks ?? []) parts.push(part);
  return Buffer.concat(parts);
}

describe('pictures that a page may show', () => {
  it('are read whole or in part by a ticket that says nothing of them', async () => {
    const photos = openShownPhotos(randomBytes);
    const ticket = photos.show(photo('balai'));
    expect(ticket).toMatch(/^[0-9a-f]{32}$/u);
    expect(photos.find(ticket)).toMatchObject({ mediaType: 'image/png', bytes: 100 });
    expect(await bytesOf(photos.find(ticket)?.read(10, 14))).toEqual(Buffer.alloc(4, 5));
    expect(photos.find('0'.repeat(32))).toBeNull();
  });

  it('have one ticket however often they are shown', () => {
    const photos = openShownPhotos(randomBytes);
    expect(photos.show(photo('balai'))).toBe(photos.show(photo('balai')));
  });

  it('go when many came after them, the one that was asked for longest ago first', () => {
    const photos = openShownPhotos(randomBytes, 250);
    const [one, two] = [photos.show(photo('satu')), photos.show(photo('dua'))];
    photos.show(photo('satu'));
    const three = photos.show(photo('tiga'));
    expect([one, two, three].map((ticket) => photos.find(ticket) !== null)).toEqual([true, false, true]);
  });
});
