import type { Language, Texts } from '../../base/language.ts';
import type { RulesError } from '../../formats/rules.ts';
import { formatDecimal } from '../numbers.ts';
import { inWords, type Words } from '../words.ts';

const id: Words<RulesError> = {
  'unknown-key': ({ path, key }) => `${path}: kunci "${key}" tidak dikenal; periksa ejaannya atau hapus.`,
  'missing-key': ({ path }) => `${path}: belum diisi.`,
  'wrong-value': ({ path, expected }) => `${at(path)}nilai tidak sesuai; yang diterima: ${expected}.`,
  'newer-version': ({ found }) => `formatVersion ${found} lebih baru daripada program ini; perbarui program.`,
  'weights-sum': ({ path, expected, found }) =>
    `${path}: bobot berjumlah ${formatDecimal(found, 'id')}, seharusnya ${formatDecimal(expected, 'id')}.`,
  'no-weight': ({ path }) => `${path}: semua bobot nol; sedikitnya satu kriteria harus berbobot.`,
  'duplicate-criterion': ({ path, criterion }) => `${path}: kriteria "${criterion}" ditulis dua kali.`,
  'unknown-criterion': ({ path, criterion }) => `${path}: kriteria "${criterion}" tidak ada, atau tidak dinilai langsung.`,
  'scale-reversed': ({ path }) => `${path}: min harus lebih kecil daripada max.`,
  'scale-uneven': ({ path }) => `${path}: max tidak tercapai dari min dengan langkah step.`,
  'scale-too-fine': ({ path }) => `${path}: skala terlalu besar untuk step sehalus itu.`,
  'level-outside-scale': ({ path }) => `${path}: jenjang rubrik harus berada di dalam skala, from tidak melebihi to.`,
  'ties-without-end': ({ path }) => `${path}: urutan pemecah nilai sama harus diakhiri "shared" atau "draw", dan hanya di akhir.`,
  'ties-repeated': ({ path, step }) => `${path}: langkah "${step}" ditulis dua kali.`,
  'ranking-over-panels': ({ path, method }) =>
    `${path}: ${method} memakai urutan tiap juri, jadi perlu "juror-totals" bila kriterianya lebih dari satu.`,
  'ranking-with-threshold': ({ path, method }) => `${path}: ${method} tidak menghasilkan nilai, jadi ambang batas total tidak berlaku.`,
  'ranking-with-carry': ({ path, method }) => `${path}: ${method} tidak menghasilkan nilai, jadi tahap lain tidak dapat digabungkan.`,
  'carried-twice': ({ path, stage }) => `${path}: tahap "${stage}" ditulis dua kali.`,
  'carry-leaves-nothing': ({ path, found }) =>
    `${path}: bobot tahap terdahulu ${formatDecimal(found, 'id')}; harus kurang dari 100 agar tahap ini ikut dihitung.`,
};

const en: Words<RulesError> = {
  'unknown-key': ({ path, key }) => `${path}: the key "${key}" is unknown; check its spelling or remove it.`,
  'missing-key': ({ path }) => `${path}: is missing.`,
  'wrong-value': ({ path, expected }) => `${at(path)}the value does not fit; accepted: ${expected}.`,
  'newer-version': ({ found }) => `formatVersion ${found} is newer than this program; update the program.`,
  'weights-sum': ({ path, expected, found }) =>
    `${path}: the weights add up to ${formatDecimal(found, 'en')} where they must make ${formatDecimal(expected, 'en')}.`,
  'no-weight': ({ path }) => `${path}: all weights are zero; at least one criterion must weigh something.`,
  'duplicate-criterion': ({ path, criterion }) => `${path}: the criterion "${criterion}" is given twice.`,
  'unknown-criterion': ({ path, criterion }) => `${path}: there is no criterion "${criterion}", or it is not marked directly.`,
  'scale-reversed': ({ path }) => `${path}: min must be less than max.`,
  'scale-uneven': ({ path }) => `${path}: max cannot be reached from min in steps of step.`,
  'scale-too-fine': ({ path }) => `${path}: the scale is too large for so fine a step.`,
  'level-outside-scale': ({ path }) => `${path}: a rubric level must lie within the scale, with from not above to.`,
  'ties-without-end': ({ path }) => `${path}: the tie chain must end in "shared" or "draw", and only end in it.`,
  'ties-repeated': ({ path, step }) => `${path}: the step "${step}" is given twice.`,
  'ranking-over-panels': ({ path, method }) => `${path}: ${method} takes each juror's order, so several criteria need "juror-totals".`,
  'ranking-with-threshold': ({ path, method }) => `${path}: ${method} gives no points, so a total threshold cannot apply.`,
  'ranking-with-carry': ({ path, method }) => `${path}: ${method} gives no points, so no other stage can be combined with it.`,
  'carried-twice': ({ path, stage }) => `${path}: the stage "${stage}" is given twice.`,
  'carry-leaves-nothing': ({ path, found }) =>
    `${path}: the earlier stages weigh ${formatDecimal(found, 'en')}; less than 100 must remain for this one to count.`,
};

const words: Texts<Words<RulesError>> = { id, en };

/** What is wrong with a rules document, where, and what would be right, in one line. */
export function describeRulesError(error: RulesError, language: Language): string {
  return inWords(words[language], error);
}

function at(path: string): string {
  return path === '' ? '' : `${path}: `;
}
