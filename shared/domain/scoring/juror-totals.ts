import { at } from '../../base/at.ts';
import { tenToThe } from '../../base/decimal.ts';
import { roundQuotient } from '../../base/fraction.ts';
import { MISSING } from './grid.ts';
import type { RoundingPlaces, Rules } from './rules.ts';
import { type ScoreTable, stepsAt } from './score-table.ts';
import { multiplierOf } from './weights.ts';

/** One exact value for each sheet, as numerators over one denominator; null where the sheet has none. */
export interface SheetValues {
  readonly numerators: readonly (bigint | null)[];
  readonly denominator: bigint;
}

/** A mark's share of its juror's total is `(base + slope * steps) / denominator`. */
interface Term {
  readonly criterion: number;
  readonly base: bigint;
  readonly slope: bigint;
}

const NO_ROUNDING: RoundingPlaces = { criterion: null, weighted: null, total: null };

/**
 * Each juror's weighted total for each proposal, null unless every weighted criterion is marked; with `juror-totals` rounded where the rules say
 * (`weighted` each product, `criterion` the sum), with `criterion-panels` exact, since there it only breaks ties and shows spread.
 */
export function jurorTotals(rules: Rules, table: ScoreTable): SheetValues {
  const places = rules.combine === 'juror-totals' ? rules.rounding : NO_ROUNDING;
  const { terms, decimals } = weightedTerms(rules, table);
  const raw = tenToThe(decimals);
  const products = places.weighted === null ? raw : tenToThe(places.weighted.decimals);
  const totals = places.criterion === null ? products : tenToThe(places.criterion.decimals);
  const numerators = Array.from(table.sheetJuror, (_, sheet) => {
    let sum = 0n;
    for (const term of terms) {
      const steps = stepsAt(table, sheet, term.criterion);
      if (steps === MISSING) return null;
      const product = term.base + term.slope * BigInt(steps);
      sum += places.weighted === null ? product : roundQuotient(product * products, raw, places.weighted.mode);
    }
    return places.criterion === null ? sum : roundQuotient(sum * totals, products, places.criterion.mode);
  });
  return { numerators, denominator: totals };
}

/** The marks given for one criterion, exact. */
export function criterionMarks(table: ScoreTable, criterion: number): SheetValues {
  const grid = at(table.grids, criterion);
  const numerators = Array.from(table.sheetJuror, (_, sheet) => {
    const steps = stepsAt(table, sheet, criterion);
    return steps === MISSING ? null : BigInt(grid.min + steps * grid.step);
  });
  return { numerators, denominator: tenToThe(grid.decimals) };
}

function weightedTerms(rules: Rules, table: ScoreTable): { readonly terms: readonly Term[]; readonly decimals: number } {
  const weights = table.criteria.map((criterion) => multiplierOf(criterion, rules.weighting));
  const decimals = Math.max(0, ...table.grids.map((grid, criterion) => grid.decimals + at(weights, criterion).decimals));
  const terms = table.grids.flatMap((grid, criterion): readonly Term[] => {
    const weight = at(weights, criterion);
    if (weight.units === 0n) return [];
    const unit = weight.units * tenToThe(decimals - grid.decimals - weight.decimals);
    return [{ criterion, base: unit * BigInt(grid.min), slope: unit * BigInt(grid.step) }];
  });
  return { terms, decimals };
}
