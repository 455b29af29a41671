import { describe, expect, it } from 'vitest';
import { isAttachmentAddress, respondWithAttachment } from '#main/app/pages/attachment-protocol.ts';
import type { ShownAttachment } from '#main/bundles/attachments/shown-attachments.ts';

const TICKET = 'ab'.repeat(16);
const BYTES = Buffer.from('isi lampiran yang ditandatangani');
let closed = 0;

function attachment(mediaType: string): ShownAttachment {
  return {
    mediaType,
    bytes: BYTES.length,
    read: async function* (start, end) {
      try {
        // One byte at a time, as the disk may give them.
        for (let at = start; at < end; at += 1) yield await Promise.resolve(BYTES.subarray(at, at + 1));
      } finally {
        closed += 1;
      }
    },
  };
}

function ask(address: string, { headers = {}, method = 'GET', mediaType = 'application/pdf' } = {}): Response {
  const find = (ticket: string) => (ticket === TICKET ? attachment(mediaType) : null);
  return respondWithAttachment(new Request(address, { headers, method }), { find });
}

const ADDRESS = `app://mufakat/attachment/${TICKET}`;

describe('attachments over the scheme of the pages', () => {
  it('come whole without a range', async () => {
    const response = ask(ADDRESS);
    expect(response.status).toBe(200);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(await response.text()).toBe(BYTES.toString());
  });

  it('come in the part that was asked for', async () => {
    const response = ask(ADDRESS, { headers: { range: 'bytes=4-11' } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes 4-11/${BYTES.length}`);
    expect(response.headers.get('content-length')).toBe('8');
    expect(await response.text()).toBe('lampiran');
  });

  it('come in several parts one behind the other, read side by side', async () => {
    const response = ask(`${ADDRESS}?parts=17-31,0-2`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('18');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(await response.text()).toBe(`${BYTES.toString().slice(17, 32)}isi`);
  });

  it('say that a part lies outside', () => {
    expect(ask(`${ADDRESS}?parts=0-2,5000-5001`).status).toBe(416);
    expect(ask(`${ADDRESS}?parts=`).status).toBe(416);
  });

  it('say that a range lies outside', () => {
    const response = ask(ADDRESS, { headers: { range: 'bytes=5000-' } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${BYTES.length}`);
  });

  it('close their file when the page goes away in the middle', async () => {
    closed = 0;
    const reader = ask(ADDRESS).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(closed).toBe(1);
  });

  it.each([
    ['text/html', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
    ['application/pdf', 'application/octet-stream'],
    ['image/svg+xml', 'image/svg+xml'],
    ['image/jpeg', 'image/jpeg'],
    ['video/mp4', 'video/mp4'],
  ])('of the kind %s are served as %s, and may do nothing if taken for a page', (mediaType, served) => {
    const { headers } = ask(ADDRESS, { mediaType });
    expect(headers.get('content-type')).toBe(served);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe('attachment');
  });

  it.each([
    ['a ticket that was never given', `app://mufakat/attachment/${'cd'.repeat(16)}`, 'GET'],
    ['no ticket', 'app://mufakat/attachment/', 'GET'],
    ['a path behind the ticket', `${ADDRESS}/..`, 'GET'],
    ['another method', ADDRESS, 'POST'],
  ])('are not there for %s', (_what, address, method) => {
    expect(ask(address, { method }).status).toBe(404);
  });

  it('are told apart from pages by their address, on our own origin only', () => {
    expect(isAttachmentAddress(ADDRESS)).toBe(true);
    expect(isAttachmentAddress('app://mufakat/index.html')).toBe(false);
    expect(isAttachmentAddress(`app://mufakat.example/attachment/${TICKET}`)).toBe(false);
  });
});
