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
  const coding = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${FAX} /Rows ${FAX} >>`;
  return { width: FAX, height: FAX, coding, bytes: faxedBits() };
}

function faxedBits(): Buffer {
  const [white, first, within, after] = ['1', '0011010100000011010101', '111', '00011'];
  const rows = Array.from({ length: FAX }, (_, row) => {
    if (row < 16 || row > 48) return white;
    if (row === 16) return first;
    return row === 48 ? after : within;
  });
  const bits = `${rows.join('')}000000000001000000000001`;
  return Buffer.from((bits.match(/.{1,8}/gu) ?? []).map((eight) => Number.parseInt(eight.padEnd(8, '0'), 2)));
}

const PAGE_INFORMATION = 48;
const GENERIC_REGION = 38;

/** The same square as scanners put it into PDF files (ITU-T T.88): a page of one region, whose dots are coded as for a fax. */
export function jbig2Square(): ScannedPicture {
  const sides = Buffer.concat([long(FAX), long(FAX)]);
  const page = Buffer.concat([sides, Buffer.alloc(11)]);
  const region = Buffer.concat([sides, Buffer.alloc(9), Buffer.of(1), faxedBits()]);
  const bytes = Buffer.concat([jbig2Segment(0, PAGE_INFORMATION, page), jbig2Segment(1, GENERIC_REGION, region)]);
  return { width: FAX, height: FAX, coding: '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', bytes };
}

function jbig2Segment(number: number, type: number, data: Buffer): Buffer {
  return Buffer.concat([long(number), Buffer.of(type, 0, 1), long(data.length), data]);
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** An evenly grey sheet in JPEG 2000 (ITU-T T.800): one tile without a single coded difference from the middle of its range. */
export function jpeg2000Grey(): ScannedPicture {
  const size = Buffer.concat([Buffer.of(0, 0), ...[FAX, FAX, 0, 0, FAX, FAX, 0, 0].map(long), Buffer.of(0, 1, 7, 1, 1)]);
  const style = Buffer.of(0, 0, 0, 1, 0, 0, 4, 4, 0, 1);
  const steps = Buffer.of(0x40, 0x40);
  const tile = Buffer.of(0, 0, 0, 0, 0, 15, 0, 1);
  const bytes = Buffer.concat([
    Buffer.of(0xff, 0x4f),
    jpeg2000Segment(0x51, size),
    jpeg2000Segment(0x52, style),
    jpeg2000Segment(0x5c, steps),
    jpeg2000Segment(0x90, tile),
    Buffer.of(0xff, 0x93, 0, 0xff, 0xd9),
  ]);
  return { width: FAX, height: FAX, coding: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode', bytes };
}

function jpeg2000Segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker, 0, data.length + 2), data]);
}

/** A picture whose bytes are no picture, as a transfer that broke leaves it. */
export function brokenPicture(coding: string): ScannedPicture {
  return { width: FAX, height: FAX, coding, bytes: Buffer.from('bukan gambar') };
}
