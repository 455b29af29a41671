import { at } from '../../base/at.ts';
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

/** Packs sheets into a table, the same for every order of them; a sheet twice, or for a proposal not listed, is a bug of the caller and throws. */
export function buildScoreTable(rules: Rules, proposals: Iterable<string>, sheets: Iterable<Sheet>): ScoreTable {
  const criteria = scoredCriteria(rules.criteria);
  const listed = [...sheets];
  const names = sortedCodeUnits(new Set(proposals));
  const jurors = sortedCodeUnits(new Set(listed.map(({ juror }) => juror)));
  const ofProposal = indicesIn(names, listed, ({ proposal }) => proposal);
  const ofJuror = indicesIn(jurors, listed, ({ juror }) => juror);
  // By juror first and then by proposal, both keeping what comes first, leaves each proposal's sheets in the order of their jurors.
  const everyone = Int32Array.from(listed.keys());
  const order = grouped(grouped(everyone, ofJuror, jurors.length).order, ofProposal, names.length);
  const sheetJuror = order.order.map((sheet) => Number(ofJuror[sheet]));
  const table = { criteria, grids: criteria.map((criterion) => gridFor(rules, criterion)), proposals: names, jurors };
  return {
    ...table,
    sheetStart: refuseTwice(table, order.start, sheetJuror),
    sheetJuror,
    steps: packSteps(listed, order.order, criteria.length),
  };
}

/** Where each sheet's name stands among the names. */
function indicesIn(names: readonly string[], sheets: readonly Sheet[], nameOf: (sheet: Sheet) => string): Int32Array {
  const known = new Map(names.map((name, index) => [name, index]));
  const indices = new Int32Array(sheets.length);
  for (let place = 0; place < sheets.length; place += 1) {
    const sheet = at(sheets, place);
    const index = known.get(nameOf(sheet));
    if (index === undefined) throw new RangeError(`a sheet for a proposal that is not listed: ${sheet.proposal}`);
    indices[place] = index;
  }
  return indices;
}

/** Items in the order of their groups, those of one group in the order they came in; group `g` stands from `start[g]` up to `start[g + 1]`. */
function grouped(items: Int32Array, groupOf: Int32Array, groups: number): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(groups + 1);
  for (const item of items) start[at(groupOf, item) + 1] = at(start, at(groupOf, item) + 1) + 1;
  for (let group = 0; group < groups; group += 1) start[group + 1] = at(start, group + 1) + at(start, group);
  const next = start.slice();
  const order = new Int32Array(items.length);
  for (const item of items) {
    const group = at(groupOf, item);
    order[at(next, group)] = item;
    next[group] = at(next, group) + 1;
  }
  return { order, start };
}

function refuseTwice(
  { proposals, jurors }: Pick<ScoreTable, 'proposals' | 'jurors'>,
  start: Int32Array,
  sheetJuror: Int32Array,
): Int32Array {
  for (const [proposal, name] of proposals.entries()) {
    for (let sheet = at(start, proposal) + 1; sheet < at(start, proposal + 1); sheet += 1) {
      const juror = at(sheetJuror, sheet);
      if (sheetJuror[sheet - 1] === juror) throw new RangeError(`two sheets of ${at(jurors, juror)} for ${name}`);
    }
  }
  return start;
}

function packSteps(sheets: readonly Sheet[], order: Int32Array, width: number): Float64Array {
  const steps = new Float64Array(order.length * width);
  for (let place = 0; place < order.length; place += 1) {
    const own = at(sheets, at(order, place)).steps;
    for (let criterion = 0; criterion < width; criterion += 1) steps[place * width + criterion] = at(own, criterion);
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
