import type { Texts } from '../../../base/language.ts';
import { formatNumber } from '../../numbers.ts';

const id = {
  title: 'Yang berubah dari berkas sebelumnya',
  nothing: 'Tidak ada yang berubah bagi Anda.',
  criteria: 'Kriteria atau skala nilai berubah: semua proposal perlu dinilai lagi.',
  rules: 'Aturan penghitungan berubah; nilai yang sudah diberikan tetap berlaku.',
  corrected: 'Proposal diperbaiki, perlu dinilai lagi',
  added: 'Proposal ditambahkan',
  removed: 'Proposal ditarik',
  joined: 'Orang baru dalam daftar',
  left: 'Tidak lagi dalam daftar',
  newKeys: 'Memakai kunci baru',
  roles: 'Peran berubah',
  deadline: 'Batas waktu',
  deadlineChange: (before: string, after: string) => `${before} menjadi ${after}`,
  noDeadline: 'tidak ditetapkan',
  assignedAdded: 'Ditugaskan kepada Anda',
  assignedRemoved: 'Tidak lagi ditugaskan kepada Anda',
  visits: 'Tim kunjungan lapangan berubah',
  noticeTitle: 'Berkas ini menggantikan berkas sebelumnya',
  kept: (carried: number) => `${formatNumber(carried, 'id')} lembar nilai Anda tetap berlaku dan sudah dipindahkan ke sini.`,
  again: (count: number) => `${formatNumber(count, 'id')} proposal perlu dinilai lagi; nilai lama tetap dapat dibaca di lembarnya.`,
  details: 'Lihat perubahan',
  seen: 'Mengerti',
  close: 'Tutup',
  earlierTitle: 'Proposal ini berubah sejak Anda menilainya',
  earlierBody: 'Nilai lama, untuk dibaca:',
  earlierScore: (criterion: string, score: string) => `${criterion} ${score}`,
};

const en: typeof id = {
  title: 'What changed since the bundle before',
  nothing: 'Nothing changed for you.',
  criteria: 'Criteria or scale changed: all proposals have to be scored again.',
  rules: 'The way totals are computed changed; scores given so far still apply.',
  corrected: 'Proposals corrected, to be scored again',
  added: 'Proposals added',
  removed: 'Proposals withdrawn',
  joined: 'New on the roster',
  left: 'No longer on the roster',
  newKeys: 'Using a new key',
  roles: 'Roles changed',
  deadline: 'Deadline',
  deadlineChange: (before, after) => `${before} became ${after}`,
  noDeadline: 'none set',
  assignedAdded: 'Assigned to you',
  assignedRemoved: 'No longer assigned to you',
  visits: 'Field visit teams changed',
  noticeTitle: 'This bundle replaces an earlier one',
  kept: (carried) =>
    `${formatNumber(carried, 'en')} of your score ${carried === 1 ? 'sheet still applies and was' : 'sheets still apply and were'} moved here.`,
  again: (count) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'proposal has' : 'proposals have'} to be scored again; the old scores can still be read on ${count === 1 ? 'its sheet' : 'their sheets'}.`,
  details: 'See what changed',
  seen: 'I see',
  close: 'Close',
  earlierTitle: 'This proposal changed since you scored it',
  earlierBody: 'Your old scores, to read:',
  earlierScore: (criterion, score) => `${criterion} ${score}`,
};

/** Texts about a bundle that replaces another one. */
export const successorText: Texts<typeof id> = { id, en };
