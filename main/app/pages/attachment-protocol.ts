import type { ShownAttachment, ShownAttachments } from '#main/bundles/attachments/shown-attachments.ts';
import { type ByteRange, bytePartsOf, byteRangeOf, bytesOf } from './byte-range.ts';
import { PAGE_ORIGIN } from './origin.ts';

/** Where pages find attachments: this, and a ticket that was given to them. */
export const ATTACHMENT_PATH = '/attachment/';

// What a page can show by itself without running anything; everything else is only bytes.
const SHOWN_TYPES: ReadonlySet<string> = new Set([
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
  'audio/aac',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'video/mp4',
  'video/ogg',
  'video/webm',
]);

const TICKET = /^[0-9a-f]{32}$/;

/** Whether an address asks for an attachment. */
export function isAttachmentAddress(address: string): boolean {
  return address.startsWith(PAGE_ORIGIN + ATTACHMENT_PATH);
}

/** Answers a page that reads an attachment, whole, a range of it, or several parts one behind the other; without a valid ticket there is nothing. */
export function respondWithAttachment(request: Request, attachments: Pick<ShownAttachments, 'find'>): Response {
  const { pathname, searchParams } = new URL(request.url);
  const ticket = pathname.slice(ATTACHMENT_PATH.length);
  const attachment = request.method === 'GET' && TICKET.test(ticket) ? attachments.find(ticket) : null;
  if (attachment === null) return new Response(null, { status: 404, headers: CLOSED });
  const parts = searchParams.get('parts');
  if (parts !== null) return respondWithParts(attachment, bytePartsOf(parts, attachment.bytes));
  const range = byteRangeOf(request.headers.get('range'), attachment.bytes);
  if (range === 'unsatisfiable') return outside(attachment);
  const { start, end } = range ?? { start: 0, end: attachment.bytes };
  const headers = { ...headersFor(attachment), 'content-length': String(end - start) };
  const body = streamOf(attachment.read(start, end));
  if (range === null) return new Response(body, { headers });
  return new Response(body, { status: 206, headers: { ...headers, 'content-range': `bytes ${start}-${end - 1}/${attachment.bytes}` } });
}

function respondWithParts(attachment: ShownAttachment, parts: readonly ByteRange[] | null): Response {
  if (parts === null) return outside(attachment);
  const headers = { ...headersFor(attachment), 'content-length': String(bytesOf(parts)) };
  return new Response(streamOf(partsTogether(attachment, parts)), { headers });
}

function outside({ bytes }: ShownAttachment): Response {
  return new Response(null, { status: 416, headers: { ...CLOSED, 'content-range': `bytes */${bytes}` } });
}

/** Reads all parts side by side, since each alone would wait for whatever else this process does meanwhile. */
async function* partsTogether(attachment: ShownAttachment, parts: readonly ByteRange[]): AsyncGenerator<Uint8Array> {
  const read = async ({ start, end }: ByteRange) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of attachment.read(start, end)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  yield Buffer.concat(await Promise.all(parts.map(read)));
}

// Whatever an agency sent in: should it ever be taken for a page, that page may do nothing at all.
const CLOSED: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'attachment',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

function headersFor({ mediaType }: ShownAttachment): Record<string, string> {
  return { ...CLOSED, 'content-type': SHOWN_TYPES.has(mediaType) ? mediaType : 'application/octet-stream', 'accept-ranges': 'bytes' };
}

/** Reads only as fast as the page takes it, and closes the file when the page goes away. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
