import { renderHook, waitFor } from '@testing-library/react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { expect, it } from 'vitest';
import { usePdfSearch } from '#renderer/ui/viewer/pdf/finding/use-pdf-search.ts';

/** Pages with these words; one that is null cannot be read. */
function documentOf(pages: readonly (string | null)[]): PDFDocumentProxy {
  const getPage = (number: number) => {
    const words = pages[number - 1] ?? null;
    if (words === null) return Promise.reject(new Error('Transport destroyed'));
    return Promise.resolve({ getTextContent: () => Promise.resolve({ items: [{ str: words, hasEOL: false }] }) });
  };
  // Of a document the search asks for nothing but its pages and their words.
  return { numPages: pages.length, getPage } as unknown as PDFDocumentProxy;
}

const fromTheTop = () => 1;

it('a page that cannot be read, or no longer, is passed over: the others are still looked through to the end', async () => {
  const document = documentOf(['air bersih', null, 'air minum']);
  const { result } = renderHook(() => usePdfSearch(document, 'air', fromTheTop));
  await waitFor(() => expect(result.current).toMatchObject({ done: true, at: 0 }));
  await waitFor(() => expect(result.current.hits.map(({ page }) => page)).toEqual([1, 3]));
});
