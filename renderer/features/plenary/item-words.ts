import { parseFraction } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import type { AgendaReason } from '#shared/domain/panel/decisions/agenda.ts';
import { entriesIn } from '#shared/domain/panel/decisions/check-others.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { DecidedRow, Decision, DecisionKind, ResultRow } from '#shared/domain/panel/result.ts';
import { writeFigure } from '#renderer/ui/theme/figures.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { nameOf, proposalsOf } from './facts-of-item.ts';
import type { PlenaryDesk } from './use-plenary.ts';

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

/** What a decision is about. */
export function subjectOf(desk: PlenaryDesk, { entry, juror, kind, before }: Decision): string {
  if (kind === 'resolve-tie' || kind === 'draw') return entriesIn(before).join(', ');
  return entry ?? nameOf(desk, juror);
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
export function changeInWords({ kind, before, after }: Decision, language: Language): string | null {
  return CHANGES[kind](before ?? '', after ?? '', language);
}
