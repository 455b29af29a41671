import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';

/** Asks the main process for one thing after another: whether an answer is awaited, and why the last one was refused. */
export function useRequest() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const ask = async <T>(request: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    setBusy(true);
    setError(null);
    try {
      const answer = await request();
      if (!answer.ok) setError(answer.error);
      return answer;
    } finally {
      // A bug rejects the request; the form must not wait for it for ever.
      setBusy(false);
    }
  };
  return { ask, isBusy, error };
}
