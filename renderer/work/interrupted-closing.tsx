import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { InterruptedClosing } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { interruptedClosingText } from '#shared/text/screens/result/interrupted-closing.ts';

/** Says what became of a closing that the end of the program interrupted, until the chair has seen it; nothing where there was none. */
export function InterruptedClosingNotice({ bundleId }: { readonly bundleId: string }) {
  const words = useTexts(interruptedClosingText);
  const language = useLanguage();
  const { closing, ask } = useInterruptedClosing(bundleId);
  if (closing === null) return null;
  const isReached = closing.outcome !== 'out-of-reach';
  return (
    <Notice
      tone={closing.outcome === 'placed' ? 'good' : 'warn'}
      title={words.title}
      actions={<Button onPress={() => ask(isReached)}>{isReached ? words.seen : words.finish}</Button>}
    >
      {words.outcomes[closing.outcome]({ ...closing, revision: formatNumber(closing.revision, language) })}
    </Notice>
  );
}

function useInterruptedClosing(bundleId: string) {
  const bridge = useBridge();
  const [closing, setClosing] = useState<InterruptedClosing | null>(null);
  useEffect(() => {
    let current = true;
    void bridge['result:interrupted']({ bundleId, seen: false }).then((found) => {
      if (current) setClosing(found);
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId]);
  const ask = (seen: boolean) => void bridge['result:interrupted']({ bundleId, seen }).then(setClosing);
  return { closing, ask };
}
