import type { Texts } from '../../base/language.ts';

const id = {
  title: 'Kartu identitas',
  name: 'Nama',
  institution: 'Lembaga',
  position: 'Jabatan',
  fingerprint: 'Sidik jari kunci',
  help: 'Serahkan kartu ini kepada sekretariat. Bacakan sidik jari di atas; sekretariat mencocokkannya dengan yang muncul di layar saat kartu dimasukkan. Isi kartu boleh diketahui siapa pun.',
  code: 'Isi berkas kartu (.mfcard) sebagai kode QR',
  codeHelp: 'Kode ini memuat isi berkas .mfcard, huruf demi huruf.',
  sample: 'Kunci contoh: diketahui umum dan tidak melindungi apa pun.',
  signature: 'Tempat, tanggal, tanda tangan:',
};

const en: typeof id = {
  title: 'Identity card',
  name: 'Name',
  institution: 'Institution',
  position: 'Position',
  fingerprint: 'Key fingerprint',
  help: 'Hand this card to the secretariat. Read the fingerprint above aloud; the secretariat compares it with the one on the screen when the card is added. Anyone may know what the card says.',
  code: 'Content of the card file (.mfcard) as a QR code',
  codeHelp: 'This code holds the content of the .mfcard file, letter by letter.',
  sample: 'Sample key: public knowledge, protects nothing.',
  signature: 'Place, date, signature:',
};

/** Words of a printed identity card. */
export const printedCardText: Texts<typeof id> = { id, en };
