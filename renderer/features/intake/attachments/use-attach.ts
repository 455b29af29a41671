import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { AttachmentsView } from '#shared/ipc/views/intake.ts';

/** Matching a folder of attachments: what was found last, and whether it goes on. */
export function useAttach({ draft, identity, status, actions }: CompetitionWork) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [found, setFound] = useState<AttachmentsView | null>(null);
  const attach = async () => {
    const order = { owner: identity.thumbprint, id: status.id, entries: [...draft.proposal.keys()] };
    const answer = await ask(() => bridge['intake:attach'](order));
    if (!answer.ok) return;
    setFound(answer.value);
    actions.reload();
  };
  return { attach, isAttaching: isBusy, error, found, close: () => setFound(null) };
}
