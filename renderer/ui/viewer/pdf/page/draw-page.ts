import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextPieces } from '../../text-pieces.ts';
import type { Size } from '../../zoom.ts';
import type { Omissions } from '../omissions.ts';
import { joinPageText, partsOfPage } from './page-text.ts';
import { PIXELS_PER_POINT } from '../use-pdf.ts';

/** Something that is being drawn and can be given up. */
export interface Drawing<T> {
  readonly done: Promise<T>;
  readonly cancel: () => void;
}

const MOST_PIXELS = 16_000_000;

/** Size of a page on screen, in CSS pixels, at a scale. */
export function pageSize(page: PDFPageProxy, scale: number): Size {
  const { width, height } = page.getViewport({ scale: scale * PIXELS_PER_POINT });
  return { width, height };
}

/** Draws a page on a canvas of its own, when it is its turn, as sharp as the screen; of a huge one less sharply, so that memory lasts. */
export function drawPage(omissions: Omissions, page: PDFPageProxy, scale: number): Drawing<HTMLCanvasElement> {
  let cancel = () => {
    // Nothing runs yet.
  };
  let wanted = true;
  const draw = async () => {
    if (!wanted) throw new Error('given up');
    const { canvas, viewport } = canvasFor(page, scale);
    const task = page.render({ canvas, viewport });
    cancel = () => task.cancel();
    await task.promise;
    return canvas;
  };
  return {
    done: omissions.draw(page.pageNumber, draw),
    cancel: () => {
      wanted = false;
      cancel();
    },
  };
}

function canvasFor(page: PDFPageProxy, scale: number) {
  const { width, height } = pageSize(page, scale);
  const sharpness = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  const viewport = page.getViewport({ scale: scale * PIXELS_PER_POINT * sharpness });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  return { canvas, viewport };
}

/** Lays the words of a page over it, transparent, to be selected and read aloud. */
export function layText(page: PDFPageProxy, scale: number, layer: HTMLElement): Drawing<TextPieces> {
  let cancel = () => {
    // Nothing runs yet.
  };
  let given = true;
  const lay = async (): Promise<TextPieces> => {
    const [{ TextLayer }, { content, parts }] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), partsOfPage(page)]);
    if (!given) throw new Error('given up');
    layer.replaceChildren();
    layer.style.setProperty('--total-scale-factor', String(scale * PIXELS_PER_POINT));
    const text = new TextLayer({
      textContentSource: content,
      container: layer,
      viewport: page.getViewport({ scale: scale * PIXELS_PER_POINT }),
    });
    cancel = () => text.cancel();
    await text.render();
    const joined = joinPageText(parts);
    const pieces = text.textDivs.map((element, index) => ({ element, start: joined.starts[index] ?? 0 }));
    return { text: joined.text, pieces: pieces.filter(({ element }) => element.isConnected) };
  };
  return {
    done: lay(),
    cancel: () => {
      given = false;
      cancel();
    },
  };
}
