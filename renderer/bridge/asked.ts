import { useEffectEvent, useLayoutEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { Asked } from './panel.ts';

interface Answer<T> {
  readonly key: string;
  readonly asked: Asked<T>;
}

/** Asks the main process once for each key; an answer that comes after the key changed is left aside. `askAgain` asks anew. */
export function useAsked<T>(
  key: string,
  ask: () => Promise<Result<T, AppError>>,
): { readonly asked: Asked<T>; readonly askAgain: () => void } {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const askNow = useEffectEvent(ask);
  const isKnown = answer?.key === key;
  // Asked before the paint: whoever stops what they see under way must find it asked for already.
  useLayoutEffect(() => {
    if (isKnown) return undefined;
    let current = true;
    void askNow().then((result) => {
      if (!current) return;
      setAnswer({ key, asked: result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error } });
    });
    return () => {
      current = false;
    };
  }, [key, isKnown]);
  return { asked: isKnown ? answer.asked : { status: 'loading' }, askAgain: () => setAnswer(null) };
}
