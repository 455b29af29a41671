import type { Fraction } from '../../base/fraction.ts';
import type { Language, Texts } from '../../base/language.ts';
import type { ExplainedValue, ExplanationStep } from '../../domain/scoring/explain/explanation-step.ts';
import type { TieBreak } from '../../domain/scoring/outcome.ts';
import { type Method, type Rules, scoredCriteria, type TieStep } from '../../domain/scoring/rules.ts';
import { roundedTo, showExactly, showResult, showShare, showSigned, showSum } from './explained-figures.ts';
import { formatNumber } from '../numbers.ts';
import { describeRankingError } from './ranking-errors.ts';
import { inWords, type Words } from '../words.ts';

/** How to name what the explanation speaks of. */
export interface ExplanationNames {
  readonly criterion: (id: string) => string;
  readonly juror: (id: string) => string;
  readonly proposal: (id: string) => string;
}

/** The names that rules give their criteria in a language; jurors and proposals as they are. */
export function namesOf(rules: Rules, language: Language): ExplanationNames {
  const criteria = new Map(scoredCriteria(rules.criteria).map(({ id, name }) => [id, name[language]]));
  return { criterion: (id) => criteria.get(id) ?? id, juror: (id) => id, proposal: (id) => id };
}

/** Each step of an explanation as one sentence, in order. */
export function describeExplanation(steps: readonly ExplanationStep[], names: ExplanationNames, language: Language): readonly string[] {
  const words = language === 'id' ? indonesian(names) : english(names);
  return steps.map((step) => inWords(words, step));
}

const METHODS: Texts<Readonly<Record<Method, string>>> = {
  id: {
    mean: 'rata-rata',
    median: 'median',
    sum: 'jumlah',
    'trimmed-mean': 'rata-rata tanpa nilai tertinggi dan terendah',
    'trimmed-sum': 'jumlah tanpa nilai tertinggi dan terendah',
    'rank-sum': 'jumlah tempat menurut urutan tiap juri',
    'rank-points': 'jumlah poin menurut urutan tiap juri',
    'pairwise-majority': 'kemenangan menurut mayoritas juri',
    'adjusted-mean': 'rata-rata setelah disesuaikan dengan kelonggaran juri',
  },
  en: {
    mean: 'mean',
    median: 'median',
    sum: 'sum',
    'trimmed-mean': 'mean without the highest and lowest',
    'trimmed-sum': 'sum without the highest and lowest',
    'rank-sum': "sum of places in each juror's order",
    'rank-points': "sum of points for places in each juror's order",
    'pairwise-majority': 'wins by majority of jurors',
    'adjusted-mean': 'mean adjusted for the leniency of jurors',
  },
};

const STEPS: Texts<Readonly<Record<Exclude<TieStep, `criterion:${string}`>, string>>> = {
  id: {
    median: 'median nilai juri',
    pairwise: 'perbandingan berpasangan oleh juri',
    'highest-single': 'nilai tertinggi dari satu juri',
    shared: 'peringkat bersama',
    draw: 'undian (terendah didahulukan)',
  },
  en: {
    median: 'the median of the jurors',
    pairwise: 'pairwise comparison by the jurors',
    'highest-single': 'the highest value of a single juror',
    shared: 'a shared rank',
    draw: 'the draw (lowest first)',
  },
};

/** A step of the tie chain in words. */
export function describeTieStep(step: TieStep, names: Pick<ExplanationNames, 'criterion'>, language: Language): string {
  if (isCriterionStep(step)) {
    const name = names.criterion(step.slice('criterion:'.length));
    return language === 'id' ? `kriteria ${name}` : `the criterion ${name}`;
  }
  return STEPS[language][step];
}

/** The name of an aggregate in words. */
export function describeMethod(method: Method, language: Language): string {
  return METHODS[language][method];
}

function indonesian({ criterion, juror, proposal }: ExplanationNames): Words<ExplanationStep> {
  const show = (value: Fraction): string => showExactly(value, 'id');
  const result = (value: Fraction): string => showResult(value, 'id');
  const names = { criterion };
  return {
    'juror-total': (step) =>
      `${juror(step.juror)}: ${step.terms.map(({ criterion: each, mark, weight }) => `${criterion(each)} ${show(mark)} × ${show(weight)}`).join(' + ')}${step.rounding.weighted === null ? '' : `, tiap hasil kali${roundedTo(step.rounding.weighted, 'id')},`} ${result(step.total)}${roundedTo(step.rounding.criterion, 'id')}.`,
    'juror-not-counted': (step) => `${juror(step.juror)} tidak dihitung: belum menilai ${step.missing.map(criterion).join(', ')}.`,
    across: (step) =>
      `${step.criterion === null ? 'Nilai akhir juri' : criterion(step.criterion)}, ${METHODS.id[step.method]}: ${valuesInWords(step, juror, 'id')}${step.count === 1 ? ` → ${show(step.result)}` : `; jumlah ${show(step.sum)} ÷ ${formatNumber(step.count, 'id')} ${result(step.result)}`}.`,
    duels: (step) =>
      `Menang ${show(step.wins)} dari ${formatNumber(step.opponents, 'id')} perbandingan; ${formatNumber(step.inFavour, 'id')} suara juri mendukung.`,
    'criterion-weighted': (step) =>
      `${criterion(step.criterion)}: ${show(step.value)}${roundedTo(step.rounding.criterion, 'id')} × bobot ${show(step.weight)} ${result(step.weighted)}${roundedTo(step.rounding.weighted, 'id')}.`,
    'criteria-added': (step) => `Jumlah kriteria: ${showSum(step.parts, 'id')} ${result(step.sum)}.`,
    'own-stage': (step) => `Tahap ini: ${show(step.total)} dengan bobot ${showShare(step.share, 'id')}.`,
    carried: (step) => `Tahap ${step.stage}: ${show(step.total)} dengan bobot ${showShare(step.share, 'id')}.`,
    adjusted: (step) => `Penyesuaian ${showSigned(step.points, 'id')}: ${step.reason === '' ? 'tanpa keterangan' : step.reason}.`,
    total: (step) =>
      `Nilai akhir: ${step.parts.length === 1 ? show(step.total) : `${showSum(step.parts, 'id')} ${result(step.total)}`}${roundedTo(step.rounding, 'id')}.`,
    'panel-adjusted': (step) =>
      `Penyesuaian oleh panel ${showSigned(step.points, 'id')} (keputusan ${formatNumber(step.decision, 'id')}), nilai akhir menurut keputusan ${show(step.total)}: ${step.reason}`,
    'not-ranked': (step) => `Tidak diberi peringkat: ${describeRankingError(step.reason, 'id')}.`,
    'tie-broken': ({ broken, others }) =>
      `Nilainya sama dengan ${namedFirst(others.map(nameOf), proposal, 'id')}; dipisahkan oleh ${describeTieStep(broken.step, names, 'id')}: ${foundFor(broken.value, 'id')}, ${foundForOthers(others, proposal, 'id')}.`,
    ranked: (step) =>
      `Peringkat ${formatNumber(step.rank, 'id')} dari ${formatNumber(step.among, 'id')}${step.tiedWith.length > 0 ? `, bersama ${namedFirst(step.tiedWith, proposal, 'id')}` : ''}.`,
  };
}

function english({ criterion, juror, proposal }: ExplanationNames): Words<ExplanationStep> {
  const show = (value: Fraction): string => showExactly(value, 'en');
  const result = (value: Fraction): string => showResult(value, 'en');
  const names = { criterion };
  return {
    'juror-total': (step) =>
      `${juror(step.juror)}: ${step.terms.map(({ criterion: each, mark, weight }) => `${criterion(each)} ${show(mark)} × ${show(weight)}`).join(' + ')}${step.rounding.weighted === null ? '' : `, each product${roundedTo(step.rounding.weighted, 'en')},`} ${result(step.total)}${roundedTo(step.rounding.criterion, 'en')}.`,
    'juror-not-counted': (step) => `${juror(step.juror)} does not count: ${step.missing.map(criterion).join(', ')} not scored.`,
    across: (step) =>
      `${step.criterion === null ? 'Juror totals' : criterion(step.criterion)}, ${METHODS.en[step.method]}: ${valuesInWords(step, juror, 'en')}${step.count === 1 ? ` → ${show(step.result)}` : `; sum ${show(step.sum)} ÷ ${formatNumber(step.count, 'en')} ${result(step.result)}`}.`,
    duels: (step) =>
      `Won ${show(step.wins)} of ${formatNumber(step.opponents, 'en')} comparisons; ${formatNumber(step.inFavour, 'en')} jurors' votes in favour.`,
    'criterion-weighted': (step) =>
      `${criterion(step.criterion)}: ${show(step.value)}${roundedTo(step.rounding.criterion, 'en')} × weight ${show(step.weight)} ${result(step.weighted)}${roundedTo(step.rounding.weighted, 'en')}.`,
    'criteria-added': (step) => `Sum of criteria: ${showSum(step.parts, 'en')} ${result(step.sum)}.`,
    'own-stage': (step) => `This stage: ${show(step.total)} with weight ${showShare(step.share, 'en')}.`,
    carried: (step) => `Stage ${step.stage}: ${show(step.total)} with weight ${showShare(step.share, 'en')}.`,
    adjusted: (step) => `Adjustment ${showSigned(step.points, 'en')}: ${step.reason === '' ? 'no reason given' : step.reason}.`,
    total: (step) =>
      `Final score: ${step.parts.length === 1 ? show(step.total) : `${showSum(step.parts, 'en')} ${result(step.total)}`}${roundedTo(step.rounding, 'en')}.`,
    'panel-adjusted': (step) =>
      `Adjustment by the panel ${showSigned(step.points, 'en')} (decision ${formatNumber(step.decision, 'en')}), final score as decided ${show(step.total)}: ${step.reason}`,
    'not-ranked': (step) => `Not ranked: ${describeRankingError(step.reason, 'en')}.`,
    'tie-broken': ({ broken, others }) =>
      `Equal with ${namedFirst(others.map(nameOf), proposal, 'en')}; parted by ${describeTieStep(broken.step, names, 'en')}: ${foundFor(broken.value, 'en')}, ${foundForOthers(others, proposal, 'en')}.`,
    ranked: (step) =>
      `Rank ${formatNumber(step.rank, 'en')} of ${formatNumber(step.among, 'en')}${step.tiedWith.length > 0 ? `, shared with ${namedFirst(step.tiedWith, proposal, 'en')}` : ''}.`,
  };
}

/** So many of those parted from a proposal, or sharing its rank, are named one by one. */
const NAMED = 12;
/** Characters of a lot: enough to compare two of them. */
const LOT = 16;

function nameOf({ proposal }: { readonly proposal: string }): string {
  return proposal;
}

function namedFirst(ids: readonly string[], proposal: (id: string) => string, language: Language): string {
  const rest = ids.length - NAMED;
  const others = rest > 0 ? [language === 'id' ? `${formatNumber(rest, 'id')} lainnya` : `${formatNumber(rest, 'en')} others`] : [];
  return [...ids.slice(0, NAMED).map(proposal), ...others].join(', ');
}

/** What a step of the chain found for a proposal: a figure, the beginning of its lot, or nothing. */
function foundFor(value: TieBreak['value'], language: Language): string {
  if (value === null) return language === 'id' ? 'tidak ada' : 'none';
  return typeof value === 'string' ? `${value.slice(0, LOT)}…` : showExactly(value, language);
}

function foundForOthers(
  others: Extract<ExplanationStep, { readonly kind: 'tie-broken' }>['others'],
  proposal: (id: string) => string,
  language: Language,
): string {
  return others
    .slice(0, NAMED)
    .map(({ proposal: id, value }) => `${proposal(id)} ${foundFor(value, language)}`)
    .join(', ');
}

const DROPPED: Texts<Readonly<Record<ExplainedValue['use'], string>>> = {
  id: { kept: '', 'dropped-high': ' (tertinggi, dibuang)', 'dropped-low': ' (terendah, dibuang)', 'outside-middle': ' (di luar tengah)' },
  en: { kept: '', 'dropped-high': ' (highest, dropped)', 'dropped-low': ' (lowest, dropped)', 'outside-middle': ' (outside the middle)' },
};

const FIGURES: Texts<Partial<Record<Method, string>>> = {
  id: { 'rank-sum': 'tempat', 'rank-points': 'poin', 'adjusted-mean': 'kelonggaran' },
  en: { 'rank-sum': 'place', 'rank-points': 'points', 'adjusted-mean': 'leniency' },
};

function valuesInWords(
  step: Extract<ExplanationStep, { readonly kind: 'across' }>,
  juror: (id: string) => string,
  language: Language,
): string {
  const figure = FIGURES[language][step.method] ?? '';
  return step.values
    .map(({ juror: id, value, use, by }) => {
      const figured = by === null ? '' : ` (${figure} ${showExactly(by, language)})`;
      return `${juror(id)} ${showExactly(value, language)}${figured}${DROPPED[language][use]}`;
    })
    .join(', ');
}

function isCriterionStep(step: TieStep): step is `criterion:${string}` {
  return step.startsWith('criterion:');
}
