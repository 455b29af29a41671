/** One object of a PDF file: its dictionary, and the bytes of its stream if it has one. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

const PAGE = { width: 595, height: 842 } as const;
const FIRST_PAGE = 4;
const OBJECTS_OF_A_PAGE = 3;

/** A picture that fills a page, as a scanner makes it: its filter and colours in the words of PDF. */
interface ScannedPicture {
  readonly width: number;
  readonly height: number;
  readonly coding: string;
  readonly bytes: Buffer;
}

/** A PDF of scanned pages, each with one line of words below its picture; a page without words has an empty line. */
export function scannedPdf(pages: readonly { readonly words: string; readonly picture: ScannedPicture }[]): Buffer {
  const kids = pages.map((_, index) => `${FIRST_PAGE + OBJECTS_OF_A_PAGE * index} 0 R`).join(' ');
  return assemble([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Kids [${kids}] /Count ${pages.length}` },
    { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
    ...pages.flatMap(({ words, picture }, index) => pageObjects(FIRST_PAGE + OBJECTS_OF_A_PAGE * index, words, picture)),
  ]);
}

function pageObjects(number: number, words: string, { width, height, coding, bytes }: ScannedPicture): readonly PdfObject[] {
  const drawn = `q ${PAGE.width} 0 0 ${PAGE.height - 60} 0 60 cm /S Do Q BT /F 14 Tf 40 24 Td (${words}) Tj ET`;
  return [
    {
      dictionary:
        `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${number + 1} 0 R ` +
        `/Resources << /Font << /F 3 0 R >> /XObject << /S ${number + 2} 0 R >> >>`,
    },
    { dictionary: '', stream: Buffer.from(drawn, 'latin1') },
    { dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${coding}`, stream: bytes },
  ];
}

function assemble(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(length);
    if (stream === undefined) add(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} >>\nendobj\n`, 'latin1'));
    else {
      add(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`, 'latin1'));
      add(stream);
      add(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    }
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

const FAX = 64;

/** A black square in the middle of a white sheet, coded as a fax machine does (ITU-T T.6), by hand: 64 x 64 dots, the square from 16 to 48. */
export function faxedSquare(): ScannedPicture {
  const [white, first, within, after] = ['1', '0011010100000011010101', '111', '00011'];
  const rows = Array.from({ length: FAX }, (_, row) => {
    if (row < 16 || row > 48) return white;
    if (row === 16) return first;
    return row === 48 ? after : within;
  });
  const bits = `${rows.join('')}000000000001000000000001`;
  const bytes = Buffer.from((bits.match(/.{1,8}/gu) ?? []).map((eight) => Number.parseInt(eight.padEnd(8, '0'), 2)));
  const coding = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${FAX} /Rows ${FAX} >>`;
  return { width: FAX, height: FAX, coding, bytes };
}
