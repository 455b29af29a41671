import { at, must } from '../../base/at.ts';
import { componentsOf } from '../scoring/across/components.ts';
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
  const everyone = new Float64Array(ratings.jurors.length).fill(1);
  const leniency = centred(must(leniencies(ratings.rows, everyone)));
  const quality = qualities(ratings.rows, everyone, leniency);
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
  const width = weights.length;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (const values of rows) addRow(values, weights, normal, right);
  const jurors = [...weights.keys()].filter((juror) => at(weights, juror) > 0).slice(0, -1);
  const matrix = jurors.map((one) => Float64Array.from(jurors, (other) => at(normal, one * width + other)));
  const solved = solvePositiveDefinite(
    matrix,
    Float64Array.from(jurors, (juror) => at(right, juror)),
  );
  if (solved === null) return null;
  const effects = new Float64Array(width);
  for (const [index, juror] of jurors.entries()) effects[juror] = at(solved, index);
  return effects;
}

/** One proposal's part of the normal equations; a juror without a value there takes no part. */
function addRow(values: Float64Array, weights: Float64Array, normal: Float64Array, right: Float64Array): void {
  const width = weights.length;
  const shares = new Float64Array(width);
  let [weight, sum] = [0, 0];
  for (let juror = 0; juror < width; juror += 1) {
    if (Number.isNaN(values[juror])) continue;
    shares[juror] = Number(weights[juror]);
    weight += Number(weights[juror]);
    sum += Number(weights[juror]) * Number(values[juror]);
  }
  for (let one = 0; one < width; one += 1) {
    const own = Number(shares[one]);
    if (own === 0) continue;
    right[one] = Number(right[one]) + own * (Number(values[one]) - sum / weight);
    const line = one * width;
    const share = own / weight;
    normal[line + one] = Number(normal[line + one]) + own;
    for (let other = 0; other <= one; other += 1) normal[line + other] = Number(normal[line + other]) - share * Number(shares[other]);
  }
}

function centred(effects: Float64Array): Float64Array {
  const centre = mean(effects);
  return effects.map((effect) => effect - centre);
}
