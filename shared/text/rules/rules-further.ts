import type { Language, Texts } from '../../base/language.ts';
import { addsUp } from '../../domain/scoring/method.ts';
import type { Rounding, Rules } from '../../domain/scoring/rules.ts';
import { formatScore } from '../numbers.ts';
import { criterionName } from './rules-in-words.ts';

/** What else rules say, each part in a few words, null where they say nothing; with {@link describeRules} it is all of them. */
export interface FurtherRulesInWords {
  readonly marks: string;
  readonly roundingBefore: string | null;
  readonly thresholds: string | null;
  readonly unequalPanels: string | null;
  readonly quotaPlaces: string | null;
  readonly carry: string | null;
  readonly divergence: string | null;
}

const id = {
  marks: (min: string, max: string, step: string) => `${min} sampai ${max}, langkah ${step}`,
  percent: 'bobot dalam persen',
  factor: 'bobot sebagai faktor',
  criterion: (decimals: string) => `per kriteria ${decimals} desimal`,
  weighted: (decimals: string) => `setelah bobot ${decimals} desimal`,
  unranked: 'Jumlah juri tidak sama: tidak diperingkat',
  'as-is': 'Jumlah juri tidak sama: dihitung apa adanya',
  nomination: (factor: string) => `nominasi ${factor} kali kuota`,
  open: 'kuota tak terisi dibiarkan kosong',
  'next-best': 'kuota tak terisi untuk yang terbaik berikutnya',
  carried: (stage: string, weight: string) => `${stage} ${weight} %`,
  points: (points: string) => `selisih ${points} poin`,
  deviations: (count: string) => `${count} simpangan baku`,
  or: ' atau ',
};

const en: typeof id = {
  marks: (min, max, step) => `${min} to ${max}, in steps of ${step}`,
  percent: 'weights in percent',
  factor: 'weights as factors',
  criterion: (decimals) => `by criterion ${decimals} decimals`,
  weighted: (decimals) => `after the weight ${decimals} decimals`,
  unranked: 'Unequal numbers of jurors: not ranked',
  'as-is': 'Unequal numbers of jurors: taken as they are',
  nomination: (factor) => `${factor} times the quota nominated`,
  open: 'unfilled places stay open',
  'next-best': 'unfilled places go to the next best',
  carried: (stage, weight) => `${stage} ${weight} %`,
  points: (points) => `${points} points apart`,
  deviations: (count) => `${count} standard deviations`,
  or: ' or ',
};

const texts: Texts<typeof id> = { id, en };

/** States what {@link describeRules} leaves out; `stageName` gives earlier stages their names. */
export function describeFurtherRules(rules: Rules, stageName: (id: string) => string, language: Language): FurtherRulesInWords {
  const words = texts[language];
  const number = (value: number) => formatScore(value, language);
  const { scale, rounding, threshold, selection, carry } = rules;
  const { quotas = null } = selection ?? {};
  return {
    marks: `${words.marks(number(scale.min), number(scale.max), number(scale.step))}; ${words[rules.weighting]}`,
    roundingBefore: joined(
      [rounded(rounding.criterion, words.criterion, number), rounded(rounding.weighted, words.weighted, number)],
      ', ',
    ),
    thresholds: joined(
      Object.entries(threshold?.perCriterion ?? {}).map(
        ([criterion, least]) => `${criterionName(criterion, rules, language)} ${number(least)}`,
      ),
      ', ',
    ),
    unequalPanels: addsUp(rules.aggregate.method) ? words[rules.unequalPanels] : null,
    quotaPlaces:
      quotas &&
      joined([quotas.overNomination === 1 ? null : words.nomination(number(quotas.overNomination)), words[quotas.unfilled]], '; '),
    carry: joined(
      carry.map(({ stage, weight }) => words.carried(stageName(stage), number(weight))),
      ', ',
    ),
    divergence: describeDivergence(rules, language),
  };
}

function describeDivergence({ divergence }: Rules, language: Language): string | null {
  const words = texts[language];
  const { points = null, standardDeviations = null } = divergence ?? {};
  return joined(
    [
      points === null ? null : words.points(formatScore(points, language)),
      standardDeviations === null ? null : words.deviations(formatScore(standardDeviations, language)),
    ],
    words.or,
  );
}

function rounded(rounding: Rounding | null, say: (decimals: string) => string, number: (value: number) => string): string | null {
  return rounding && say(number(rounding.decimals));
}

function joined(parts: readonly (string | null)[], between: string): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(between);
}
