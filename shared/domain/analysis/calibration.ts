import { at } from '../../base/at.ts';
import { componentsOf } from '../scoring/components.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { solvePositiveDefinite } from './cholesky.ts';
import { mean, type Ratings } from './ratings.ts';

/** Quality by proposal and leniency by juror, the leniencies adding to zero. */
export interface Calibration {
  readonly quality: ReadonlyMap<string, number>;
  readonly leniency: ReadonlyMap<string, number>;
}

/** Proposals and jurors that ratings connect, in code-unit order. */
export interface ConnectedPart {
  readonly proposals: readonly string[];
  readonly jurors: readonly string[];
}

/** Additive least squares of value = quality + leniency; refused with the parts when the ratings do not connect everybody. */
export function calibrate(ratings: Ratings): Result<Calibration, readonly ConnectedPart[]> {
  const components = componentsOf(
    ratings.rows.flatMap((values, row) =>
      [...values.keys()].filter((column) => !Number.isNaN(at(values, column))).map((column) => ({ row, column })),
    ),
  );
  if (components.length !== 1) {
    return err(
      components.map(({ rows, columns }) => ({
        proposals: rows.map((row) => at(ratings.proposals, row)),
        jurors: columns.map((column) => at(ratings.jurors, column)),
      })),
    );
  }
  const leniency = centred(
    leniencies(ratings.rows, new Float64Array(ratings.jurors.length).fill(1)) ?? new Float64Array(ratings.jurors.length),
  );
  const quality = qualities(ratings.rows, new Float64Array(ratings.jurors.length).fill(1), leniency);
  return ok({
    quality: new Map(ratings.proposals.map((proposal, index) => [proposal, at(quality, index)])),
    leniency: new Map(ratings.jurors.map((juror, index) => [juror, at(leniency, index)])),
  });
}

/** Each proposal's weighted mean of its values less leniencies; NaN where no weighted juror rated it. */
export function qualities(rows: readonly Float64Array[], weights: Float64Array, leniency: Float64Array): Float64Array {
  return Float64Array.from(rows, (values) => {
    let [sum, weight] = [0, 0];
    for (const [juror, value] of values.entries()) {
      if (Number.isNaN(value)) continue;
      sum += at(weights, juror) * (value - at(leniency, juror));
      weight += at(weights, juror);
    }
    return weight > 0 ? sum / weight : Number.NaN;
  });
}

/**
 * Leniencies up to a common shift, each juror counting as often as weighted, by the normal equations with the qualities eliminated and the last weighted juror at zero;
 * null when the weighted jurors do not form a connected design.
 */
export function leniencies(rows: readonly Float64Array[], weights: Float64Array): Float64Array | null {
  const jurors = [...weights.keys()].filter((juror) => at(weights, juror) > 0);
  const size = jurors.length - 1;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  for (const values of rows) {
    const present = jurors.flatMap((juror, index) =>
      Number.isNaN(at(values, juror)) ? [] : [{ index, value: at(values, juror), weight: at(weights, juror) }],
    );
    const weight = present.reduce((sum, each) => sum + each.weight, 0);
    const centre = present.reduce((sum, each) => sum + each.weight * each.value, 0) / weight;
    for (const one of present) {
      const line = matrix[one.index];
      if (line === undefined) continue;
      increase(right, one.index, one.weight * (one.value - centre));
      increase(line, one.index, one.weight);
      for (const other of present) increase(line, other.index, (-one.weight * other.weight) / weight);
    }
  }
  const solved = solvePositiveDefinite(matrix, right);
  if (solved === null) return null;
  const effects = new Float64Array(weights.length);
  for (const [index, juror] of jurors.slice(0, size).entries()) effects[juror] = at(solved, index);
  return effects;
}

/** Adds to one of the numbers; one that is not there (the juror fixed at zero) is passed over. */
function increase(numbers: Float64Array, index: number, by: number): void {
  if (index < numbers.length) numbers[index] = at(numbers, index) + by;
}

function centred(effects: Float64Array): Float64Array {
  const centre = mean(effects);
  return effects.map((effect) => effect - centre);
}
