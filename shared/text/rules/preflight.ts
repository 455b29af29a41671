import type { Language, Texts } from '../../base/language.ts';
import { compareNames } from '../../base/order.ts';
import type { StageFault } from '../../domain/competition/draft/stage-faults.ts';
import type { Blocker, Caution } from '../../domain/competition/preparing/finding.ts';
import { listed } from '../listed.ts';
import { formatNumber } from '../numbers.ts';
import { describeStageFault, placeOfFault } from './stage-faults.ts';
import { inWords, type Words } from '../words.ts';

/** Gives the name of a person by thumbprint. */
export type NameOf = (thumbprint: string) => string;

interface Told {
  readonly names: NameOf;
}

type Elsewhere = Exclude<Blocker | Caution, StageFault>;
type Telling = Words<Elsewhere & Told>;

const people = (thumbprints: readonly string[], names: NameOf, language: Language): string =>
  listed(thumbprints.map(names).toSorted(compareNames), language);

const id: Telling = {
  'no-proposals': () => 'Belum ada proposal yang lolos untuk tahap ini. Impor proposal atau selesaikan seleksi.',
  'selection-open': ({ entries }) => `${count(entries, 'id')} proposal belum diputuskan lolos atau tidak: ${listed(entries, 'id')}.`,
  'proposal-unnamed': ({ entries }) => `Judul atau instansi belum diisi: ${listed(entries, 'id')}.`,
  'division-unknown': ({ entries }) => `Kelompok atau klaster tidak dikenal pada ${listed(entries, 'id')}. Perbaiki di tabel proposal.`,
  'role-missing': ({ lacks }) =>
    lacks === 'juror'
      ? 'Belum ada juri. Masukkan kartu juri di halaman Panel.'
      : 'Belum ada ketua panel. Tetapkan seorang di halaman Panel.',
  'not-assigned': ({ entries }) =>
    `${count(entries, 'id')} proposal belum mempunyai juri: ${listed(entries, 'id')}. Bagi lagi di halaman Penugasan.`,
  'assignment-stale': ({ jurors, entries, names }) =>
    `Penugasan menyebut yang sudah tidak ikut: ${[...(jurors.length > 0 ? [people(jurors, names, 'id')] : []), ...(entries.length > 0 ? [listed(entries, 'id')] : [])].join('; ')}. Bagi lagi di halaman Penugasan.`,
  'conflict-stale': ({ jurors, entries, names }) =>
    `Konflik kepentingan menyebut yang sudah tidak ikut: ${[...(jurors.length > 0 ? [people(jurors, names, 'id')] : []), ...(entries.length > 0 ? [listed(entries, 'id')] : [])].join('; ')}. Hapus di halaman Penugasan.`,
  'visit-short': ({ entries }) =>
    `Tim kunjungan lapangan memerlukan sedikitnya dua juri; kurang pada ${listed(entries, 'id')}. Lengkapi di halaman Penugasan.`,
  'visit-stale': ({ entries }) =>
    `Tim kunjungan lapangan memuat juri yang tidak (lagi) menilai proposalnya: ${listed(entries, 'id')}. Perbaiki di halaman Penugasan.`,
  'adjustment-stale': ({ entries }) => `Penyesuaian nilai menyebut proposal yang tidak ikut tahap ini: ${listed(entries, 'id')}.`,
  'carried-unknown': ({ stage }) => `Aturan ikut menghitung tahap ${stage}, tetapi nilainya belum diambil dari hasil tahap itu.`,
  'quorum-out-of-reach': ({ quorum, entries }) =>
    `Aturan meminta ${formatNumber(quorum, 'id')} juri, tetapi yang ditugaskan kurang pada ${listed(entries, 'id')}.`,
  'not-connected': ({ groups }) =>
    `Rata-rata terkoreksi perlu juri yang saling terhubung lewat proposal yang sama; kini terpisah menjadi ${formatNumber(groups.length, 'id')} kelompok. Bagi lagi dengan sedikitnya dua juri tiap proposal.`,
  'no-deadline': () => 'Batas waktu belum ditetapkan; tidak ada berkas yang akan ditandai terlambat.',
  'not-compared': ({ people: some, names }) =>
    `Sidik jari kunci belum dicocokkan: ${people(some, names, 'id')}. Tanpa itu, kartu mungkin bukan milik orangnya.`,
  'without-role': ({ people: some, names }) => `Tanpa peran, jadi tidak ikut: ${people(some, names, 'id')}.`,
  'no-deputy': ({ role }) =>
    role === 'chair-deputy'
      ? 'Belum ada wakil ketua panel. Bila laptop ketua rusak, tidak ada lagi yang dapat membuka berkas nilai.'
      : 'Belum ada wakil sekretariat. Bila kunci sekretariat hilang, berkas pengganti tidak dapat dibuat.',
  understaffed: ({ wanted, entries }) =>
    `Kurang dari ${formatNumber(wanted, 'id')} juri pada ${count(entries, 'id')} proposal: ${listed(entries, 'id')}.`,
  'conflict-assigned': ({ entries }) =>
    `Juri dengan konflik kepentingan masih ditugaskan pada ${listed(entries, 'id')}; lembar itu terkunci dan tidak dihitung.`,
  'carried-incomplete': ({ stage, entries }) =>
    `${count(entries, 'id')} proposal tidak mempunyai nilai dari tahap ${stage} dan akan dicatat tanpa peringkat: ${listed(entries, 'id')}.`,
  'drop-too-large': ({ drop, entries }) =>
    `Aturan membuang ${formatNumber(drop, 'id')} nilai tertinggi dan terendah, dan juri pada ${listed(entries, 'id')} terlalu sedikit untuk itu; proposal itu tidak akan diperingkat.`,
};

const en: Telling = {
  'no-proposals': () => 'No proposal takes part in this stage yet. Import proposals, or finish the selection.',
  'selection-open': ({ entries }) => `${count(entries, 'en')} not decided as passed or not: ${listed(entries, 'en')}.`,
  'proposal-unnamed': ({ entries }) => `Title or agency is empty: ${listed(entries, 'en')}.`,
  'division-unknown': ({ entries }) => `Unknown group or cluster on ${listed(entries, 'en')}. Correct it in the table of proposals.`,
  'role-missing': ({ lacks }) =>
    lacks === 'juror'
      ? 'There is no juror yet. Bring in cards on the Panel page.'
      : 'There is no panel chair yet. Name one on the Panel page.',
  'not-assigned': ({ entries }) =>
    `${count(entries, 'en')} without a juror: ${listed(entries, 'en')}. Assign again on the Assignment page.`,
  'assignment-stale': ({ jurors, entries, names }) =>
    `The assignment names what takes no part any more: ${[...(jurors.length > 0 ? [people(jurors, names, 'en')] : []), ...(entries.length > 0 ? [listed(entries, 'en')] : [])].join('; ')}. Assign again on the Assignment page.`,
  'conflict-stale': ({ jurors, entries, names }) =>
    `A conflict of interest names what takes no part any more: ${[...(jurors.length > 0 ? [people(jurors, names, 'en')] : []), ...(entries.length > 0 ? [listed(entries, 'en')] : [])].join('; ')}. Remove it on the Assignment page.`,
  'visit-short': ({ entries }) =>
    `A field visit needs a team of at least two jurors; too few for ${listed(entries, 'en')}. Complete it on the Assignment page.`,
  'visit-stale': ({ entries }) =>
    `A visiting team names a juror who does not score the proposal (any more): ${listed(entries, 'en')}. Correct it on the Assignment page.`,
  'adjustment-stale': ({ entries }) => `An adjustment names a proposal that takes no part in this stage: ${listed(entries, 'en')}.`,
  'carried-unknown': ({ stage }) => `The rules count the stage ${stage}, but its totals were not taken from its result yet.`,
  'quorum-out-of-reach': ({ quorum, entries }) =>
    `The rules ask for ${formatNumber(quorum, 'en')} jurors, but fewer are assigned to ${listed(entries, 'en')}.`,
  'not-connected': ({ groups }) =>
    `The adjusted mean needs jurors who are linked by shared proposals; now they fall into ${formatNumber(groups.length, 'en')} groups. Assign again with at least two jurors for each proposal.`,
  'no-deadline': () => 'No deadline is set; no file will be marked as late.',
  'not-compared': ({ people: some, names }) =>
    `Key fingerprints not compared yet: ${people(some, names, 'en')}. Without that, a card may not be the person's own.`,
  'without-role': ({ people: some, names }) => `Without a role, so not on the panel: ${people(some, names, 'en')}.`,
  'no-deputy': ({ role }) =>
    role === 'chair-deputy'
      ? "There is no deputy chair. If the chair's laptop breaks, nobody can open the score files."
      : "There is no deputy secretariat. If the secretariat's key is lost, no successor bundle can be made.",
  understaffed: ({ wanted, entries }) =>
    `Fewer than ${formatNumber(wanted, 'en')} jurors on ${count(entries, 'en')}: ${listed(entries, 'en')}.`,
  'conflict-assigned': ({ entries }) =>
    `A juror with a conflict of interest is still assigned to ${listed(entries, 'en')}; that sheet is locked and counts nowhere.`,
  'carried-incomplete': ({ stage, entries }) =>
    `${count(entries, 'en')} without a total from the stage ${stage}, to be listed without a rank: ${listed(entries, 'en')}.`,
  'drop-too-large': ({ drop, entries }) =>
    `The rules drop the ${formatNumber(drop, 'en')} highest and lowest, and ${listed(entries, 'en')} has too few jurors for that; it will not be ranked.`,
};

const words: Texts<Telling> = { id, en };

function count(entries: readonly string[], language: Language): string {
  const number = formatNumber(entries.length, language);
  if (language === 'id') return number;
  return entries.length === 1 ? '1 proposal' : `${number} proposals`;
}

/** What the pre-flight found, in one sentence with what to do; `names` gives people their names. */
export function describeFinding(finding: Blocker | Caution, names: NameOf, language: Language): string {
  if (isStageFault(finding)) return `${placeOfFault(finding, language)}: ${describeStageFault(finding, language)}`;
  return inWords<Elsewhere & Told>(words[language], { ...finding, names });
}

function isStageFault(finding: Blocker | Caution): finding is StageFault {
  return 'path' in finding;
}
