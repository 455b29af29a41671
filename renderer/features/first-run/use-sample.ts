import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';

/** The sample as it lies on this laptop after it was started. */
export interface StartedSample {
  readonly bundleId: string;
  readonly identities: readonly IdentityView[];
}

/** Starts the sample competition and hands it over. */
export function useSample(onSample: (sample: StartedSample) => Promise<void>) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const start = async () => {
    const sample = await ask(() => bridge['sample:start']({}));
    if (sample.ok) await onSample(sample.value);
  };
  return { start, isBusy, error };
}
