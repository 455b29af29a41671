import { compareNames } from '#shared/base/order.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { PanelPerson } from '#shared/domain/competition/draft/records.ts';
import type { CardHolderView } from '#shared/ipc/views/preparing.ts';

/** Somebody on the panel: what the card says, and what the secretariat said. */
export interface PanelMember extends CardHolderView {
  readonly person: PanelPerson;
}

/** The people whose cards could be read, by name. */
export function membersOf({ person }: CompetitionDraft, holders: readonly CardHolderView[]): readonly PanelMember[] {
  const members = holders.flatMap((holder) => {
    const said = person.get(holder.thumbprint);
    return said === undefined ? [] : [{ ...holder, person: said }];
  });
  return members.sort((a, b) => compareNames(a.name, b.name));
}
