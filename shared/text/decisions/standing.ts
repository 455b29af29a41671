import type { Texts } from '../../base/language.ts';

const id = {
  label: 'Dasar perhitungan',
  decided: 'Dengan keputusan pleno',
  computed: 'Nilai juri saja',
  meaning:
    'Selisih dari nilai yang disepakati ikut ditambahkan, proposal yang dikeluarkan tidak ikut, dan tempat serta urutan yang ditetapkan panel tetap berlaku.',
  stabilityMeaning:
    'Selisih dari nilai yang disepakati ikut ditambahkan dan proposal yang dikeluarkan tidak ikut. Tempat yang diberikan panel tidak diundi.',
  leftOut: (count: string) => `${count} penyesuaian nilai tidak ikut: artinya lain dengan cara hitung ini.`,
  place: 'Keputusan',
};

const en: typeof id = {
  label: 'Computed from',
  decided: 'With the plenary’s decisions',
  computed: 'Jurors’ scores only',
  meaning: 'What an agreed score adds is added, excluded proposals take no part, and the places and orders that the panel set still hold.',
  stabilityMeaning: 'What an agreed score adds is added and excluded proposals take no part. Places given by the panel are not drawn.',
  leftOut: (count) =>
    `${count} ${count === '1' ? 'adjustment' : 'adjustments'} of scores left out: by this method they mean something else.`,
  place: 'Decided',
};

/** Texts about whether a figure takes the decisions of the plenary into account. */
export const standingText: Texts<typeof id> = { id, en };
