import type { Texts } from '../base/language.ts';
import type { OwnFileStanding } from '../formats/errors.ts';

/** Whether a result counts one's own score file, in the middle of a sentence. */
export const OWN_FILE: Texts<Readonly<Record<OwnFileStanding, string>>> = {
  id: {
    counted: 'berkas nilai Anda termuat, bita demi bita',
    older: 'hasil memuat revisi lama berkas nilai Anda',
    absent: 'berkas nilai Anda tidak termuat',
    altered: 'hasil memuat berkas nilai atas nama Anda yang tidak ditandatangani di laptop ini',
    unknown: 'laptop ini tidak menyimpan berkas nilai Anda untuk dibandingkan',
    'no-juror': 'Anda tidak menilai pada tahap ini',
  },
  en: {
    counted: 'your score file is in it, byte for byte',
    older: 'it counts an older revision of your score file',
    absent: 'your score file is not in it',
    altered: 'it counts a score file in your name that was not signed on this laptop',
    unknown: 'this laptop keeps no score file of yours to compare',
    'no-juror': 'you do not score in this stage',
  },
};
