import type { Language } from '../base/language.ts';
import { formatNumber } from './numbers.ts';

const SHOWN = 5;

/** The first few of a list, and how many more there are: "A, B, C and 3 more". */
export function listed(items: readonly string[], language: Language): string {
  const rest = items.length - SHOWN;
  const shown = items.slice(0, rest === 1 ? SHOWN + 1 : SHOWN).join(', ');
  if (rest <= 1) return shown;
  return language === 'id' ? `${shown} dan ${formatNumber(rest, language)} lainnya` : `${shown} and ${formatNumber(rest, language)} more`;
}
