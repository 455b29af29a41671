import { parseFraction } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import type { AgendaReason } from '#shared/domain/panel/decisions/agenda.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { DecidedRow, ResultRow } from '#shared/domain/panel/result/result.ts';
import { writeFigure } from '#renderer/ui/theme/figures.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { nameOf, proposalsOf } from './facts-of-item.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** What an item is called in the agenda. */
export function titleOf(desk: PlenaryDesk, item: PlenaryItem, language: Language): string {
  const words = plenaryText[language];
  if (item.juror !== null) return words.filesOf(nameOf(desk, item.juror));
  if (item.entries.length > 1) return words.tieOf(formatNumber(item.entries.length, language));
  return proposalsOf(desk, item)[0]?.proposal.title ?? item.entries.join(', ');
}

/** Why an item is on the agenda, with its figures. */
export function reasonInWords(reason: AgendaReason, language: Language): string {
  const words = plenaryText[language];
  if (reason.kind === 'field-finding') return `${words.reasons[reason.kind]}: ${words.findings(formatNumber(reason.findings, language))}`;
  if (!('lowest' in reason)) return words.reasons[reason.kind];
  return `${words.reasons[reason.kind]}: ${words.spread(figure(reason.lowest, language), figure(reason.highest, language))}`;
}

/** An exact fraction to two decimals, or as many as it needs. */
export function figure(exact: string, language: Language): string {
  const value = parseFraction(exact);
  return value === null ? exact : writeFigure(value, 2, language);
}

/** Where a proposal stands, in one line. */
export function placeInWords(
  row: Pick<ResultRow | DecidedRow, 'rank' | 'total' | 'status' | 'selected'>,
  hasCut: boolean,
  language: Language,
): string {
  const words = plenaryText[language];
  const total = row.total === null ? '–' : formatDecimal(row.total, language);
  if (row.status === 'excluded') return words.excluded;
  const place = row.rank === null ? words.placeNone(total) : words.place(formatNumber(row.rank, language), total);
  return hasCut ? `${place} · ${row.selected ? words.selected : words.notSelected}` : place;
}
