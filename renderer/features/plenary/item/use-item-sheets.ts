import { useAsked } from '#renderer/bridge/asked.ts';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { Asked } from '#renderer/bridge/panel.ts';
import type { JurorSheet } from '#shared/domain/panel/decisions/juror-sheet.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** By entry, what jurors wrote and found, and who stood aside. */
export type ItemSheets = ReadonlyMap<string, readonly JurorSheet[]>;

/** The sheets on an item's proposals, asked for when it is shown: those of a whole national stage are more than a window needs. */
export function useItemSheets({ work }: PlenaryDesk, { id, entries }: PlenaryItem): Asked<ItemSheets> {
  const bridge = useBridge();
  const whose = { bundleId: work.bundle.view.bundleId, chair: work.identity.thumbprint };
  return useAsked(id, () => bridge['plenary:sheets']({ ...whose, entries: [...entries] })).asked;
}
