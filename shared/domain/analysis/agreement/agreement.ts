import { type IntraclassCorrelations, intraclassCorrelations, meanSquaresOf } from './icc.ts';
import { type Concordance, kendallW } from './kendall.ts';
import { type Alphas, krippendorffAlphas } from './krippendorff.ts';
import type { Ratings } from './ratings.ts';

/** How far jurors agree. Coefficients that need a complete table are taken over the proposals that every juror rated, null when these are fewer than two, or the jurors. */
export interface Agreement {
  readonly proposals: number;
  readonly jurors: number;
  readonly complete: number;
  readonly icc: IntraclassCorrelations | null;
  readonly kendallW: Concordance | null;
  readonly krippendorffAlpha: Alphas;
}

/** All agreement figures of a panel. */
export function agreementOf({ proposals, jurors, rows }: Ratings): Agreement {
  const complete = rows.filter((row) => !row.some(Number.isNaN));
  const enough = complete.length > 1 && jurors.length > 1;
  return {
    proposals: proposals.length,
    jurors: jurors.length,
    complete: complete.length,
    icc: enough ? intraclassCorrelations(meanSquaresOf(complete)) : null,
    kendallW: enough ? kendallW(complete) : null,
    krippendorffAlpha: krippendorffAlphas(rows),
  };
}
