import type { Agreement } from '#shared/domain/analysis/agreement/agreement.ts';
import type { AgreementLevel } from '#shared/text/screens/agreement.ts';

/** From which figure on an agreement is called so; the bounds are those in common use for W, rounded. */
const LEVELS: readonly (readonly [number, AgreementLevel])[] = [
  [0.8, 'strong'],
  [0.6, 'good'],
  [0.4, 'partial'],
];

/** The agreement on the order in one word: by Kendall's W where all jurors rated enough proposals in common, else by alpha; null where neither can be told. */
export function levelOf({ kendallW, krippendorffAlpha }: Agreement): AgreementLevel | null {
  const figure = kendallW?.tieCorrected ?? krippendorffAlpha.interval;
  if (!Number.isFinite(figure)) return null;
  return LEVELS.find(([from]) => figure >= from)?.[1] ?? 'weak';
}
