import type { Texts } from '../../../base/language.ts';
import { formatNumber } from '../../numbers.ts';

const id = {
  command: 'Ambil kembali nilai dari berkas nilai saya…',
  lostTitle: 'Lembar nilai Anda hilang dari kedua tempat',
  signedLeft: (count: number, revision: number, at: string) =>
    `${formatNumber(count, 'id')} lembar yang Anda tanda tangani (revisi ${formatNumber(revision, 'id')}, ${at}) tidak ada lagi di basis data maupun jurnal. Salinan bertanda tangannya masih utuh di laptop ini.`,
  give: (count: number) => `Kembalikan ${formatNumber(count, 'id')} lembar`,
  fromFile: 'Ambil dari berkas nilai…',
  backupLeft: (at: string) =>
    `Basis data dan jurnal di laptop ini kosong, padahal pekerjaan Anda pernah dicadangkan (${at}). Pulihkan dari cadangan itu, atau ambil nilai dari berkas nilai terakhir Anda.`,
  toBackup: 'Pulihkan dari cadangan…',
  later: 'Nanti',
  taken: (count: number, revision: number) =>
    `${formatNumber(count, 'id')} lembar nilai dikembalikan dari revisi ${formatNumber(revision, 'id')}. Lembar yang masih ada di laptop ini tidak diubah.`,
  nothing: (revision: number) =>
    `Revisi ${formatNumber(revision, 'id')} terbaca utuh, dan semua lembarnya sudah ada di laptop ini. Tidak ada yang diubah.`,
  evidence: (count: number) => `${formatNumber(count, 'id')} foto dan berkas lapangan ikut dikembalikan.`,
  outdated: (entries: string) => `Tidak ikut, karena proposalnya berubah sejak dinilai: ${entries}.`,
  offerTitle: 'Nilai hilang dari laptop ini?',
  offer: 'Berkas nilai (.mfscore) yang pernah Anda simpan dapat dibuka lagi di sini. Lembar yang masih ada tidak diubah.',
};

const en: typeof id = {
  command: 'Take scores back from my score file…',
  lostTitle: 'Your score sheets are gone from both places',
  signedLeft: (count, revision, at) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'sheet' : 'sheets'} that you signed (revision ${formatNumber(revision, 'en')}, ${at}) ${count === 1 ? 'is' : 'are'} neither in the database nor in the journal any more. The signed copy on this laptop is intact.`,
  give: (count) => `Bring back ${formatNumber(count, 'en')} ${count === 1 ? 'sheet' : 'sheets'}`,
  fromFile: 'Take from a score file…',
  backupLeft: (at) =>
    `Database and journal on this laptop are empty, though your work was backed up before (${at}). Restore it from that backup, or take the scores from your last score file.`,
  toBackup: 'Restore from the backup…',
  later: 'Later',
  taken: (count, revision) =>
    `${formatNumber(count, 'en')} score ${count === 1 ? 'sheet was' : 'sheets were'} brought back from revision ${formatNumber(revision, 'en')}. Sheets that are still on this laptop were not changed.`,
  nothing: (revision) =>
    `Revision ${formatNumber(revision, 'en')} reads well, and all of its sheets are on this laptop already. Nothing was changed.`,
  evidence: (count) => `${formatNumber(count, 'en')} field ${count === 1 ? 'photo or file came' : 'photos and files came'} back too.`,
  outdated: (entries) => `Left out, since the proposal has changed since it was scored: ${entries}.`,
  offerTitle: 'Scores gone from this laptop?',
  offer: 'A score file (.mfscore) that you saved earlier can be opened here again. Sheets that are still here are not changed.',
};

/** Texts about taking lost work back from what was signed or backed up. */
export const takeBackText: Texts<typeof id> = { id, en };
