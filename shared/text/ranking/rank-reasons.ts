import { type Fraction, parseFraction, ZERO } from '../../base/fraction.ts';
import type { Language } from '../../base/language.ts';
import { type RankReason, readReason } from '../../domain/panel/result/rank-reason.ts';
import type { Ineligibility, Shortfall } from '../../domain/scoring/outcome.ts';
import type { Rules } from '../../domain/scoring/rules.ts';
import { describeRankingError } from './ranking-errors.ts';
import { criterionName } from '../rules/rules-in-words.ts';

/** Why a proposal of a result has no rank, criteria by their names; a reason of a later version as it is written. */
export function describeRankReason(written: string, rules: Pick<Rules, 'criteria'>, language: Language): string {
  const reason = asTelling(readReason(written), (criterion) => criterionName(criterion, rules, language));
  return reason === null ? written : describeRankingError(reason, language);
}

type Telling = Shortfall | Ineligibility;
type Details = RankReason['details'];

const READERS: { readonly [K in Telling['kind']]: (details: Details, nameOf: (criterion: string) => string) => Telling } = {
  'no-scores': () => ({ kind: 'no-scores' }),
  'criterion-without-scores': ({ criterion = '' }, nameOf) => ({ kind: 'criterion-without-scores', criterion: nameOf(criterion) }),
  'below-quorum': ({ jurors, minJurors }) => ({ kind: 'below-quorum', jurors: Number(jurors), minJurors: Number(minJurors) }),
  'too-few-for-drop': ({ jurors, drop }) => ({ kind: 'too-few-for-drop', jurors: Number(jurors), drop: Number(drop) }),
  'unequal-panel': ({ jurors, expected }) => ({ kind: 'unequal-panel', jurors: Number(jurors), expected: Number(expected) }),
  'no-division': ({ by }) => ({ kind: 'no-division', by: by === 'cluster' ? 'cluster' : 'group' }),
  'carry-missing': ({ stage = '' }) => ({ kind: 'carry-missing', stage }),
  'below-total': ({ total, threshold }) => ({ kind: 'below-total', total: fractionIn(total), threshold: fractionIn(threshold) }),
  'below-criterion': ({ criterion = '', value, threshold }, nameOf) => ({
    kind: 'below-criterion',
    criterion: nameOf(criterion),
    value: fractionIn(value),
    threshold: fractionIn(threshold),
  }),
};

function asTelling({ kind, details }: RankReason, nameOf: (criterion: string) => string): Telling | null {
  const known = Object.entries(READERS).find(([reader]) => reader === kind);
  return known === undefined ? null : known[1](details, nameOf);
}

function fractionIn(written: string | undefined): Fraction {
  return parseFraction(written ?? '') ?? ZERO;
}
