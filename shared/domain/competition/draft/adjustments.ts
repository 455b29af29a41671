import { byCodeUnits } from '../../../base/order.ts';
import type { CompetitionDraft } from './draft.ts';
import type { StageAdjustment } from '../stage.ts';

/** The points given or taken in a stage beside what jurors score, ordered by entry. */
export function adjustmentsOf(draft: Pick<CompetitionDraft, 'adjustment'>, stage: string): readonly StageAdjustment[] {
  const own = [...draft.adjustment].flatMap(([id, value]) => {
    const [of = '', entry = ''] = id.split(':');
    return of === stage ? [{ entry, ...value }] : [];
  });
  return own.sort(byCodeUnits(({ entry }) => entry));
}
