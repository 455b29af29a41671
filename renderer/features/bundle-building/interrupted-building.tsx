import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { InterruptedBuilding } from '#shared/ipc/views/preparing.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { interruptedBuildingText } from '#shared/text/screens/bundles/interrupted-building.ts';

interface InterruptedBuildingProps {
  readonly owner: string;
  readonly id: string;
}

/** Says what became of a bundle whose building the end of the program interrupted, until somebody has seen it; nothing where there was none. */
export function InterruptedBuildingNotice(one: InterruptedBuildingProps) {
  const words = useTexts(interruptedBuildingText);
  const language = useLanguage();
  const { building, see } = useInterruptedBuilding(one);
  if (building === null) return null;
  return (
    <Notice
      tone={building.outcome === 'noted' ? 'good' : 'warn'}
      title={words.title}
      actions={<Button onPress={see}>{building.outcome === 'out-of-reach' ? words.lost : words.seen}</Button>}
    >
      {words.outcomes[building.outcome]({ ...building, revision: formatNumber(building.revision, language) })}
    </Notice>
  );
}

function useInterruptedBuilding({ owner, id }: InterruptedBuildingProps) {
  const bridge = useBridge();
  const [building, setBuilding] = useState<InterruptedBuilding | null>(null);
  useEffect(() => {
    let current = true;
    void bridge['preparing:interrupted']({ owner, id, seen: false }).then((found) => {
      if (current && found.ok) setBuilding(found.value);
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, id]);
  const see = () =>
    void bridge['preparing:interrupted']({ owner, id, seen: true }).then((left) => {
      if (left.ok) setBuilding(left.value);
    });
  return { building, see };
}
