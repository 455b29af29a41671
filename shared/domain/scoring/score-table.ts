import { at, valueOf } from '../../base/at.ts';
import { sortedCodeUnits } from '../../base/order.ts';
import { type Grid, gridFor } from './grid.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from './rules.ts';

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
  /** `steps[sheet * criteria.length + criterion]`. */
  readonly steps: Float64Array;
}

/** Whose sheets come in which order, by the numbers of their proposals and jurors in two lists of names. */
interface NumberedNames {
  readonly proposals: readonly string[];
  /** Everyone with a sheet. */
  readonly jurors: readonly string[];
  readonly proposal: Int32Array;
  readonly juror: Int32Array;
}

/** Sheets in any order. */
export interface NumberedSheets extends NumberedNames {
  /** As in a table of scores. */
  readonly steps: Float64Array;
}

/** Packs sheets into a table, the same for every order of them; a sheet twice, or for a proposal not listed, is a bug of the caller and throws. */
export function buildScoreTable(rules: Rules, proposals: Iterable<string>, sheets: Iterable<Sheet>): ScoreTable {
  const given = [...sheets];
  return packed(rules, numbered([...new Set(proposals)], given), [], (order, width) => stepsInOrder(given, order, width));
}

/** Packs numbered sheets into a table with these and all further proposals that are `listed`; a sheet twice is a bug of the caller and throws. */
export function packScoreTable(rules: Rules, sheets: NumberedSheets, listed: Iterable<string> = []): ScoreTable {
  return packed(rules, sheets, listed, (order, width) => packSteps(sheets.steps, order, width));
}

function packed(
  rules: Rules,
  sheets: NumberedNames,
  listed: Iterable<string>,
  stepsOf: (order: Int32Array, width: number) => Float64Array,
): ScoreTable {
  const criteria = scoredCriteria(rules.criteria);
  const names = sortedCodeUnits(new Set([...sheets.proposals, ...listed]));
  const jurors = sortedCodeUnits(sheets.jurors);
  const ofProposal = renumbered(sheets.proposal, sheets.proposals, names);
  const ofJuror = renumbered(sheets.juror, sheets.jurors, jurors);
  // By juror first and then by proposal, both keeping what comes first, leaves each proposal's sheets in the order of their jurors.
  const everyone = Int32Array.from(ofJuror.keys());
  const { order, start } = grouped(grouped(everyone, ofJuror, jurors.length).order, ofProposal, names.length);
  const sheetJuror = picked(ofJuror, order);
  const table = { criteria, grids: criteria.map((criterion) => gridFor(rules, criterion)), proposals: names, jurors };
  return {
    ...table,
    sheetStart: refuseTwice(table, start, sheetJuror),
    sheetJuror,
    steps: stepsOf(order, criteria.length),
  };
}

function numbered(proposals: readonly string[], sheets: readonly Sheet[]): NumberedNames {
  const ofProposal = new Map(proposals.map((name, index) => [name, index]));
  const ofJuror = new Map<string, number>();
  const [proposal, juror] = [new Int32Array(sheets.length), new Int32Array(sheets.length)];
  for (let place = 0; place < sheets.length; place += 1) {
    const sheet = at(sheets, place);
    const own = ofProposal.get(sheet.proposal);
    if (own === undefined) throw new RangeError(`a sheet for a proposal that is not listed: ${sheet.proposal}`);
    const whose = ofJuror.get(sheet.juror) ?? ofJuror.size;
    if (whose === ofJuror.size) ofJuror.set(sheet.juror, whose);
    proposal[place] = own;
    juror[place] = whose;
  }
  return { proposals, jurors: [...ofJuror.keys()], proposal, juror };
}

/** Numbers in one list of names as numbers in another that has them all. */
function renumbered(numbers: Int32Array, names: readonly string[], others: readonly string[]): Int32Array {
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

/** Items in the order of their groups, those of one group in the order they came in; group `g` stands from `start[g]` up to `start[g + 1]`. */
function grouped(items: Int32Array, groupOf: Int32Array, groups: number): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(groups + 1);
  for (let place = 0; place < items.length; place += 1) {
    const after = Number(groupOf[Number(items[place])]) + 1;
    start[after] = Number(start[after]) + 1;
  }
  for (let group = 0; group < groups; group += 1) start[group + 1] = Number(start[group + 1]) + Number(start[group]);
  const next = start.slice();
  const order = new Int32Array(items.length);
  for (let place = 0; place < items.length; place += 1) {
    const item = Number(items[place]);
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

function stepsInOrder(sheets: readonly Sheet[], order: Int32Array, width: number): Float64Array {
  const steps = new Float64Array(order.length * width);
  for (let place = 0; place < order.length; place += 1) {
    const own = at(sheets, Number(order[place])).steps;
    for (let criterion = 0; criterion < width; criterion += 1) steps[place * width + criterion] = at(own, criterion);
  }
  return steps;
}

function packSteps(given: Float64Array, order: Int32Array, width: number): Float64Array {
  const steps = new Float64Array(order.length * width);
  for (let place = 0; place < order.length; place += 1) {
    const from = Number(order[place]) * width;
    for (let criterion = 0; criterion < width; criterion += 1) steps[place * width + criterion] = Number(given[from + criterion]);
  }
  return steps;
}

/** The sheets of a proposal, by its index: their numbers from `from` up to, not including, `to`. */
export function sheetsOf(table: ScoreTable, proposal: number): { readonly from: number; readonly to: number } {
  return { from: at(table.sheetStart, proposal), to: at(table.sheetStart, proposal + 1) };
}

/** The steps that a sheet gives a criterion, MISSING when it gives none. */
export function stepsAt(table: ScoreTable, sheet: number, criterion: number): number {
  return at(table.steps, sheet * table.criteria.length + criterion);
}
