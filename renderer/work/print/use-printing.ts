import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PrintedOut } from '#shared/ipc/views/files.ts';

/** Where something is put on paper. */
export type PrintTarget = 'pdf' | 'printer';

/** Puts one thing after the other on paper, and says what became of the last one. */
export function usePrinting(print: (to: PrintTarget) => Promise<Result<PrintedOut, AppError>>) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Result<PrintedOut, AppError> | null>(null);
  const run = async (to: PrintTarget) => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await print(to));
    } finally {
      setBusy(false);
    }
  };
  return { busy, outcome, run };
}
