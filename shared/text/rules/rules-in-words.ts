import type { Language, Texts } from '../../base/language.ts';
import { type Aggregate, type Rules, type TieStep, scoredCriteria } from '../../domain/scoring/rules.ts';
import { formatNumber, formatScore } from '../numbers.ts';

/** The rules of a stage as a person states them, each part in a few words; null where the rules say nothing. */
export interface RulesInWords {
  readonly method: string;
  readonly combine: string;
  readonly rounding: string;
  /** The tie chain, its steps joined by commas. */
  readonly ties: string;
  readonly quorum: string;
  readonly threshold: string | null;
  readonly selection: string | null;
  readonly partition: string | null;
}

const id = {
  mean: 'Rata-rata',
  median: 'Median',
  sum: 'Jumlah',
  trimmedMean: (drop: number) => `Rata-rata tanpa ${drop} tertinggi dan ${drop} terendah`,
  trimmedSum: (drop: number) => `Jumlah tanpa ${drop} tertinggi dan ${drop} terendah`,
  rankSum: 'Jumlah peringkat dari tiap juri, terkecil menang',
  rankPoints: 'Jumlah poin peringkat dari tiap juri',
  pairwise: 'Menang berpasangan menurut mayoritas juri',
  adjustedMean: 'Rata-rata terkoreksi kecenderungan juri',
  jurorTotals: 'Total berbobot tiap juri dahulu, lalu lintas juri',
  criterionPanels: 'Tiap kriteria lintas juri dahulu, lalu dijumlah menurut bobot',
  decimals: (count: string) => `${count} desimal`,
  unrounded: 'tanpa pembulatan',
  byMedian: 'median',
  byPairwise: 'pilihan mayoritas juri',
  bySingle: 'nilai tunggal tertinggi',
  shared: 'juara kembar',
  draw: 'undian',
  quorum: (count: string) => `Sedikitnya ${count} juri`,
  threshold: (total: string) => `Nilai akhir sedikitnya ${total}`,
  thresholdByCriterion: 'Ambang batas per kriteria',
  top: (count: string) => `${count} terbaik`,
  quotas: { group: 'Kuota per kelompok', cluster: 'Kuota per klaster' },
  partition: { group: 'Tiap kelompok diperingkat sendiri', cluster: 'Tiap klaster diperingkat sendiri' },
};

const en: typeof id = {
  mean: 'Mean',
  median: 'Median',
  sum: 'Sum',
  trimmedMean: (drop) => `Mean without the ${drop} highest and ${drop} lowest`,
  trimmedSum: (drop) => `Sum without the ${drop} highest and ${drop} lowest`,
  rankSum: "Sum of each juror's places, lowest wins",
  rankPoints: "Sum of points for each juror's places",
  pairwise: 'Duels won by a majority of jurors',
  adjustedMean: 'Mean corrected for lenient and harsh jurors',
  jurorTotals: "Each juror's weighted total first, then across jurors",
  criterionPanels: 'Each criterion across jurors first, then the weighted sum',
  decimals: (count) => `${count} ${count === '1' ? 'decimal' : 'decimals'}`,
  unrounded: 'not rounded',
  byMedian: 'median',
  byPairwise: 'choice of most jurors',
  bySingle: 'highest single total',
  shared: 'joint rank',
  draw: 'draw',
  quorum: (count) => `At least ${count} ${count === '1' ? 'juror' : 'jurors'}`,
  threshold: (total) => `Final score of at least ${total}`,
  thresholdByCriterion: 'Threshold by criterion',
  top: (count) => `Best ${count}`,
  quotas: { group: 'Quotas by group', cluster: 'Quotas by cluster' },
  partition: { group: 'Each group is ranked by itself', cluster: 'Each cluster is ranked by itself' },
};

const texts: Texts<typeof id> = { id, en };

/** States complete rules in a few words for each part, criteria by their names. */
export function describeRules(rules: Rules, language: Language): RulesInWords {
  const words = texts[language];
  const { threshold, rounding, partition } = rules;
  return {
    method: describeAggregate(rules.aggregate, language),
    combine: rules.combine === 'juror-totals' ? words.jurorTotals : words.criterionPanels,
    rounding: rounding.total === null ? words.unrounded : words.decimals(formatNumber(rounding.total.decimals, language)),
    ties: rules.ties.map((step) => describeTieStep(step, rules, language)).join(', '),
    quorum: words.quorum(formatNumber(rules.quorum.minJurors, language)),
    threshold: threshold === null ? null : describeThreshold(threshold.total, language),
    selection: describeSelection(rules.selection, language),
    partition: partition === 'none' ? null : words.partition[partition],
  };
}

/** The way totals are taken across jurors, in a few words. */
export function describeAggregate(aggregate: Aggregate, language: Language): string {
  const words = texts[language];
  switch (aggregate.method) {
    case 'trimmed-mean':
      return words.trimmedMean(aggregate.drop);
    case 'trimmed-sum':
      return words.trimmedSum(aggregate.drop);
    case 'rank-sum':
      return words.rankSum;
    case 'rank-points':
      return words.rankPoints;
    case 'pairwise-majority':
      return words.pairwise;
    case 'adjusted-mean':
      return words.adjustedMean;
    case 'mean':
    case 'median':
    case 'sum':
      return words[aggregate.method];
  }
}

/** One step of a tie chain in words; a criterion by its name. */
export function describeTieStep(step: TieStep, rules: Pick<Rules, 'criteria'>, language: Language): string {
  const words = texts[language];
  switch (step) {
    case 'median':
      return words.byMedian;
    case 'pairwise':
      return words.byPairwise;
    case 'highest-single':
      return words.bySingle;
    case 'shared':
      return words.shared;
    case 'draw':
      return words.draw;
    default:
      return criterionName(step.slice('criterion:'.length), rules, language);
  }
}

/** The name of a criterion by its id; the id itself when the rules do not have it. */
export function criterionName(criterion: string, rules: Pick<Rules, 'criteria'>, language: Language): string {
  return scoredCriteria(rules.criteria).find((each) => each.id === criterion)?.name[language] ?? criterion;
}

function describeThreshold(total: number | null, language: Language): string {
  const words = texts[language];
  return total === null ? words.thresholdByCriterion : words.threshold(formatScore(total, language));
}

function describeSelection(selection: Rules['selection'], language: Language): string | null {
  if (selection === null) return null;
  const words = texts[language];
  const parts = [
    selection.top === null ? null : words.top(formatNumber(selection.top, language)),
    selection.quotas === null ? null : words.quotas[selection.quotas.by],
  ];
  return parts.filter((part) => part !== null).join(', ');
}
