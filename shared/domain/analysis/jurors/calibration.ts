import { at, must } from '../../../base/at.ts';
import { componentsOf } from '../../scoring/across/components.ts';
import type { Panel } from '../../scoring/across/panel.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { solvePositiveDefinite } from './cholesky.ts';
import { mean, type Ratings } from '../agreement/ratings.ts';

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
  const components = componentsOf(designOf(ratings));
  if (components.length !== 1) {
    return err(
      components.map(({ rows, columns }) => ({
        proposals: rows.map((row) => at(ratings.proposals, row)),
        jurors: columns.map((column) => at(ratings.jurors, column)),
      })),
    );
  }
  const everyone = new Float64Array(ratings.jurors.length).fill(1);
  const leniency = centred(must(leniencies(patternsOf(ratings.rows), everyone)));
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

/** Proposals that the very same jurors rated, taken together: nothing more of them is needed to tell leniencies apart. */
export interface Pattern {
  /** How many such proposals there are. */
  readonly count: number;
  /** Who rated them. */
  readonly jurors: readonly number[];
  /** By juror in that order, the sum of the values given them. */
  readonly sums: Float64Array;
}

/** The patterns of rows with NaN where a juror gave no value, in order of appearance. */
export function patternsOf(rows: readonly Float64Array[]): readonly Pattern[] {
  const byJurors = new Map<string, { count: number; readonly jurors: readonly number[]; readonly sums: Float64Array }>();
  for (const row of rows) {
    const jurors = [...row.keys()].filter((juror) => !Number.isNaN(at(row, juror)));
    const key = jurors.join(' ');
    const pattern = byJurors.get(key) ?? { count: 0, jurors, sums: new Float64Array(jurors.length) };
    for (const [index, juror] of jurors.entries()) pattern.sums[index] = at(pattern.sums, index) + at(row, juror);
    pattern.count += 1;
    byJurors.set(key, pattern);
  }
  return [...byJurors.values()];
}

/**
 * Leniencies up to a common shift, each juror counting as often as weighted, by the normal equations with the qualities eliminated and the last weighted juror at zero;
 * null when the weighted jurors do not form a connected design.
 */
export function leniencies(patterns: readonly Pattern[], weights: Float64Array): Float64Array | null {
  const width = weights.length;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (const pattern of patterns) addPattern(pattern, weights, normal, right);
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

/** The part of the normal equations of proposals with the same jurors; one who does not count takes no part. */
function addPattern({ count, jurors, sums }: Pattern, weights: Float64Array, normal: Float64Array, right: Float64Array): void {
  const width = weights.length;
  const counted = [...jurors.keys()].filter((index) => at(weights, at(jurors, index)) > 0);
  const weight = counted.reduce((sum, index) => sum + at(weights, at(jurors, index)), 0);
  const mean = counted.reduce((sum, index) => sum + at(weights, at(jurors, index)) * at(sums, index), 0) / weight;
  for (const index of counted) {
    const one = at(jurors, index);
    const own = at(weights, one);
    right[one] = at(right, one) + own * (at(sums, index) - mean);
    normal[one * width + one] = at(normal, one * width + one) + count * own;
    for (const other of counted) {
      const place = one * width + at(jurors, other);
      normal[place] = at(normal, place) - (count * own * at(weights, at(jurors, other))) / weight;
    }
  }
}

/** Who rated what. */
function designOf({ rows, jurors }: Ratings): Pick<Panel, 'start' | 'juror' | 'jurors'> {
  const given = rows.map((values) => [...values.keys()].filter((juror) => !Number.isNaN(at(values, juror))));
  const start = new Int32Array(rows.length + 1);
  for (const [row, own] of given.entries()) start[row + 1] = at(start, row) + own.length;
  return { start, juror: Int32Array.from(given.flat()), jurors: jurors.length };
}

function centred(effects: Float64Array): Float64Array {
  const centre = mean(effects);
  return effects.map((effect) => effect - centre);
}
