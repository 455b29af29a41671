import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useOfferedFiles } from '#renderer/bridge/offered-files.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import { type DraftMember, withCard } from './draft-roster.ts';

/** The roster being made of card files; refused cards are left out and the last of them is told. */
export function useCards() {
  const bridge = useBridge();
  const [roster, setRoster] = useState<readonly DraftMember[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const add = async (files: readonly ChosenFile[]) => {
    let next = roster;
    let refused: AppError | null = null;
    for (const { file } of files) {
      const card = await bridge['card:read']({ file });
      const added = card.ok ? withCard(next, card.value) : null;
      if (added !== null) next = added;
      else refused = card.ok ? { kind: 'card-twice', name: card.value.name } : card.error;
    }
    setRoster(next);
    setError(refused);
  };
  useOfferedFiles('mfcard', add);
  const choose = async () => add(await bridge['files:choose']({ purpose: 'cards' }));
  const drop = async (dropped: readonly File[]) => add(await bridge.dropped(dropped));
  return { roster, setRoster, error, choose, drop };
}
