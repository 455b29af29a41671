import type { Texts } from '../base/language.ts';
import type { OwnCounted } from '../domain/panel/own/own-counted.ts';
import { formatNumber } from './numbers.ts';

type Titles = { readonly [K in OwnCounted['kind']]: (counted: Extract<OwnCounted, { readonly kind: K }>) => string };

interface Words {
  readonly title: string;
  readonly titles: Titles;
  readonly bodies: Titles;
  readonly code: (code: string) => string;
}

const id: Words = {
  title: 'Apakah berkas saya dihitung?',
  titles: {
    counted: ({ revision }) => `Berkas nilai Anda dihitung: revisi ${formatNumber(revision, 'id')}, sama sampai byte terakhir`,
    older: ({ revision }) => `Yang dihitung revisi ${formatNumber(revision, 'id')}, bukan revisi terbaru Anda`,
    other: ({ revision }) =>
      `Hasil ini memuat berkas atas nama Anda yang tidak ditandatangani di laptop ini: revisi ${formatNumber(revision, 'id')}`,
    missing: () => 'Berkas nilai Anda tidak dihitung dalam hasil ini',
    none: () => 'Tidak ada berkas nilai Anda dalam hasil ini',
  },
  bodies: {
    counted: () => 'Tidak ada yang perlu Anda lakukan. Bila diminta, Anda dapat ikut menandatangani hasil ini.',
    older: ({ newest }) =>
      `Di laptop ini ada revisi ${formatNumber(newest, 'id')}. Serahkan revisi itu kepada ketua panel dan minta hasil ditutup ulang; jangan ikut menandatangani sebelum itu.`,
    other: ({ newest }) =>
      newest === null
        ? 'Bila Anda menandatangani di laptop lain, buka hasil ini di sana untuk memastikan. Bila tidak, beri tahu sekretariat: kunci Anda mungkin dipakai orang lain.'
        : 'Bila Anda menandatangani di laptop lain, buka hasil ini di sana. Bila tidak, beri tahu sekretariat dan jangan ikut menandatangani.',
    missing: ({ newest }) =>
      `Anda menandatangani sampai revisi ${formatNumber(newest, 'id')}. Simpan lagi berkas itu, serahkan kepada ketua panel, dan minta hasil ditutup ulang; jangan ikut menandatangani sebelum itu.`,
    none: () => 'Di laptop ini pun tidak ada berkas nilai yang Anda tandatangani untuk tahap ini.',
  },
  code: (code) => `Kode hasil ini: ${code}`,
};

const en: Words = {
  title: 'Was mine counted?',
  titles: {
    counted: ({ revision }) => `Your score file is counted: revision ${formatNumber(revision, 'en')}, the same to the last byte`,
    older: ({ revision }) => `Revision ${formatNumber(revision, 'en')} is counted, not your newest one`,
    other: ({ revision }) =>
      `This result includes a file in your name that was not signed on this laptop: revision ${formatNumber(revision, 'en')}`,
    missing: () => 'Your score file is not counted in this result',
    none: () => 'This result has no score file of yours',
  },
  bodies: {
    counted: () => 'There is nothing you need to do. If you are asked to, you can add your signature to this result.',
    older: ({ newest }) =>
      `This laptop has revision ${formatNumber(newest, 'en')}. Hand it to the panel chair and ask that the result be closed again; do not add your signature before that.`,
    other: ({ newest }) =>
      newest === null
        ? 'If you signed on another laptop, open this result there to be certain. If you did not, tell the secretariat: somebody else may be using your key.'
        : 'If you signed on another laptop, open this result there. If you did not, tell the secretariat, and do not add your signature.',
    missing: ({ newest }) =>
      `You signed up to revision ${formatNumber(newest, 'en')}. Save that file again, hand it to the panel chair and ask that the result be closed again; do not add your signature before that.`,
    none: () => 'This laptop has no score file that you signed for this stage either.',
  },
  code: (code) => `Code of this result: ${code}`,
};

/** Texts that tell a juror whether a result counts what they signed, and then what to do. */
export const ownCountedText: Texts<Words> = { id, en };

/** The title and the advice for one finding. */
export function describeOwnCounted(counted: OwnCounted, words: Words): { readonly title: string; readonly body: string } {
  switch (counted.kind) {
    case 'counted':
      return { title: words.titles.counted(counted), body: words.bodies.counted(counted) };
    case 'older':
      return { title: words.titles.older(counted), body: words.bodies.older(counted) };
    case 'other':
      return { title: words.titles.other(counted), body: words.bodies.other(counted) };
    case 'missing':
      return { title: words.titles.missing(counted), body: words.bodies.missing(counted) };
    case 'none':
      return { title: words.titles.none(counted), body: words.bodies.none(counted) };
  }
}
