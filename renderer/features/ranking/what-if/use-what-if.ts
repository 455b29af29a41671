import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { Aggregate } from '#shared/domain/scoring/rules.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { WhatIfView } from '#shared/ipc/views/analysis.ts';

/** What to change about the official rules. */
export interface Change {
  readonly aggregate: Aggregate | null;
  readonly weight: { readonly criterion: string; readonly points: number } | null;
  readonly without: string | null;
}

/** Nothing changed: the official ranking. */
export const NO_CHANGE: Change = { aggregate: null, weight: null, without: null };

/** What is asked: the change, and whether what the plenary decided is carried along. */
export interface Question {
  readonly change: Change;
  readonly decided: boolean;
}

/** The last answer, why the last question got none, and whether one is on its way. */
export interface WhatIf {
  readonly isAsking: boolean;
  readonly view: WhatIfView | null;
  /** What the view is the answer to: while the next is on its way, not yet what the person chose. */
  readonly answered: Question;
  readonly error: AppError | null;
}

interface Asking extends Question {
  readonly bundleId: string;
  readonly chair: string;
}

/** Ranks otherwise while the person slides: one question at a time, and after it the newest, so that none waits in line. */
export function useWhatIf({ bundleId, chair, change, decided }: Asking): WhatIf {
  const bridge = useBridge();
  const [answer, setAnswer] = useState<WhatIf>({ view: null, answered: { change: NO_CHANGE, decided }, error: null, isAsking: false });
  const newest = useRef<Question | null>(null);
  const isAsking = useRef(false);
  const askOn = useEffectEvent(async () => {
    while (newest.current !== null) {
      const next = newest.current;
      newest.current = null;
      setAnswer((before) => ({ ...before, isAsking: true }));
      const result = await bridge['analysis:what-if']({ bundleId, chair, ...next.change, decided: next.decided });
      const [view, error] = result.ok ? [result.value, null] : [null, result.error];
      setAnswer({ view, answered: next, error, isAsking: false });
    }
  });
  useEffect(() => {
    newest.current = { change, decided };
    if (isAsking.current) return;
    isAsking.current = true;
    void askOn().finally(() => {
      isAsking.current = false;
    });
  }, [change, decided]);
  return answer;
}
