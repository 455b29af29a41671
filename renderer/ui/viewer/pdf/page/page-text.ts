import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** The words of a page in the order in which the file has them. */
export interface PageText {
  readonly text: string;
  /** Where in the text each piece begins that the file has in one place. */
  readonly starts: readonly number[];
}

interface TextPart {
  readonly str: string;
  readonly hasEOL: boolean;
}

/** Puts the pieces of a page together: a line that ends is a line break, what no note could hold is a space. */
export function joinPageText(parts: readonly TextPart[]): PageText {
  let text = '';
  const starts: number[] = [];
  for (const { str, hasEOL } of parts) {
    starts.push(text.length);
    const words = str.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ');
    text += hasEOL ? `${words}\n` : words;
  }
  return { text, starts };
}

/** The pieces of a page's text as the file has them. */
export async function partsOfPage(page: PDFPageProxy) {
  const content = await page.getTextContent();
  return { content, parts: content.items.filter((item) => 'str' in item) };
}

/** The texts of a document's pages, each read once. */
export function createPageTexts(document: PDFDocumentProxy): (page: number) => Promise<string> {
  const known = new Map<number, Promise<string>>();
  const read = async (number: number) => joinPageText((await partsOfPage(await document.getPage(number))).parts).text;
  return (page) => {
    const text = known.get(page) ?? read(page);
    known.set(page, text);
    return text;
  };
}
