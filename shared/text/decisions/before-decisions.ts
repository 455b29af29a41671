import type { Language } from '../../base/language.ts';
import { formatNumber } from '../numbers.ts';

/** Says of a ranking that decisions of the plenary come after it; undefined while there are none. */
export function beforeDecisions(decisions: number, language: Language): string | undefined {
  if (decisions === 0) return undefined;
  const count = formatNumber(decisions, language);
  if (language === 'id') return `Dari nilai para juri, sebelum ${count} keputusan pleno`;
  return `From the jurors' scores, before ${count} ${decisions === 1 ? 'decision' : 'decisions'} of the plenary`;
}

/** Says of a ranking that decisions of the plenary are in it; undefined while there are none. */
export function withDecisions(decisions: number, language: Language): string | undefined {
  if (decisions === 0) return undefined;
  const count = formatNumber(decisions, language);
  if (language === 'id') return `Dengan ${count} keputusan pleno`;
  return `With ${count} ${decisions === 1 ? 'decision' : 'decisions'} of the plenary`;
}
