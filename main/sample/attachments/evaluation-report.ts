import type { InnovationSubject } from '../narrative/narrative.ts';
import { assemblePdf } from './pdf.ts';
import { drawBlock, type ReportBlock, SHEET, SMALL_PRINT, textAt } from './pdf-blocks.ts';

/** What an evaluation report is about; all but entry, title and agency feeds sample text. */
export interface ReportSubject extends InnovationSubject {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
}

const QUARTERS = 4;
const NOTICE = 'Teks contoh. Berkas ini dibuat oleh program, bukan oleh instansi.';

/** A report of several pages with headings, a table and a chart of the same eight quarterly figures, marked as a sample on every page; the same bytes for the same subject. */
export function evaluationReport(subject: ReportSubject, figures: readonly number[]): Buffer {
  const { entry, title } = subject;
  const pages = [cover, method, inTable, inChart, learned].map((page) => page(subject, figures));
  const contents = pages.map((blocks, index) => draw(blocks, `${entry} · ${title}`, `${index + 1} / ${pages.length}`));
  return assemblePdf(`Laporan evaluasi ${entry} (contoh)`, contents);
}

function draw(blocks: readonly ReportBlock[], head: string, number: string): string {
  const drawn: string[] = [textAt(head, [SHEET.left, SHEET.top + 22], SMALL_PRINT)];
  let top: number = SHEET.top;
  for (const block of blocks) {
    const { operators, height } = drawBlock(block, top);
    drawn.push(operators);
    top -= height;
  }
  drawn.push(
    textAt(NOTICE, [SHEET.left, SHEET.bottom - 28], SMALL_PRINT),
    textAt(number, [SHEET.right - 22, SHEET.bottom - 28], SMALL_PRINT),
  );
  return drawn.join('\n');
}

type Page = (subject: ReportSubject, figures: readonly number[]) => readonly ReportBlock[];

const mean = (figures: readonly number[]): string =>
  (figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(1).replace('.', ',');
const halves = (figures: readonly number[]) => [figures.slice(0, QUARTERS), figures.slice(QUARTERS)] as const;

const cover: Page = ({ title, agency, entry, service, people, measure }, figures) => {
  const [before, after] = halves(figures);
  return [
    { kind: 'paragraph', text: 'Laporan evaluasi (contoh)' },
    { kind: 'title', text: title },
    { kind: 'paragraph', text: `${agency} · nomor urut ${entry}` },
    { kind: 'heading', text: 'Ringkasan' },
    {
      kind: 'paragraph',
      text: `Laporan ini menyajikan perubahan pada ${service} selama delapan triwulan: empat sebelum inovasi berjalan dan empat sesudahnya. Yang dibaca bukan banyaknya kegiatan, melainkan apa yang dialami ${people}.`,
    },
    {
      kind: 'paragraph',
      text: `Ukuran utamanya adalah ${measure}, dinyatakan sebagai indeks dengan awal pengamatan sama dengan 100. Indeks rata-rata bergerak dari ${mean(before)} menjadi ${mean(after)}.`,
    },
    { kind: 'heading', text: 'Isi laporan' },
    { kind: 'item', text: 'Cara mengukur dan siapa yang mencatat' },
    { kind: 'item', text: 'Angka menurut triwulan' },
    { kind: 'item', text: 'Perubahan dalam gambar' },
    { kind: 'item', text: 'Yang dipelajari dan yang belum selesai' },
  ];
};

const method: Page = ({ staff, people, partner, problem, measure }) => [
  { kind: 'heading', text: '1. Cara mengukur' },
  {
    kind: 'paragraph',
    text: `Sebelum inovasi, ${problem}. Keadaan itu dicatat lebih dahulu selama satu tahun agar perbandingannya adil: alat, formulir, dan pencatatnya sama pada kedua masa.`,
  },
  {
    kind: 'paragraph',
    text: `Pencatatan dilakukan ${staff} setiap hari kerja. Setiap bulan, catatan dicocokkan dengan catatan ${partner}; yang tidak cocok ditelusuri sebelum dihitung.`,
  },
  { kind: 'heading', text: 'Yang dicatat' },
  { kind: 'item', text: `Ukuran utama: ${measure}.` },
  { kind: 'item', text: 'Berapa kali seseorang harus datang sampai urusannya selesai.' },
  { kind: 'item', text: 'Berapa berkas kembali karena tidak lengkap, dan apa sebabnya.' },
  { kind: 'item', text: `Pendapat ${people} dalam wawancara singkat, dua puluh orang setiap triwulan.` },
  { kind: 'heading', text: 'Batas laporan ini' },
  {
    kind: 'paragraph',
    text: 'Angka dari bulan dengan hari libur panjang tetap disertakan dan tidak disesuaikan. Perubahan dapat juga berasal dari sebab lain; karena itu bagian akhir laporan menyebut apa yang belum dapat dijelaskan.',
  },
];

const inTable: Page = ({ measure }, figures) => {
  const [before, after] = halves(figures);
  const change = (index: number) =>
    `${(after[index] ?? 0) - (before[index] ?? 0) >= 0 ? '+' : ''}${(after[index] ?? 0) - (before[index] ?? 0)}`;
  return [
    { kind: 'heading', text: '2. Angka menurut triwulan' },
    { kind: 'paragraph', text: `Indeks ${measure}; awal pengamatan = 100. Makin tinggi makin baik.` },
    {
      kind: 'table',
      head: ['Triwulan', 'Sebelum', 'Sesudah', 'Selisih'],
      rows: [
        ...before.map((figure, index) => [`Triwulan ${index + 1}`, String(figure), String(after[index] ?? ''), change(index)]),
        ['Rata-rata', mean(before), mean(after), ''],
      ],
    },
    {
      kind: 'paragraph',
      text: 'Selisih dihitung antara triwulan yang sama pada dua tahun yang berurutan, sehingga musim dan tahun anggaran tidak mengaburkan perbandingan.',
    },
    {
      kind: 'paragraph',
      text: 'Pada triwulan pertama sesudah inovasi petugas masih belajar, dan sebagian warga belum mengetahui cara yang baru; selisih pada triwulan itu perlu dibaca dengan hati-hati.',
    },
  ];
};

const inChart: Page = ({ measure }, figures) => [
  { kind: 'heading', text: '3. Perubahan dalam gambar' },
  {
    kind: 'bars',
    values: figures,
    most: Math.max(...figures),
    labels: figures.map((_, index) => `Tw ${(index % QUARTERS) + 1}`),
    before: QUARTERS,
  },
  { kind: 'paragraph', text: `Gambar: indeks ${measure}. Batang pucat sebelum inovasi, batang gelap sesudahnya.` },
  {
    kind: 'paragraph',
    text: 'Dua hal tampak dari gambar ini. Pertama, angka sebelum inovasi sudah bergerak naik perlahan, sehingga tidak seluruh selisih dapat disebut hasil inovasi. Kedua, kenaikan sesudah inovasi bertahan sampai triwulan terakhir, bukan hanya pada awal.',
  },
];

const learned: Page = ({ people, partner, staff }) => [
  { kind: 'heading', text: '4. Yang dipelajari' },
  { kind: 'item', text: `Kesepakatan tertulis dengan ${partner} lebih menentukan daripada perangkat yang dipakai.` },
  {
    kind: 'item',
    text: `${staff.slice(0, 1).toUpperCase()}${staff.slice(1)} perlu waktu satu triwulan sampai terbiasa; beban kerja pada masa itu bertambah.`,
  },
  { kind: 'item', text: `Penjelasan lisan kepada ${people} lebih banyak membantu daripada selebaran.` },
  { kind: 'heading', text: 'Yang belum selesai' },
  {
    kind: 'paragraph',
    text: 'Pencatatan masih bergantung pada dua orang. Bila salah seorang berhalangan, catatan tertunda dan baru dilengkapi pada pekan berikutnya. Pencadangan catatan belum dilakukan setiap hari.',
  },
  { kind: 'paragraph', text: 'Dampak pada biaya belum dihitung. Perhitungan itu direncanakan setelah satu tahun anggaran penuh berjalan.' },
  { kind: 'heading', text: 'Pernyataan' },
  {
    kind: 'paragraph',
    text: 'Seluruh isi laporan ini adalah contoh. Angka, kutipan, dan pernyataan di dalamnya dibuat oleh program untuk memperlihatkan bagaimana lampiran dibaca, dicari, dan dicatati.',
  },
];
