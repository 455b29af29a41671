import { at, must } from '../../base/at.ts';
import { type Decimal, decimalOf, sumOfDecimals, tenToThe, unitsAt, writeDecimal } from '../../base/decimal.ts';
import { roundQuotient } from '../../base/fraction.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Ranking } from '../scoring/rank-proposals.ts';
import { type Grid, type Steps, stepsFor } from '../scoring/marks/grid.ts';
import type { ScoreTable } from '../scoring/marks/score-table.ts';
import { findRuleFaults, type RuleFault } from '../scoring/rule-faults.ts';
import { type Aggregate, type Criterion, type Rules, scoredCriteria } from '../scoring/rules.ts';

/** Where a proposal stands officially and in the what-if; ranks null where it has none. */
export interface Move {
  readonly proposal: string;
  readonly official: number | null;
  readonly whatIf: number | null;
  readonly selectedOfficially: boolean;
  readonly selectedInWhatIf: boolean;
}

/** Decimals to which moved weights are rounded; what the rounding leaves goes to the largest of them. */
const WEIGHT_DECIMALS = 4;

/** The rules with another aggregate, or the faults that this makes; never official. */
export function withAggregate(rules: Rules, aggregate: Aggregate): Result<Rules, readonly RuleFault[]> {
  const changed = { ...rules, aggregate };
  const faults = findRuleFaults(changed);
  return faults.length > 0 ? err(faults) : ok(changed);
}

/**
 * The rules with one scored criterion's weight moved by some points (never below zero, nor above all) and the others stretched in proportion, so that all weights still
 * add up to what they did; unchanged where no other criterion has weight. Never official.
 */
export function withWeightMoved(rules: Rules, criterion: string, points: number): Rules {
  const units = new Map(scoredCriteria(rules.criteria).map(({ id, weight }) => [id, unitsOf(decimalOf(weight))]));
  const own = units.get(criterion);
  const whole = [...units.values()].reduce((sum, each) => sum + each, 0n);
  if (own === undefined || own === whole) return rules;
  const moved = clamp(own + unitsOf(decimalOf(points)), whole);
  const others = [...units].filter(([id]) => id !== criterion);
  const stretched = new Map(others.map(([id, each]) => [id, roundQuotient(each * (whole - moved), whole - own, 'half-up')]));
  const largest = others.reduce((most, other) => (other[1] > most[1] ? other : most))[0];
  const rest = whole - moved - [...stretched.values()].reduce((sum, each) => sum + each, 0n);
  stretched.set(largest, must(stretched.get(largest)) + rest).set(criterion, moved);
  return { ...rules, criteria: rules.criteria.map((each) => reweighted(each, stretched)) };
}

/** The marks of everybody but one juror; the same table where that juror has no sheet. Never official. */
export function withoutSheetsOf(table: ScoreTable, juror: string): ScoreTable {
  const out = table.jurors.indexOf(juror);
  if (out < 0) return table;
  const kept = [...table.sheetJuror.keys()].filter((sheet) => table.sheetJuror[sheet] !== out);
  const sheetStart = new Int32Array(table.sheetStart.length);
  for (let proposal = 0, next = 0; proposal < table.proposals.length; proposal += 1) {
    while (next < kept.length && at(kept, next) < at(table.sheetStart, proposal + 1)) next += 1;
    sheetStart[proposal + 1] = next;
  }
  return {
    ...table,
    jurors: table.jurors.toSpliced(out, 1),
    sheetStart,
    sheetJuror: Int32Array.from(kept, (sheet) => at(table.sheetJuror, sheet) - Number(at(table.sheetJuror, sheet) > out)),
    steps: table.steps.map((column, criterion) => stepsOf(column, kept, at(table.grids, criterion))),
  };
}

function stepsOf(column: Steps, sheets: readonly number[], grid: Grid): Steps {
  const kept = stepsFor([grid], sheets.length);
  for (const [index, sheet] of sheets.entries()) kept[index] = at(column, sheet);
  return kept;
}

/** The same marks for rules whose criteria differ in their weights only. */
export function withWeightsOf(table: ScoreTable, rules: Rules): ScoreTable {
  return { ...table, criteria: scoredCriteria(rules.criteria) };
}

/** Every proposal of the official ranking with its place in both, in official order. */
export function compareRankings(official: Ranking, whatIf: Ranking): readonly Move[] {
  const others = new Map(whatIf.proposals.map((line) => [line.proposal, line]));
  return official.proposals.map(({ proposal, rank, selected }) => {
    const other = must(others.get(proposal));
    return { proposal, official: rank, whatIf: other.rank, selectedOfficially: selected, selectedInWhatIf: other.selected };
  });
}

function unitsOf(weight: Decimal): bigint {
  const decimals = Math.max(weight.decimals, WEIGHT_DECIMALS);
  return roundQuotient(unitsAt(weight, decimals), tenToThe(decimals - WEIGHT_DECIMALS), 'half-up');
}

function clamp(units: bigint, most: bigint): bigint {
  if (units < 0n) return 0n;
  return units > most ? most : units;
}

function reweighted(criterion: Criterion, units: ReadonlyMap<string, bigint>): Criterion {
  const weightOf = (id: string): Decimal => ({ units: must(units.get(id)), decimals: WEIGHT_DECIMALS });
  if (criterion.parts.length === 0) return { ...criterion, weight: numberOf(weightOf(criterion.id)) };
  const weights = criterion.parts.map((part) => weightOf(part.id));
  const parts = criterion.parts.map((part, index) => ({ ...part, weight: numberOf(at(weights, index)) }));
  return { ...criterion, parts, weight: numberOf(sumOfDecimals(weights)) };
}

function numberOf(decimal: Decimal): number {
  return Number(writeDecimal(decimal));
}
