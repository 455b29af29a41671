import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { IdentityView } from '#shared/ipc/views.ts';

/** The sample as it lies on this laptop after it was started. */
export interface StartedSample {
  readonly bundleId: string;
  readonly identities: readonly IdentityView[];
}

/** Starts the sample competition and hands it over. */
export function useSample(onSample: (sample: StartedSample) => Promise<void>) {
  const bridge = useBridge();
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const start = async () => {
    setStarting(true);
    const sample = await bridge['sample:start']({});
    setError(sample.ok ? null : sample.error);
    if (sample.ok) await onSample(sample.value);
    setStarting(false);
  };
  return { start, starting, error };
}
