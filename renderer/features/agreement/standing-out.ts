import type { Severity } from '#shared/domain/analysis/jurors/severity.ts';
import type { Scale } from '#shared/domain/scoring/rules.ts';

const SHARE_OF_SCALE = 0.03;
const OTHER_ORDER = 0.4;
const LEAST_SPAN = 1;

/** Whether a juror should be looked at: clearly harsh or lenient by some points, or in another order than the others. */
export function marksOf({ residual, correlation }: Severity, { min, max }: Scale): { readonly severity: boolean; readonly order: boolean } {
  const apart = residual.lower > 0 || residual.upper < 0;
  return { severity: apart && Math.abs(residual.value) >= SHARE_OF_SCALE * (max - min), order: correlation < OTHER_ORDER };
}

/** The stretch on which all intervals lie, as far to one side of zero as to the other. */
export function severityRange(severity: readonly Severity[]): { readonly min: number; readonly max: number } {
  const ends = severity.flatMap(({ residual }) => [residual.value, residual.lower, residual.upper]).filter(Number.isFinite);
  const far = ends.reduce((most, end) => Math.max(most, Math.abs(end)), LEAST_SPAN);
  return { min: -far, max: far };
}
