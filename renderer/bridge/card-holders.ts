import { useEffect, useState } from 'react';
import { useBridge } from './bridge.ts';
import type { Asked } from './panel.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { CardHolderView } from '#shared/ipc/views/preparing.ts';

/** What the cards of a competition say, asked for again whenever people come or go. */
export function useHolders(owner: string, id: string, people: CompetitionDraft['person']): Asked<readonly CardHolderView[]> {
  const bridge = useBridge();
  const [asked, setAsked] = useState<Asked<readonly CardHolderView[]>>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    void bridge['preparing:people']({ owner, id }).then((answer) => {
      if (current) setAsked(answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', error: answer.error });
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, id, people]);
  return asked;
}
