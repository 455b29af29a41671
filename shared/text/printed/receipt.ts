import type { Texts } from '../../base/language.ts';
import { formatNumber } from '../numbers.ts';

const id = {
  title: 'Tanda terima berkas nilai',
  above: (revision: number) => `Revisi ${formatNumber(revision, 'id')}`,
  code: 'Kode berkas nilai',
  codeHelp: 'Bacakan kode ini saat menyerahkan berkas; ketua panel mencocokkannya dengan yang muncul di layarnya.',
  juror: 'Juri',
  institution: 'Lembaga',
  competition: 'Kompetisi',
  stage: 'Tahap',
  bundle: 'Kode berkas proposal',
  signedAt: 'Ditandatangani',
  seal: 'Segel',
  sealed: 'Tersegel: hanya ketua panel, wakilnya, dan juri ini yang dapat membaca isinya',
  open: 'Tidak tersegel: siapa pun yang memegang berkas itu dapat membacanya',
  digest: 'SHA-256 isi',
  counted:
    'Setelah hasil diumumkan, buka berkas hasil dengan Mufakat: program mengatakan apakah berkas dengan kode ini ikut dihitung, huruf demi huruf.',
  handedIn: 'Diserahkan oleh juri:',
  received: 'Diterima oleh:',
  foot: (competition: string) => `${competition} · Mufakat`,
};

const en: typeof id = {
  title: 'Receipt of a score file',
  above: (revision) => `Revision ${formatNumber(revision, 'en')}`,
  code: 'Code of the score file',
  codeHelp: 'Read this code out when you hand in the file; the panel chair compares it with the one on their screen.',
  juror: 'Juror',
  institution: 'Institution',
  competition: 'Competition',
  stage: 'Stage',
  bundle: 'Code of the proposal bundle',
  signedAt: 'Signed',
  seal: 'Seal',
  sealed: 'Sealed: only the panel chair, the deputies and this juror can read it',
  open: 'Not sealed: whoever holds the file can read it',
  digest: 'SHA-256 of the content',
  counted:
    'When the result is out, open the result file with Mufakat: it says whether the file with this code was counted, letter by letter.',
  handedIn: 'Handed in by the juror:',
  received: 'Received by:',
  foot: (competition) => `${competition} · Mufakat`,
};

/** Words of a printed receipt. */
export const printedReceiptText: Texts<typeof id> = { id, en };
