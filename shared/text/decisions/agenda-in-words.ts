import { parseFraction } from '../../base/fraction.ts';
import type { Language } from '../../base/language.ts';
import type { AgendaReason } from '../../domain/panel/decisions/agenda.ts';
import { writeFigure } from '../figures.ts';
import { formatNumber } from '../numbers.ts';
import { plenaryText } from '../screens/plenary.ts';

/** Why an item is on the agenda, with its figures. */
export function reasonInWords(reason: AgendaReason, language: Language): string {
  const words = plenaryText[language];
  if (reason.kind === 'field-finding') return `${words.reasons[reason.kind]}: ${words.findings(formatNumber(reason.findings, language))}`;
  if (!('lowest' in reason)) return words.reasons[reason.kind];
  return `${words.reasons[reason.kind]}: ${words.spread(exactInWords(reason.lowest, language), exactInWords(reason.highest, language))}`;
}

/** An exact fraction `n/d` to two decimals, or as many as it needs. */
export function exactInWords(exact: string, language: Language): string {
  const value = parseFraction(exact);
  return value === null ? exact : writeFigure(value, 2, language);
}
