import type { Option } from '../command.ts';

/** Options of `mufakat import`. */
export const importOptions = {
  competition: {
    value: 'FILE',
    required: true,
    text: {
      id: 'berkas kompetisi (.mfcompetition), yang tidak sedang terbuka',
      en: 'the competition file (.mfcompetition), not open elsewhere',
    },
  },
  proposals: {
    value: 'FILE',
    required: true,
    text: { id: 'daftar proposal: XLSX, XLS, ODS, atau CSV', en: 'the list of proposals: XLSX, XLS, ODS or CSV' },
  },
  card: {
    value: 'CARD',
    required: true,
    text: { id: 'kartu identitas sekretariat, dicatat sebagai pelakunya', en: "the secretariat's identity card, recorded as who did it" },
  },
  sheet: {
    value: 'NAME',
    text: { id: 'nama lembar; tanpa ini yang terpanjang dengan baris judul', en: 'name of the sheet; else the longest that has headings' },
  },
  'heading-row': {
    value: 'N',
    text: { id: 'nomor baris judul kolom; tanpa ini dicari', en: 'number of the row of headings; else it is looked for' },
  },
  mapping: {
    value: 'FILE',
    text: {
      id: 'JSON {"judul kolom": "isian"}; tanpa ini dipakai yang diingat atau diusulkan',
      en: 'JSON {"heading": "field"}; else what is remembered or proposed',
    },
  },
  'entry-example': {
    value: 'NUMBER',
    text: {
      id: 'contoh nomor untuk proposal tanpa nomor, misalnya KOTA-001',
      en: 'example of a number for proposals without one, such as KOTA-001',
    },
  },
  stage: {
    value: 'ID',
    text: {
      id: 'tahap daftar ini: keputusan seleksinya, dan sejak kapan proposal baru ikut',
      en: 'the stage the list is for: its selection decisions, and from when new proposals take part',
    },
  },
  attachments: {
    value: 'DIR',
    text: { id: 'folder lampiran, dicocokkan menurut nomor proposal', en: 'folder of attachments, matched by entry number' },
  },
  'dry-run': { value: null, text: { id: 'hanya memeriksa, tidak mengubah apa pun', en: 'only checks, changes nothing' } },
} as const satisfies Readonly<Record<string, Option>>;
