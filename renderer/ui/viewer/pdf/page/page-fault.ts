import type { PDFPageProxy } from 'pdfjs-dist';
import type { Omissions } from '../omissions.ts';

/** What cannot be seen of a page: a picture or another part of it, anything on it (it may be empty), or the page itself. */
export type PageFault = 'picture' | 'blank' | 'page';

/** Notes what cannot be seen of a page, null when nothing is missing. */
export type NoteFault = (page: number, fault: PageFault | null) => void;

const LOOKED_AT = 256;
const WHITE = 255;

/** What is missing on a page that was just drawn: the reader leaves out what it cannot decode, and tells nobody but its console. */
export async function faultOfDrawn(omissions: Omissions, page: PDFPageProxy, canvas: HTMLCanvasElement): Promise<PageFault | null> {
  if (omissions.on(page.pageNumber)) return 'picture';
  if (hasUndecoded(page.objs) || (hasUndecoded(page.commonObjs) && (await usesUndecoded(page)))) return 'picture';
  return isWhite(canvas) ? 'blank' : null;
}

/** A picture that the reader could not decode stands among its objects as nothing. */
function hasUndecoded(objects: PDFPageProxy['objs']): boolean {
  for (const [id, data] of objects) if (data === null && isPicture(id)) return true;
  return false;
}

/** Whether one of the pictures that pages share and that could not be decoded is on this page. */
async function usesUndecoded(page: PDFPageProxy): Promise<boolean> {
  const { argsArray } = await page.getOperatorList();
  const named = argsArray.flatMap((args: unknown) => (Array.isArray(args) ? args.filter(isPicture) : []));
  return named.some((id) => page.commonObjs.has(id) && page.commonObjs.get(id) === null);
}

function isPicture(id: unknown): id is string {
  return typeof id === 'string' && id.includes('img_');
}

/** Looks at the page made small, for which the memory of a large one is not read back. */
function isWhite(canvas: HTMLCanvasElement): boolean {
  const small = new OffscreenCanvas(LOOKED_AT, LOOKED_AT);
  const pen = small.getContext('2d', { willReadFrequently: true });
  if (pen === null) return false;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(canvas, 0, 0, LOOKED_AT, LOOKED_AT);
  return pen.getImageData(0, 0, LOOKED_AT, LOOKED_AT).data.every((value) => value === WHITE);
}
