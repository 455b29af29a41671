import { at } from '../../../base/at.ts';
import { tenToThe } from '../../../base/decimal.ts';
import { roundQuotient } from '../../../base/fraction.ts';
import { staysExact, type WholeNumbers } from '../across/whole-numbers.ts';
import { MISSING } from './grid.ts';
import type { Rounding, RoundingPlaces, Rules } from '../rules.ts';
import { blocksOf } from './blocks.ts';
import { type ScoreTable, stepsAt } from './score-table.ts';
import { multiplierOf } from '../weights.ts';

/** One exact value for each sheet, as whole numbers over one denominator; `given` is 0 where the sheet has none. */
export interface SheetValues {
  readonly values: WholeNumbers;
  readonly given: Uint8Array;
  readonly denominator: bigint;
}

/** A mark's share of its juror's total is `(base + slope * steps) / 10^decimals`. */
interface Term {
  readonly criterion: number;
  readonly base: bigint;
  readonly slope: bigint;
  /** The greatest size that `base + slope * steps` can have. */
  readonly bound: bigint;
}

/** How sheets are added up: the terms have `raw` decimals, each product is brought to `product` of them and the sum to `total`. */
interface Plan {
  readonly terms: readonly Term[];
  readonly raw: number;
  readonly product: number;
  readonly total: number;
  readonly places: RoundingPlaces;
}

const NO_ROUNDING: RoundingPlaces = { criterion: null, weighted: null, total: null };
/** Powers of ten that doubles hold exactly, with room. */
const MOST_DECIMALS = 15;

/**
 * Each juror's weighted total for each proposal, not given unless every weighted criterion is marked; with `juror-totals` rounded where the rules say
 * (`weighted` each product, `criterion` the sum), with `criterion-panels` exact, since there it only breaks ties and shows spread.
 */
export function jurorTotals(rules: Rules, table: ScoreTable): SheetValues {
  const plan = planOf(rules, table);
  const everyone = new Uint8Array(table.sheetJuror.length).fill(1);
  const given = plan.terms.reduce<Uint8Array>((counted, { criterion }) => withoutUnmarked(table, criterion, counted), everyone);
  const exact = Math.max(plan.raw, plan.product, plan.total) <= MOST_DECIMALS && staysExact(boundOf(plan), table.jurors.length);
  return { values: exact ? inDoubles(plan, table) : inBigIntegers(plan, table, given), given, denominator: tenToThe(plan.total) };
}

/** How marks are asked for: of those sheets only that count, and into room that is used again, so that they stay valid until it is. */
interface Asked {
  readonly counted?: Uint8Array;
  readonly room?: Float64Array;
}

/** The marks given for one criterion, exact. */
export function criterionMarks(table: ScoreTable, criterion: number, { counted, room }: Asked = {}): SheetValues {
  const { min, step, last, decimals } = at(table.grids, criterion);
  const given = withoutUnmarked(table, criterion, counted ?? new Uint8Array(table.sheetJuror.length).fill(1));
  const marks = room ?? new Float64Array(given.length);
  const steps = at(table.steps, criterion);
  for (let sheet = 0; sheet < marks.length; sheet += 1) marks[sheet] = min + Number(steps[sheet]) * step;
  const bound = BigInt(Math.max(Math.abs(min), Math.abs(min + last * step)));
  return { values: staysExact(bound, table.jurors.length) ? marks : Array.from(marks, BigInt), given, denominator: tenToThe(decimals) };
}

/** The sheets given less those without a mark for the criterion; the same where all have one. */
function withoutUnmarked(table: ScoreTable, criterion: number, given: Uint8Array): Uint8Array {
  const steps = at(table.steps, criterion);
  if (!steps.includes(MISSING)) return given;
  return given.map((counts, sheet) => (steps[sheet] === MISSING ? 0 : counts));
}

function planOf(rules: Rules, table: ScoreTable): Plan {
  const places = rules.combine === 'juror-totals' ? rules.rounding : NO_ROUNDING;
  const weights = table.criteria.map((criterion) => multiplierOf(criterion, rules.weighting));
  const raw = Math.max(0, ...table.grids.map((grid, criterion) => grid.decimals + at(weights, criterion).decimals));
  const terms = table.grids.flatMap((grid, criterion): readonly Term[] => {
    const weight = at(weights, criterion);
    if (weight.units === 0n) return [];
    const unit = weight.units * tenToThe(raw - grid.decimals - weight.decimals);
    const [base, slope] = [unit * BigInt(grid.min), unit * BigInt(grid.step)];
    return [{ criterion, base, slope, bound: largest(base, base + slope * BigInt(grid.last)) }];
  });
  const product = places.weighted?.decimals ?? raw;
  return { terms, raw, product, total: places.criterion?.decimals ?? product, places };
}

function largest(a: bigint, b: bigint): bigint {
  const [sizeA, sizeB] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return sizeA > sizeB ? sizeA : sizeB;
}

/** The greatest size that any number on the way to a total can have; rounding may add one. */
function boundOf({ terms, raw, product, total }: Plan): bigint {
  const sum = terms.reduce((added, { bound }) => added + bound, 0n);
  return (sum * tenToThe(Math.max(0, product - raw)) + BigInt(terms.length)) * tenToThe(Math.max(0, total - product)) + 1n;
}

function inDoubles({ terms, raw, product, total, places }: Plan, table: ScoreTable): Float64Array {
  const parts = terms.map(({ criterion, base, slope }) => ({ criterion, base: Number(base), slope: Number(slope) }));
  const values = new Float64Array(table.sheetJuror.length);
  for (const { from, to } of blocksOf(values.length)) {
    for (const { criterion, base, slope } of parts) {
      const steps = at(table.steps, criterion);
      for (let sheet = from; sheet < to; sheet += 1) {
        const exact = base + slope * Number(steps[sheet]);
        values[sheet] = Number(values[sheet]) + (places.weighted === null ? exact : shifted(exact, product - raw, places.weighted));
      }
    }
  }
  if (places.criterion === null) return values;
  for (let sheet = 0; sheet < values.length; sheet += 1) values[sheet] = shifted(Number(values[sheet]), total - product, places.criterion);
  return values;
}

/** A whole number times a power of ten, rounded where that power is negative; all in whole doubles. */
function shifted(value: number, power: number, { mode }: Rounding): number {
  if (power >= 0) return value * 10 ** power;
  const divisor = 10 ** -power;
  const size = Math.abs(value);
  const rest = size % divisor;
  const whole = (size - rest) / divisor;
  const tieGoesUp = mode === 'half-up' || whole % 2 === 1;
  const up = 2 * rest > divisor || (2 * rest === divisor && tieGoesUp);
  return Math.sign(value) * (up ? whole + 1 : whole);
}

function inBigIntegers({ terms, raw, product, total, places }: Plan, table: ScoreTable, given: Uint8Array): readonly bigint[] {
  const scale = { raw: tenToThe(raw), product: tenToThe(product), total: tenToThe(total) };
  return Array.from(given, (isGiven, sheet) => {
    if (isGiven === 0) return 0n;
    const sum = terms.reduce((added, { criterion, base, slope }) => {
      const exact = base + slope * BigInt(stepsAt(table, sheet, criterion));
      return added + (places.weighted === null ? exact : roundQuotient(exact * scale.product, scale.raw, places.weighted.mode));
    }, 0n);
    return places.criterion === null ? sum : roundQuotient(sum * scale.total, scale.product, places.criterion.mode);
  });
}
