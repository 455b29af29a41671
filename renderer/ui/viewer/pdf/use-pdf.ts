import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { Size } from '../zoom.ts';
import type { Omissions } from './omissions.ts';
import { openPdf, type PdfFault, pdfFaultOf } from './open-pdf.ts';
import type { PdfSource } from './pdf-source.ts';

/** A PDF file that is open, with the size of its first page at its own scale. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly omissions: Omissions;
  readonly pages: number;
  readonly firstPage: Size;
}

/** Where opening a PDF file stands. */
export type PdfOpening =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly pdf: OpenPdf }
  | { readonly status: 'failed'; readonly fault: PdfFault };

/** CSS pixels to a point of a PDF file. */
export const PIXELS_PER_POINT = 96 / 72;

/** Opens a PDF file for as long as the component is on screen. */
export function usePdf(source: PdfSource): PdfOpening {
  const [opening, setOpening] = useState<PdfOpening>({ status: 'opening' });
  useEffect(() => {
    let current = true;
    const task = openPdf(source);
    const show = async () => {
      try {
        const opened = await task.document;
        const { width, height } = (await opened.getPage(1)).getViewport({ scale: PIXELS_PER_POINT });
        const pdf = { document: opened, omissions: task.omissions, pages: opened.numPages, firstPage: { width, height } };
        if (current) setOpening({ status: 'open', pdf });
      } catch (cause) {
        if (current) setOpening({ status: 'failed', fault: pdfFaultOf(cause) });
      }
    };
    void show();
    return () => {
      current = false;
      task.close();
      setOpening({ status: 'opening' });
    };
  }, [source]);
  return opening;
}
