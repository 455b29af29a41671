import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { WordCounts } from '#shared/ipc/views/intake.ts';

const NONE: WordCounts = { sections: [], counts: {} };

/** How many words each proposal has in each section, asked again after each change. */
export function useWordCounts(owner: string, id: string, revision: number): WordCounts {
  const bridge = useBridge();
  const [words, setWords] = useState(NONE);
  useEffect(() => {
    let current = true;
    void bridge['intake:words']({ owner, id }).then((answer) => {
      // The same counts again are nothing new: whatever depends on them need not be drawn anew.
      if (current && answer.ok) setWords((before) => (isSame(before, answer.value) ? before : answer.value));
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, id, revision]);
  return words;
}

function isSame(one: WordCounts, other: WordCounts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
