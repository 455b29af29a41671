import type { Language } from '../../base/language.ts';
import { entriesIn } from '../../domain/panel/decisions/check-others.ts';
import type { Decision, DecisionKind } from '../../domain/panel/result/result.ts';
import { codeOf } from '../../formats/fingerprint.ts';
import { formatDecimal } from '../numbers.ts';
import { plenaryText } from '../screens/plenary.ts';

/** What a decision is about: the entries of a tie, a proposal's entry, or a person by name. */
export function decisionSubject({ entry, juror, kind, before }: Decision, nameOf: (thumbprint: string | null) => string): string {
  if (kind === 'resolve-tie' || kind === 'draw') return entriesIn(before).join(', ');
  return entry ?? nameOf(juror);
}

type Change = (before: string, after: string, language: Language) => string | null;

const chosen = (written: string, language: Language) =>
  written === 'selected' ? plenaryText[language].selected : plenaryText[language].notSelected;
const none: Change = () => null;

const CHANGES: Readonly<Record<DecisionKind, Change>> = {
  'panel-adjustment': (before, after, language) =>
    plenaryText[language].fromTo(formatDecimal(before, language), formatDecimal(after, language)),
  'quota-place': (before, after, language) => plenaryText[language].fromTo(chosen(before, language), chosen(after, language)),
  'resolve-tie': (_, after) => entriesIn(after).join(' › '),
  draw: (_, after, language) => `${plenaryText[language].seed}: ${after}`,
  'resolve-conflict': (_, after, language) => (after === '' ? plenaryText[language].noFile : codeOf(after)),
  reversal: (before, _, language) => `${plenaryText[language].number} ${before}`,
  exclude: none,
  'accept-late': none,
  'waive-missing': none,
};

/** What a decision changed, in figures and words; null where its kind says it all. */
export function decisionChange({ kind, before, after }: Decision, language: Language): string | null {
  return CHANGES[kind](before ?? '', after ?? '', language);
}
