import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { ResultView } from '#shared/ipc/views/result.ts';

/** Opens the result of an earlier stage, verified against its own bundle. */
export function useEarlierResult() {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [earlier, setEarlier] = useState<ResultView | null>(null);
  const choose = async () => {
    const [chosen] = await bridge['files:choose']({ purpose: 'result' });
    if (chosen === undefined) return;
    const answer = await ask(() => bridge['result:open']({ file: chosen.file, secretariat: null }));
    if (answer.ok) setEarlier(answer.value);
  };
  return { earlier, choose, isBusy, error };
}
