import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { ShownAttachments } from '#main/bundles/attachments/shown-attachments.ts';
import { isAttachmentAddress, respondWithAttachment } from './attachment-protocol.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { PAGE_SCHEME } from './origin.ts';
import { type PageFile, pageFileOf } from './page-file.ts';

// Attachments are fetched in parts, and sound and moving pictures are played while they are read.
const PRIVILEGES = { standard: true, secure: true, codeCache: true, supportFetchAPI: true, stream: true };

/** Declares the scheme of our pages; must be called before the program is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: PRIVILEGES }]);
}

/** Serves the built pages of `folder`, read-only and with the content security policy, and the attachments that are shown; anything else is not found. */
export function servePages(session: Session, folder: string, attachments: Pick<ShownAttachments, 'find'>): void {
  session.protocol.handle(PAGE_SCHEME, (request) =>
    isAttachmentAddress(request.url) ? respondWithAttachment(request, attachments) : respondWithPage(request, folder),
  );
}

/** Answers with a file of the built pages, or that there is none. */
export function respondWithPage(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> | Response {
  const file = request.method === 'GET' ? pageFileOf(request.url, folder) : null;
  return file === null ? notFound() : respond(file);
}

/** Answers with a page that was made just now, under the same policy as all others. */
export function respondWithText(html: string): Response {
  return new Response(html, { headers: headersFor(HTML) });
}

const HTML = 'text/html; charset=utf-8';

async function respond(file: PageFile): Promise<Response> {
  try {
    return new Response(await readFile(file.path), { headers: headersFor(file.mediaType) });
  } catch {
    return notFound();
  }
}

function headersFor(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: headersFor(HTML) });
}
