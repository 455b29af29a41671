import { at, valueOf } from '../../base/at.ts';
import { compareCodeUnits, sortedCodeUnits } from '../../base/order.ts';
import { type Grid, gridFor, MISSING } from './grid.ts';
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
  const byProposal = new Map<string, Sheet[]>(sortedCodeUnits(new Set(proposals)).map((proposal) => [proposal, []]));
  const everyone = new Set<string>();
  let count = 0;
  for (const sheet of sheets) {
    const listed = byProposal.get(sheet.proposal);
    if (listed === undefined) throw new RangeError(`a sheet for a proposal that is not listed: ${sheet.proposal}`);
    listed.push(sheet);
    everyone.add(sheet.juror);
    count += 1;
  }
  const jurors = sortedCodeUnits(everyone);
  return {
    criteria,
    grids: criteria.map((criterion) => gridFor(rules, criterion)),
    proposals: [...byProposal.keys()],
    jurors,
    ...packSheets([...byProposal.values()], jurors, criteria.length, count),
  };
}

function packSheets(byProposal: readonly Sheet[][], jurors: readonly string[], width: number, count: number) {
  const jurorIndex = new Map(jurors.map((juror, index) => [juror, index]));
  const sheetStart = new Int32Array(byProposal.length + 1);
  const sheetJuror = new Int32Array(count);
  const steps = new Float64Array(count * width).fill(MISSING);
  let next = 0;
  for (const [proposal, sheets] of byProposal.entries()) {
    sheets.sort((a, b) => compareCodeUnits(a.juror, b.juror));
    for (const [index, sheet] of sheets.entries()) {
      if (sheets[index - 1]?.juror === sheet.juror) throw new RangeError(`two sheets of ${sheet.juror} for ${sheet.proposal}`);
      sheetJuror[next] = valueOf(jurorIndex, sheet.juror);
      steps.set(sheet.steps, next * width);
      next += 1;
    }
    sheetStart[proposal + 1] = next;
  }
  return { sheetStart, sheetJuror, steps };
}

/** The sheets of a proposal, by its index: their numbers from `from` up to, not including, `to`. */
export function sheetsOf(table: ScoreTable, proposal: number): { readonly from: number; readonly to: number } {
  return { from: at(table.sheetStart, proposal), to: at(table.sheetStart, proposal + 1) };
}

/** The steps that a sheet gives a criterion, MISSING when it gives none. */
export function stepsAt(table: ScoreTable, sheet: number, criterion: number): number {
  return at(table.steps, sheet * table.criteria.length + criterion);
}
