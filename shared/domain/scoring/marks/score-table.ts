import { at, valueOf } from '../../../base/at.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import { blocksOf } from './blocks.ts';
import { type Grid, gridFor, type Steps, stepsFor } from './grid.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from '../rules.ts';

/** One juror's marks for one proposal, in steps above the least mark, in the order of the scored criteria; MISSING where none was given. */
export interface Sheet {
  readonly proposal: string;
  readonly juror: string;
  readonly steps: ArrayLike<number>;
}

/** All marks of a panel, packed: the sheets of proposal `p` are `sheetStart[p]` up to `sheetStart[p + 1]`, ordered by juror. */
export interface ScoreTable {
  readonly criteria: readonly ScoredCriterion[];
  readonly grids: readonly Grid[];
  /** In code-unit order. */
  readonly proposals: readonly string[];
  /** In code-unit order; everyone with a sheet. */
  readonly jurors: readonly string[];
  readonly sheetStart: Int32Array;
  readonly sheetJuror: Int32Array;
  /** By criterion, the steps of each sheet: whatever looks at one criterion reads nothing else. */
  readonly steps: readonly Steps[];
}

/** Sheets in any order, by the numbers of their proposals and jurors in two lists of names. */
export interface NumberedSheets {
  readonly proposals: readonly string[];
  /** Everyone with a sheet. */
  readonly jurors: readonly string[];
  readonly proposal: Int32Array;
  readonly juror: Int32Array;
  /** `steps[sheet * criteria + criterion]`. */
  readonly steps: Steps;
}

/** Packs sheets into a table, the same for every order of them; a sheet twice, or for a proposal not listed, is a bug of the caller and throws. */
export function buildScoreTable(rules: Rules, proposals: Iterable<string>, sheets: readonly Sheet[]): ScoreTable {
  return packScoreTable(rules, numbered([...new Set(proposals)], sheets, gridsOf(rules)));
}

/** Packs numbered sheets into a table with these and all further proposals that are `listed`; a sheet twice is a bug of the caller and throws. */
export function packScoreTable(rules: Rules, sheets: NumberedSheets, listed: Iterable<string> = []): ScoreTable {
  const criteria = scoredCriteria(rules.criteria);
  const names = sortedCodeUnits(new Set([...sheets.proposals, ...listed]));
  const jurors = sortedCodeUnits(sheets.jurors);
  const ofProposal = renumbered(sheets.proposal, sheets.proposals, names);
  const ofJuror = renumbered(sheets.juror, sheets.jurors, jurors);
  // By juror first and then by proposal, both keeping what comes first, leaves each proposal's sheets in the order of their jurors.
  const { order, start } = grouped(grouped(null, ofJuror, jurors.length).order, ofProposal, names.length);
  const sheetJuror = picked(ofJuror, order);
  const table = { criteria, grids: gridsOf(rules), proposals: names, jurors };
  return {
    ...table,
    sheetStart: refuseTwice(table, start, sheetJuror),
    sheetJuror,
    steps: columnsOf(sheets.steps, order, table.grids),
  };
}

/** The grids of the scored criteria, in their order. */
export function gridsOf(rules: Rules): readonly Grid[] {
  return scoredCriteria(rules.criteria).map((criterion) => gridFor(rules, criterion));
}

/** Numbers sheets and copies their marks; each is looked at once, since a million of them lie scattered in memory. */
function numbered(proposals: readonly string[], sheets: readonly Sheet[], grids: readonly Grid[]): NumberedSheets {
  const ofProposal = new Map(proposals.map((name, index) => [name, index]));
  const ofJuror = new Map<string, number>();
  const [proposal, juror] = [new Int32Array(sheets.length), new Int32Array(sheets.length)];
  const width = grids.length;
  const steps = stepsFor(grids, sheets.length * width);
  for (let place = 0; place < sheets.length; place += 1) {
    const sheet = at(sheets, place);
    const own = ofProposal.get(sheet.proposal);
    if (own === undefined) throw new RangeError(`a sheet for a proposal that is not listed: ${sheet.proposal}`);
    const whose = ofJuror.get(sheet.juror) ?? ofJuror.size;
    if (whose === ofJuror.size) ofJuror.set(sheet.juror, whose);
    proposal[place] = own;
    juror[place] = whose;
    for (let criterion = 0; criterion < width; criterion += 1) steps[place * width + criterion] = at(sheet.steps, criterion);
  }
  return { proposals, jurors: [...ofJuror.keys()], proposal, juror, steps };
}

/** Numbers in one list of names as numbers in another that has them all. */
function renumbered(numbers: Int32Array, names: readonly string[], others: readonly string[]): Int32Array {
  if (names.length === others.length && names.every((name, index) => name === others[index])) return numbers;
  const known = new Map(others.map((name, index) => [name, index]));
  return picked(
    Int32Array.from(names, (name) => valueOf(known, name)),
    numbers,
  );
}

function picked(numbers: Int32Array, places: Int32Array): Int32Array {
  const chosen = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) chosen[index] = Number(numbers[Number(places[index])]);
  return chosen;
}

/** Items, all in their order where none are given, in the order of their groups, those of one group in the order they came in; group `g` stands from `start[g]` up to `start[g + 1]`. */
function grouped(
  items: Int32Array | null,
  groupOf: Int32Array,
  groups: number,
): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(groups + 1);
  for (let item = 0; item < groupOf.length; item += 1) {
    const after = Number(groupOf[item]) + 1;
    start[after] = Number(start[after]) + 1;
  }
  for (let group = 0; group < groups; group += 1) start[group + 1] = Number(start[group + 1]) + Number(start[group]);
  const next = start.slice();
  const order = new Int32Array(groupOf.length);
  for (let place = 0; place < order.length; place += 1) {
    const item = items === null ? place : Number(items[place]);
    const group = Number(groupOf[item]);
    order[Number(next[group])] = item;
    next[group] = Number(next[group]) + 1;
  }
  return { order, start };
}

function refuseTwice(
  { proposals, jurors }: Pick<ScoreTable, 'proposals' | 'jurors'>,
  start: Int32Array,
  sheetJuror: Int32Array,
): Int32Array {
  for (const [proposal, name] of proposals.entries()) {
    const end = at(start, proposal + 1);
    for (let sheet = at(start, proposal) + 1; sheet < end; sheet += 1) {
      if (sheetJuror[sheet - 1] === sheetJuror[sheet])
        throw new RangeError(`two sheets of ${at(jurors, at(sheetJuror, sheet))} for ${name}`);
    }
  }
  return start;
}

function columnsOf(given: Steps, order: Int32Array, grids: readonly Grid[]): readonly Steps[] {
  const width = grids.length;
  const columns = grids.map((grid) => stepsFor([grid], order.length));
  for (const { from, to } of blocksOf(order.length)) {
    for (const [criterion, column] of columns.entries()) {
      for (let place = from; place < to; place += 1) column[place] = Number(given[Number(order[place]) * width + criterion]);
    }
  }
  return columns;
}

/** The sheets of a proposal, by its index: their numbers from `from` up to, not including, `to`. */
export function sheetsOf(table: ScoreTable, proposal: number): { readonly from: number; readonly to: number } {
  return { from: at(table.sheetStart, proposal), to: at(table.sheetStart, proposal + 1) };
}

/** The steps that a sheet gives a criterion, MISSING when it gives none. */
export function stepsAt(table: ScoreTable, sheet: number, criterion: number): number {
  return at(at(table.steps, criterion), sheet);
}
