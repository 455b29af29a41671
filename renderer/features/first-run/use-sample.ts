import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useStillHere } from '#renderer/bridge/still-here.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';

/** The sample as it lies on this laptop after it was started. */
export interface StartedSample {
  readonly bundleId: string;
  readonly identities: readonly IdentityView[];
}

/** Hears of the sample, and whether the person is still where they asked for it. */
export type OnSample = (sample: StartedSample, isStillHere: boolean) => Promise<void>;

/** Starts the sample competition and hands it over. */
export function useSample(onSample: OnSample) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const isStillHere = useStillHere();
  const start = async () => {
    const sample = await ask(() => bridge['sample:start']({}));
    if (sample.ok) await onSample(sample.value, isStillHere());
  };
  return { start, isBusy, error };
}
