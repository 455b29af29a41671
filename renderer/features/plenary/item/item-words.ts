import type { Language } from '#shared/base/language.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { DecidedRow, ResultRow } from '#shared/domain/panel/result/result.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { nameOf, proposalIn } from './facts-of-item.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** What an item is called in the agenda. */
export function titleOf(desk: Pick<PlenaryDesk, 'work'>, item: PlenaryItem, language: Language): string {
  const words = plenaryText[language];
  if (item.juror !== null) return words.filesOf(nameOf(desk, item.juror));
  if (item.entries.length > 1) return words.tieOf(formatNumber(item.entries.length, language));
  return proposalIn(desk.work.bundle, item.entries[0] ?? '')?.title ?? item.entries.join(', ');
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
