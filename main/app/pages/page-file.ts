import { extname, join } from 'node:path';
import { PAGE_ORIGIN } from './origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
};

// Every file of a built page has such a name; whatever else an address may hold (escapes, backslashes, drive letters, dots in a row) has not.
const SEGMENT = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

/** A file of the built pages and the media type it is served as. */
export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
}

/** The file an address of our own origin stands for, inside `folder`; null for every other address, kind of file or way out of the folder. */
export function pageFileOf(address: string, folder: string): PageFile | null {
  if (!address.startsWith(`${PAGE_ORIGIN}/`)) return null;
  const segments = new URL(address).pathname.slice(1).split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) return null;
  const mediaType = MEDIA_TYPES[extname(segments.at(-1) ?? '')];
  return mediaType === undefined ? null : { path: join(folder, ...segments), mediaType };
}
