import { at } from '../../../base/at.ts';
import type { SheetValues } from '../marks/juror-totals.ts';
import { type ScoreTable, sheetsOf } from '../marks/score-table.ts';
import { type WholeNumbers, wholeAt } from './whole-numbers.ts';

/**
 * The values that count for each member (a proposal of one partition), packed: those of member `m` stand from `start[m]` up to `start[m + 1]`, all over one denominator;
 * a juror without one is simply not there.
 */
export interface Panel {
  readonly start: Int32Array;
  readonly juror: Int32Array;
  readonly values: WholeNumbers;
  readonly denominator: bigint;
  /** Jurors are numbered from zero up to, not including, this. */
  readonly jurors: number;
}

/** One juror's value for a member: the numerator over the panel's denominator. */
export interface Mark {
  readonly juror: number;
  readonly value: bigint;
}

/** How many members a panel has. */
export function membersOf({ start }: Pick<Panel, 'start'>): number {
  return start.length - 1;
}

/** Where a member's values stand: from `from` up to, not including, `to`. */
export function rowOf({ start }: Pick<Panel, 'start'>, member: number): { readonly from: number; readonly to: number } {
  return { from: at(start, member), to: at(start, member + 1) };
}

/** How many values count for a member. */
export function countOf(panel: Pick<Panel, 'start'>, member: number): number {
  const { from, to } = rowOf(panel, member);
  return to - from;
}

/** The most values that any member has. */
export function longestRow(panel: Pick<Panel, 'start'>): number {
  let longest = 0;
  for (let member = 0; member < membersOf(panel); member += 1) longest = Math.max(longest, countOf(panel, member));
  return longest;
}

/** The values of one member, by juror. */
export function marksOf(panel: Panel, member: number): readonly Mark[] {
  const { from, to } = rowOf(panel, member);
  return Array.from({ length: to - from }, (_, index) => ({
    juror: at(panel.juror, from + index),
    value: wholeAt(panel.values, from + index),
  }));
}

/** The panel of these proposals (indices into the table) made of one value for each sheet. */
export function panelOf(table: ScoreTable, { values, given, denominator }: SheetValues, members: readonly number[]): Panel {
  // All proposals, each with all of its sheets: the table itself is the panel.
  if (members.length === table.proposals.length && !given.includes(0) && members.every((member, index) => member === index)) {
    return { start: table.sheetStart, juror: table.sheetJuror, values, denominator, jurors: table.jurors.length };
  }
  const rows = members.map((proposal) => sheetsOf(table, proposal));
  return { ...packed(rows, table.sheetJuror, values, given), denominator, jurors: table.jurors.length };
}

/** The panel of some of its members only. */
export function partOfPanel(panel: Panel, members: readonly number[]): Panel {
  const rows = members.map((member) => rowOf(panel, member));
  return { ...panel, ...packed(rows, panel.juror, panel.values, null) };
}

/** The panel with members and jurors in each other's place. */
export function turned(panel: Panel): Panel {
  const places = placesByJuror(panel);
  const start = new Int32Array(panel.jurors + 1);
  for (const [juror, own] of places.entries()) start[juror + 1] = at(start, juror) + own.length;
  const order = Int32Array.from(places.flatMap((own) => [...own]));
  const memberAt = membersByPlace(panel);
  return {
    start,
    juror: order.map((place) => at(memberAt, place)),
    values: pickWhole(panel.values, order),
    denominator: panel.denominator,
    jurors: membersOf(panel),
  };
}

/** Whose values stand at each place. */
export function membersByPlace(panel: Pick<Panel, 'start' | 'juror'>): Int32Array {
  const memberAt = new Int32Array(panel.juror.length);
  for (let member = 0; member < membersOf(panel); member += 1) {
    const { from, to } = rowOf(panel, member);
    memberAt.fill(member, from, to);
  }
  return memberAt;
}

/** Where each juror's values stand, by member. */
export function placesByJuror({ juror, jurors }: Pick<Panel, 'juror' | 'jurors'>): readonly Int32Array[] {
  const counts = new Int32Array(jurors);
  for (const each of juror) counts[each] = at(counts, each) + 1;
  const places = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(jurors);
  for (let place = 0; place < juror.length; place += 1) {
    const each = at(juror, place);
    const own = at(places, each);
    own[at(filled, each)] = place;
    filled[each] = at(filled, each) + 1;
  }
  return places;
}

/** The values of rows packed anew, those not given left out. */
function packed(
  rows: readonly { readonly from: number; readonly to: number }[],
  juror: Int32Array,
  values: WholeNumbers,
  given: Uint8Array | null,
): Pick<Panel, 'start' | 'juror' | 'values'> {
  const start = new Int32Array(rows.length + 1);
  const places = new Int32Array(rows.reduce((count, { from, to }) => count + to - from, 0));
  let next = 0;
  for (const [member, { from, to }] of rows.entries()) {
    for (let place = from; place < to; place += 1) {
      if (given !== null && given[place] === 0) continue;
      places[next] = place;
      next += 1;
    }
    start[member + 1] = next;
  }
  const kept = places.subarray(0, next);
  return { start, juror: pickJurors(juror, kept), values: pickWhole(values, kept) };
}

function pickJurors(juror: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) picked[index] = Number(juror[Number(places[index])]);
  return picked;
}

function pickWhole(values: WholeNumbers, places: Int32Array): WholeNumbers {
  if (!(values instanceof Float64Array)) return Array.from(places, (place) => at(values, place));
  const picked = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) picked[index] = Number(values[Number(places[index])]);
  return picked;
}
