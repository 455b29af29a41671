import type { Texts } from '../../base/language.ts';

const id = {
  title: 'Lembar berkas proposal',
  code: 'Kode berkas, untuk dicocokkan saat pengarahan',
  revision: (revision: string) => `Revisi ${revision}`,
  competition: 'Kompetisi',
  stage: 'Tahap',
  proposals: 'Proposal',
  jurors: 'Juri',
  deadline: 'Batas waktu',
  noDeadline: 'tidak ditetapkan',
  signer: 'Disusun oleh',
  fingerprint: 'Sidik jari kunci sekretariat',
  fingerprintHelp:
    'Saat berkas dibuka untuk pertama kali, Mufakat menanyakan dua kelompok dari sidik jari ini. Ketik dari lembar ini, jangan dari layar atau pesan.',
  begin: 'Cara memulai',
  steps: [
    'Salin berkas .mfbundle ke laptop. Nama berkas boleh berubah; isinya tidak.',
    'Buka Mufakat, pilih Berkas proposal, lalu Buka berkas. Klik ganda pada berkas juga dapat.',
    'Cocokkan kode berkas di layar dengan kode di atas.',
    'Ketik dua kelompok sidik jari yang diminta. Sesudah itu kunci ini dikenal dan tidak ditanyakan lagi.',
    'Nilai proposal di Proposal saya. Tidak perlu jaringan; setiap perubahan tersimpan sendiri di dua tempat.',
    'Bila selesai, buka Periksa & tanda tangan. Serahkan berkas .mfscore kepada ketua panel.',
  ],
  lost: 'Bila kunci hilang atau laptop rusak',
  lostHelp:
    'Pulihkan cadangan di laptop lain. Bila tidak ada cadangan, buat identitas baru dan serahkan kartunya kepada sekretariat, yang menyusun berkas pengganti.',
};

const en: typeof id = {
  title: 'Bundle sheet',
  code: 'Code of the bundle, to compare at the briefing',
  revision: (revision) => `Revision ${revision}`,
  competition: 'Competition',
  stage: 'Stage',
  proposals: 'Proposals',
  jurors: 'Jurors',
  deadline: 'Deadline',
  noDeadline: 'none set',
  signer: 'Built by',
  fingerprint: "Fingerprint of the secretariat's key",
  fingerprintHelp:
    'When the bundle is opened for the first time, Mufakat asks for two groups of this fingerprint. Type them from this sheet, not from a screen or a message.',
  begin: 'How to begin',
  steps: [
    'Copy the .mfbundle file to the laptop. Its name may change; its content may not.',
    'Open Mufakat, choose Bundles, then Open a bundle. A double click on the file does the same.',
    'Compare the code on the screen with the code above.',
    'Type the two groups of the fingerprint that are asked for. After that the key is known and is not asked for again.',
    'Score the proposals under My proposals. No network is needed; each change is saved by itself, in two places.',
    'When done, open Check & sign. Hand the .mfscore file to the panel chair.',
  ],
  lost: 'If a key is lost or a laptop breaks',
  lostHelp:
    'Restore the backup on another laptop. Without a backup, make a new identity and hand its card to the secretariat, who builds a successor bundle.',
};

/** Words of the sheet that is handed out with a bundle. */
export const handOutText: Texts<typeof id> = { id, en };
