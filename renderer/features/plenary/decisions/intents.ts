import { parseDecimal } from '#shared/base/decimal.ts';
import { fractionOf, writeRounded } from '#shared/base/fraction.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { writeEntries, writtenChoice } from '#shared/domain/panel/decisions/check-others.ts';
import { type Contribution, joinSeed } from '#shared/domain/panel/decisions/draw-seed.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { TalkedProposal } from '../item/facts-of-item.ts';
import type { Intent } from '../steps.ts';

/** What an intent says beside its reason. */
export type Meant = Omit<Intent, 'reason'>;

const NOTHING = { entry: null, juror: null, before: null, after: null };

/** The agreed total as it is recorded, from what was typed with a comma or a point; null when that is no number. */
export function agreedTotal(typed: string, rules: Rules): string | null {
  const decimal = parseDecimal(typed.trim().replace(',', '.'));
  return decimal === null || /e/i.test(typed) ? null : writeRounded(fractionOf(decimal), officialDecimals(rules));
}

/** To change the final score of a proposal. */
export function toAdjust({ computed }: TalkedProposal, after: string): Meant {
  return { ...NOTHING, kind: 'panel-adjustment', entry: computed.entry, before: computed.total, after };
}

/** To exclude a proposal. */
export function toExclude({ computed }: TalkedProposal): Meant {
  return { ...NOTHING, kind: 'exclude', entry: computed.entry, before: computed.rank === null ? computed.status : String(computed.rank) };
}

/** To give a proposal a place that it has not, or to take the one it has. */
export function toPlace({ computed, decided }: TalkedProposal): Meant {
  const isSelected = decided.selected;
  return { ...NOTHING, kind: 'quota-place', entry: computed.entry, before: writtenChoice(isSelected), after: writtenChoice(!isSelected) };
}

/** To order those who share a rank, the best first. */
export function toOrder(order: readonly string[]): Meant {
  return { ...NOTHING, kind: 'resolve-tie', before: writeEntries(sortedCodeUnits(order)), after: writeEntries(order) };
}

/** To draw lots among those who share a rank. */
export function toDraw(entries: readonly string[], contributions: readonly Contribution[]): Meant {
  return { ...NOTHING, kind: 'draw', before: writeEntries(sortedCodeUnits(entries)), after: joinSeed(contributions) };
}

/** To let one of the contradicting files of a juror count, or none. */
export function toChoose(juror: string, payloads: readonly string[], chosen: string | null): Meant {
  return { ...NOTHING, kind: 'resolve-conflict', juror, before: writeEntries(payloads), after: chosen };
}
