import type { Language, Texts } from '../../base/language.ts';
import type { BundleRefusal, CardRefusal, EvidenceRefusal, ResultRefusal, ZipRefusal } from '../../formats/refusal.ts';
import { inWords, type Words } from '../words.ts';

type Refusal = BundleRefusal | CardRefusal | EvidenceRefusal | ResultRefusal;

const KINDS = {
  id: { card: 'kartu identitas', bundle: 'berkas proposal', score: 'berkas nilai', result: 'berkas hasil' },
  en: { card: 'an identity card', bundle: 'a proposal bundle', score: 'a score file', result: 'a result' },
} as const;

const ZIP: Texts<Readonly<Record<ZipRefusal, string>>> = {
  id: {
    damaged: 'susunan zip rusak',
    compressed: 'isinya dimampatkan',
    encrypted: 'isinya disandi',
    link: 'berisi tautan berkas',
    'unsafe-name': 'nama berkas tidak aman',
    'duplicate-name': 'nama berkas ganda',
    overlap: 'isi berkas bertumpuk',
    'trailing-bytes': 'ada data tambahan di luar isi',
    'too-many-entries': 'terlalu banyak berkas di dalamnya',
    'too-large': 'terlalu besar',
  },
  en: {
    damaged: 'its zip structure is damaged',
    compressed: 'its content is compressed',
    encrypted: 'its content is encrypted',
    link: 'it holds a link',
    'unsafe-name': 'a file name in it is not safe',
    'duplicate-name': 'a file name stands in it twice',
    overlap: 'files in it overlap',
    'trailing-bytes': 'it holds bytes that belong to no file',
    'too-many-entries': 'it holds too many files',
    'too-large': 'it is too large',
  },
};

const id: Words<Refusal> = {
  unreadable: () => 'tidak dapat dibaca; salin ulang dari sumbernya',
  'not-this-kind': ({ expected }) => `bukan ${KINDS.id[expected]}; pilih berkas yang benar`,
  'unsupported-version': ({ formatVersion }) => `dibuat dengan format versi ${formatVersion}; perbarui Mufakat`,
  'not-exact-form': ({ at }) => `tidak ditulis dalam bentuk baku (${at}); minta berkas asli dari pengirim`,
  'bad-signature': () => 'tanda tangannya tidak cocok dengan isi; berkas telah berubah, minta berkas asli dari pengirim',
  'not-a-bundle': () => 'bukan berkas proposal Mufakat; pilih berkas berakhiran .mfbundle',
  'not-evidence': () => 'bukan bukti lapangan Mufakat; pilih berkas berakhiran .mfevidence',
  'zip-refused': ({ reason, entry }) =>
    `ditolak karena ${ZIP.id[reason]}${entry === null ? '' : `: ${entry}`}; minta berkas asli dari pengirimnya`,
  'entry-not-in-manifest': ({ entry }) => `berisi ${entry} yang tidak tercantum dalam daftar isi bertanda tangan`,
  'entry-missing': ({ entry }) => `tidak lengkap: ${entry} tidak ada; salin ulang dari sumbernya`,
  'digest-differs': ({ entry }) => `berisi ${entry} yang berbeda dari yang ditandatangani; minta berkas asli dari pengirimnya`,
  'statement-differs': ({ field }) => `pernyataan bertanda tangan tidak cocok dengan isinya (${field})`,
  'refers-to-nothing': ({ at }) => `menyebut sesuatu yang tidak ada di dalamnya (${at})`,
  'signer-not-secretariat': () => 'penanda tangannya bukan sekretariat tahap ini',
  'roster-card-invalid': ({ thumbprint }) => `kartu ${thumbprint} dalam daftar panel tidak sah`,
  'signer-not-on-roster': ({ thumbprint }) => `ditandatangani kunci ${thumbprint} yang tidak ada dalam daftar panel`,
  'other-bundle': () => 'berasal dari berkas proposal lain',
  'not-signed-by-chair': () => 'belum ditandatangani ketua panel',
  'seal-not-for-this-key': () => 'segelnya tidak ditujukan kepada kunci ini',
  'recount-differs': ({ at }) => `hitung ulang memberi hasil lain pada ${at}; jangan dipakai, hubungi ketua panel`,
};

const en: Words<Refusal> = {
  unreadable: () => 'cannot be read; copy it again from where it came',
  'not-this-kind': ({ expected }) => `is not ${KINDS.en[expected]}; choose the right file`,
  'unsupported-version': ({ formatVersion }) => `was written in format version ${formatVersion}; update Mufakat`,
  'not-exact-form': ({ at }) => `is not written in the exact form (${at}); ask the sender for the original`,
  'bad-signature': () => 'has a signature that does not fit its content; it was changed, ask the sender for the original',
  'not-a-bundle': () => 'is not a Mufakat proposal bundle; choose a file ending in .mfbundle',
  'not-evidence': () => 'is not a Mufakat evidence pack; choose a file ending in .mfevidence',
  'zip-refused': ({ reason, entry }) =>
    `is refused because ${ZIP.en[reason]}${entry === null ? '' : `: ${entry}`}; ask its sender for the original`,
  'entry-not-in-manifest': ({ entry }) => `holds ${entry}, which the signed list of contents does not name`,
  'entry-missing': ({ entry }) => `is incomplete: ${entry} is missing; copy it again from where it came`,
  'digest-differs': ({ entry }) => `holds ${entry} with other content than was signed; ask its sender for the original`,
  'statement-differs': ({ field }) => `has a signed statement that does not fit its content (${field})`,
  'refers-to-nothing': ({ at }) => `refers to something that is not in it (${at})`,
  'signer-not-secretariat': () => 'was not signed by the secretariat of this stage',
  'roster-card-invalid': ({ thumbprint }) => `has an invalid card on its roster: ${thumbprint}`,
  'signer-not-on-roster': ({ thumbprint }) => `was signed with key ${thumbprint}, which is not on the roster`,
  'other-bundle': () => 'belongs to another proposal bundle',
  'not-signed-by-chair': () => 'is not signed by the panel chair',
  'seal-not-for-this-key': () => 'is sealed to another key',
  'recount-differs': ({ at }) => `gives another result when recounted, at ${at}; do not use it, ask the panel chair`,
};

const words: Texts<Words<Refusal>> = { id, en };

/** Why a file is refused and what to do, as the rest of a sentence that begins with the file's name. */
export function describeRefusal<R extends Refusal>(refusal: R, language: Language): string {
  return inWords<Refusal>(words[language], refusal);
}
