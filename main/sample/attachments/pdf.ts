/** One page of text: a heading and lines below it, already broken to fit. */
export interface PdfPage {
  readonly heading: string;
  readonly lines: readonly string[];
}

const A4 = '0 0 595 842';
const LEFT = 72;
const TOP = 770;
const LEADING = 18;
const FONTS = '<< /F1 3 0 R /F2 4 0 R >>';
const FIRST_PAGE = 6;

/**
 * Writes a small PDF 1.4 of plain text pages in Helvetica, uncompressed and without dates, so that its bytes depend on
 * the text alone; only characters of Latin-1 can be shown.
 */
export function encodePdf(title: string, pages: readonly PdfPage[]): Buffer {
  return assemblePdf(title, pages.map(textOf));
}

/** Writes a PDF of pages that are drawn already, each as the operators of its content; F1 is Helvetica, F2 the same in bold. */
export function assemblePdf(title: string, contents: readonly string[]): Buffer {
  const pageNumbers = contents.map((_, index) => FIRST_PAGE + 2 * index);
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) >>',
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    fontObject('Helvetica'),
    fontObject('Helvetica-Bold'),
    `<< /Title (${escaped(title)}) >>`,
    ...contents.flatMap((content, index) => [pageObject(FIRST_PAGE + 1 + 2 * index), contentObject(content)]),
  ]);
}

/** A text as it stands between brackets in a PDF. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, (character) => `\\${character}`);
}

function fontObject(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function pageObject(content: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [${A4}] /Resources << /Font ${FONTS} >> /Contents ${content} 0 R >>`;
}

function textOf({ heading, lines }: PdfPage): string {
  const body = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return `BT /F1 16 Tf ${LEFT} ${TOP} Td (${escaped(heading)}) Tj /F1 11 Tf ${LEADING} TL 0 ${-2 * LEADING} Td\n${body}\nET`;
}

function contentObject(stream: string): string {
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

function assemble(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
