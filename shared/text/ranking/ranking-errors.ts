import type { Language, Texts } from '../../base/language.ts';
import type { Ineligibility, Shortfall } from '../../domain/scoring/outcome.ts';
import type { NamedComponent, RankingError } from '../../domain/scoring/rank-proposals.ts';
import { type Fraction, writeRounded } from '../../base/fraction.ts';
import { formatDecimal } from '../numbers.ts';
import { inWords, type Words } from '../words.ts';

type Telling = RankingError | Shortfall | Ineligibility;

const id: Words<Telling> = {
  disconnected: ({ components }) =>
    `adjusted-mean tidak dapat dihitung: penilaian terpisah menjadi ${components.length} bagian tanpa juri bersama: ${listed(components)}.`,
  'adjustment-of-order': ({ proposal, method }) =>
    `${proposal}: penyesuaian poin tidak dapat dipakai pada ${method}, yang hanya memakai urutan.`,
  'no-scores': () => 'belum ada nilai',
  'criterion-without-scores': ({ criterion }) => `kriteria ${criterion} belum dinilai`,
  'below-quorum': ({ jurors, minJurors }) => `baru ${jurors} juri selesai menilai, kuorum ${minJurors}`,
  'too-few-for-drop': ({ jurors, drop }) => `${jurors} nilai terlalu sedikit untuk membuang ${drop} tertinggi dan ${drop} terendah`,
  'unequal-panel': ({ jurors, expected }) => `dinilai ${jurors} juri sedangkan yang lain ${expected}, sehingga jumlahnya tidak sebanding`,
  'no-division': ({ by }) => (by === 'group' ? 'kelompoknya tidak diketahui' : 'klasternya tidak diketahui'),
  'carry-missing': ({ stage }) => `tidak ada nilai dari tahap ${stage}`,
  'below-total': ({ total, threshold }) => `nilai akhir ${shown(total, 'id')} di bawah ambang batas ${shown(threshold, 'id')}`,
  'below-criterion': ({ criterion, value, threshold }) =>
    `kriteria ${criterion}: ${shown(value, 'id')} di bawah ambang batas ${shown(threshold, 'id')}`,
};

const en: Words<Telling> = {
  disconnected: ({ components }) =>
    `adjusted-mean cannot be computed: the scoring falls into ${components.length} parts without a common juror: ${listed(components)}.`,
  'adjustment-of-order': ({ proposal, method }) => `${proposal}: points cannot be adjusted under ${method}, which knows only the order.`,
  'no-scores': () => 'not yet scored',
  'criterion-without-scores': ({ criterion }) => `criterion ${criterion} has no scores`,
  'below-quorum': ({ jurors, minJurors }) => `${jurors} ${jurors === 1 ? 'juror has' : 'jurors have'} finished, the quorum is ${minJurors}`,
  'too-few-for-drop': ({ jurors, drop }) =>
    `${jurors} ${jurors === 1 ? 'value is' : 'values are'} too few to drop the ${drop} highest and the ${drop} lowest`,
  'unequal-panel': ({ jurors, expected }) => `scored by ${jurors} where others have ${expected}, so that sums cannot be compared`,
  'no-division': ({ by }) => `its ${by} is not known`,
  'carry-missing': ({ stage }) => `it has no total from stage ${stage}`,
  'below-total': ({ total, threshold }) => `total ${shown(total, 'en')} is below the threshold ${shown(threshold, 'en')}`,
  'below-criterion': ({ criterion, value, threshold }) =>
    `criterion ${criterion}: ${shown(value, 'en')} is below the threshold ${shown(threshold, 'en')}`,
};

const words: Texts<Words<Telling>> = { id, en };

/** Why no ranking can be made, or why a proposal is listed without a rank, in one line. */
export function describeRankingError(telling: Telling, language: Language): string {
  return inWords(words[language], telling);
}

/** All members of each part, so that the secretariat sees whom a common juror would connect. */
function listed(components: readonly NamedComponent[]): string {
  return components.map(({ proposals, jurors }) => `{${jurors.join(', ')}: ${proposals.join(', ')}}`).join(' ');
}

/** Four decimals at most, so that a value just below a threshold still differs from it in most cases. */
function shown(value: Fraction, language: Language): string {
  return formatDecimal(writeRounded(value, 4).replace(/\.?0+$/, ''), language);
}
