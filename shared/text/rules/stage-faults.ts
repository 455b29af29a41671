import type { Language, Texts } from '../../base/language.ts';
import type { StageFault } from '../../domain/competition/draft/stage-faults.ts';
import { formatDecimal } from '../numbers.ts';
import { inWords, type Words } from '../words.ts';

const id: Words<StageFault> = {
  'empty-text': () => 'belum diisi.',
  'no-criteria': () => 'belum ada kriteria. Tambahkan sedikitnya satu.',
  'levels-overlap': () => 'jenjang rubrik saling bertumpang. Setiap nilai hanya boleh masuk satu jenjang.',
  'no-divisions': ({ by }) => `belum ada ${by === 'group' ? 'kelompok' : 'klaster'}. Tambahkan dahulu pada bagian Kelompok dan klaster.`,
  'unknown-division': ({ division }) => `"${division}" tidak ada lagi. Hapus kuotanya.`,
  'carry-not-earlier': ({ stage }) => `"${stage}" bukan tahap sebelum tahap ini.`,
  'selection-of-nothing': () => 'pilih sedikitnya jumlah terbaik atau kuota.',
  'adjustment-open': ({ entry }) => `poin dan alasan untuk ${entry} belum lengkap.`,
  'adjustment-of-order': () => 'cara ini hanya mengurutkan, tidak menghasilkan nilai, jadi tidak dapat ditambah atau dikurangi poin.',
  'weights-sum': ({ expected, found }) => `bobot berjumlah ${formatDecimal(found, 'id')}, seharusnya ${formatDecimal(expected, 'id')}.`,
  'no-weight': () => 'semua bobot nol; sedikitnya satu kriteria harus berbobot.',
  'duplicate-criterion': ({ criterion }) => `kode "${criterion}" dipakai dua kali.`,
  'unknown-criterion': ({ criterion }) => `kriteria "${criterion}" tidak ada lagi, atau sekarang dinilai per subkriteria.`,
  'scale-reversed': () => 'nilai terendah harus lebih kecil daripada nilai tertinggi.',
  'scale-uneven': () => 'nilai tertinggi tidak tercapai dari nilai terendah dengan langkah itu.',
  'scale-too-fine': () => 'skala terlalu besar untuk langkah sehalus itu.',
  'level-outside-scale': () => 'jenjang rubrik harus berada di dalam skala, dan awalnya tidak melebihi akhirnya.',
  'ties-without-end': () => 'urutan pemecah nilai sama harus berakhir dengan juara kembar atau undian.',
  'ties-repeated': () => 'langkah ini ditulis dua kali.',
  'ranking-over-panels': () => 'cara ini memakai urutan tiap juri, jadi total berbobot tiap juri harus dihitung dahulu.',
  'ranking-with-threshold': () => 'cara ini tidak menghasilkan nilai, jadi ambang batas nilai akhir tidak berlaku.',
  'ranking-with-carry': () => 'cara ini tidak menghasilkan nilai, jadi tahap lain tidak dapat digabungkan.',
  'carried-twice': () => 'tahap ini digabungkan dua kali.',
  'carry-leaves-nothing': ({ found }) =>
    `tahap terdahulu berbobot ${formatDecimal(found, 'id')}; harus kurang dari 100 agar tahap ini ikut dihitung.`,
};

const en: Words<StageFault> = {
  'empty-text': () => 'is still empty.',
  'no-criteria': () => 'there are no criteria yet. Add at least one.',
  'levels-overlap': () => 'rubric levels overlap. Every mark may fall into one level only.',
  'no-divisions': ({ by }) => `there are no ${by === 'group' ? 'groups' : 'clusters'} yet. Add them first under Groups and clusters.`,
  'unknown-division': ({ division }) => `there is no "${division}" any more. Remove its quota.`,
  'carry-not-earlier': ({ stage }) => `"${stage}" is not a stage before this one.`,
  'selection-of-nothing': () => 'choose at least a number of best or quotas.',
  'adjustment-open': ({ entry }) => `points and reason for ${entry} are not both given yet.`,
  'adjustment-of-order': () => 'this method only orders and gives no points, so that none can be added or taken.',
  'weights-sum': ({ expected, found }) =>
    `weights add up to ${formatDecimal(found, 'en')} where they must make ${formatDecimal(expected, 'en')}.`,
  'no-weight': () => 'all weights are zero; at least one criterion must weigh something.',
  'duplicate-criterion': ({ criterion }) => `the code "${criterion}" is used twice.`,
  'unknown-criterion': ({ criterion }) => `there is no criterion "${criterion}" any more, or it is now scored by its sub-criteria.`,
  'scale-reversed': () => 'the lowest mark must be less than the highest.',
  'scale-uneven': () => 'the highest mark cannot be reached from the lowest in steps of this size.',
  'scale-too-fine': () => 'the scale is too large for so fine a step.',
  'level-outside-scale': () => 'a rubric level must lie within the scale, its beginning not above its end.',
  'ties-without-end': () => 'the tie chain must end in a joint rank or a draw.',
  'ties-repeated': () => 'this step is given twice.',
  'ranking-over-panels': () => "this method takes each juror's order, so each juror's weighted total must come first.",
  'ranking-with-threshold': () => 'this method gives no points, so a threshold for the final score cannot apply.',
  'ranking-with-carry': () => 'this method gives no points, so no other stage can be combined with it.',
  'carried-twice': () => 'this stage is combined twice.',
  'carry-leaves-nothing': ({ found }) =>
    `the earlier stages weigh ${formatDecimal(found, 'en')}; less than 100 must remain for this one to count.`,
};

const words: Texts<Words<StageFault>> = { id, en };

/** What keeps a stage from being signed, to be said after where it stands; see {@link placeOfFault}. */
export function describeStageFault(fault: StageFault, language: Language): string {
  return inWords(words[language], fault);
}

const PLACES: Texts<Readonly<Record<string, string>>> = {
  id: {
    'competition.name': 'Nama kompetisi',
    'competition.organiser': 'Penyelenggara',
    groups: 'Kelompok',
    clusters: 'Klaster',
    sections: 'Formulir, bagian',
    name: 'Nama tahap',
    declaration: 'Pernyataan juri',
    'rules.criteria': 'Kriteria',
    'rules.scale': 'Skala',
    'rules.combine': 'Urutan hitung',
    'rules.threshold': 'Ambang batas',
    'rules.ties': 'Nilai sama',
    'rules.partition': 'Peringkat per kelompok atau klaster',
    'rules.selection': 'Yang terpilih',
    'rules.carry': 'Tahap terdahulu',
    adjustments: 'Penyesuaian nilai',
    parts: 'subkriteria',
    levels: 'rubrik',
    english: 'bahasa Inggris',
  },
  en: {
    'competition.name': 'Name of the competition',
    'competition.organiser': 'Organiser',
    groups: 'Group',
    clusters: 'Cluster',
    sections: 'Form, section',
    name: 'Name of the stage',
    declaration: "Jurors' declaration",
    'rules.criteria': 'Criteria',
    'rules.scale': 'Scale',
    'rules.combine': 'Order of computing',
    'rules.threshold': 'Threshold',
    'rules.ties': 'Ties',
    'rules.partition': 'Ranking by group or cluster',
    'rules.selection': 'Who is selected',
    'rules.carry': 'Earlier stages',
    adjustments: 'Points added or taken',
    parts: 'sub-criterion',
    levels: 'rubric',
    english: 'English',
  },
};

/** Where a fault stands, as in "Kriteria 2, subkriteria 1, rubrik 3 (bahasa Inggris)". */
export function placeOfFault({ path }: Pick<StageFault, 'path'>, language: Language): string {
  const places = PLACES[language];
  const key = Object.keys(places).find((place) => path === place || path.startsWith(`${place}[`) || path.startsWith(`${place}.`)) ?? '';
  const rest = path.slice(key.length);
  const number = /^\[(\d+)\]/.exec(rest);
  const inner = [...rest.matchAll(/\.(parts|levels)(?:\[(\d+)\])?/g)].map(([, what = '', index]) => numbered(places[what] ?? what, index));
  const place = [numbered(places[key] ?? path, number?.[1]), ...inner].join(', ');
  return path.endsWith('.en') ? `${place} (${places['english'] ?? ''})` : place;
}

function numbered(word: string, index: string | undefined): string {
  return index === undefined ? word : `${word} ${Number(index) + 1}`;
}
