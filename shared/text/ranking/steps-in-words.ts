import { compareFractions, parseFraction } from '../../base/fraction.ts';
import type { Language } from '../../base/language.ts';
import { compareNames } from '../../base/order.ts';
import type { ResultRow } from '../../domain/panel/result/result.ts';
import type { ExplanationStep } from '../../domain/scoring/explain/explanation-step.ts';
import type { Rules } from '../../domain/scoring/rules.ts';
import { plenaryText } from '../screens/plenary.ts';
import { describeExplanation, namesOf } from './explanation.ts';

/** The arithmetic behind a place, and what those who judged are called, by thumbprint. */
export interface NamedSteps {
  readonly steps: readonly ExplanationStep[];
  readonly rules: Rules;
  readonly names: ReadonlyMap<string, string>;
}

/** The arithmetic in words, one sentence for each step; whatever jurors gave stands in the order of their names. */
export function stepsInWords(
  { steps, rules, names }: NamedSteps,
  language: Language,
): readonly { readonly kind: ExplanationStep['kind']; readonly text: string }[] {
  const juror = (thumbprint: string) => names.get(thumbprint) ?? thumbprint;
  const byName = (a: { readonly juror: string }, b: { readonly juror: string }) => compareNames(juror(a.juror), juror(b.juror));
  const totals = steps.filter((step) => step.kind === 'juror-total').toSorted(byName);
  const ordered = steps.map((step) => {
    if (step.kind === 'across') return { ...step, values: step.values.toSorted(byName) };
    return step.kind === 'juror-total' ? (totals.shift() ?? step) : step;
  });
  const texts = describeExplanation(ordered, { ...namesOf(rules, language), juror }, language);
  return ordered.map(({ kind }, index) => ({ kind, text: texts[index] ?? '' }));
}

/** Names for a page that is to name nobody who judged, as on the projector: numbers from the highest total to the lowest, so that no number gives a juror away. */
export function namelessJurors(
  { row, steps }: Pick<NamedSteps, 'steps'> & { readonly row: Pick<ResultRow, 'jurors'> },
  language: Language,
): ReadonlyMap<string, string> {
  const given = row.jurors.flatMap(({ juror, total }) => {
    const exact = parseFraction(total);
    return exact === null ? [] : [{ juror, exact }];
  });
  const counted = given.toSorted((a, b) => compareFractions(b.exact, a.exact)).map(({ juror }) => juror);
  const others = steps.flatMap((step) => (step.kind === 'juror-not-counted' ? [step.juror] : []));
  const all = [...new Set([...counted, ...others, ...steps.flatMap(judgedIn)])];
  return new Map(all.map((juror, index) => [juror, plenaryText[language].anonymous(String(index + 1))]));
}

/** Where criteria are taken across jurors one by one, somebody may have scored a few and have no total. */
function judgedIn(step: ExplanationStep): readonly string[] {
  return step.kind === 'across' ? step.values.map(({ juror }) => juror) : [];
}
