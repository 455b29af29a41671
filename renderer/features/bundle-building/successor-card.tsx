import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { BundleChanges } from '#renderer/work/bundle-changes.tsx';
import type { SuccessorView } from '#shared/ipc/views/preparing.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';

interface SuccessorCardProps {
  readonly owner: string;
  readonly id: string;
  readonly stage: string;
  /** Of the competition's file: what it says is looked at again when it changed. */
  readonly revision: number;
}

/** What the next bundle would change of the newest one, and what becomes of sheets that were scored already: told before it is built. */
export function SuccessorCard({ owner, id, stage, revision }: SuccessorCardProps) {
  const words = useTexts(bundleBuildingText);
  const language = useLanguage();
  const next = useSuccessor({ owner, id, stage, revision });
  if (next === null) return null;
  const { kept, again, added, dropped } = next.sheets;
  const facts = [
    { label: words.sheetsKept, count: kept },
    { label: words.sheetsAgain, count: again },
    { label: words.sheetsAdded, count: added },
    { label: words.sheetsDropped, count: dropped },
  ].filter(({ count }, index) => count > 0 || index === 0);
  return (
    <Card title={words.successorTitle(formatNumber(next.revision, language), formatNumber(next.revision - 1, language))}>
      <BundleChanges changes={next.changes} nothing={added + dropped > 0 ? words.onlyAssignment : words.nothingChanges} />
      <Facts facts={facts.map(({ label, count }) => ({ label, value: formatNumber(count, language) }))} />
    </Card>
  );
}

function useSuccessor({ owner, id, stage, revision }: SuccessorCardProps): SuccessorView | null {
  const bridge = useBridge();
  const [next, setNext] = useState<SuccessorView | null>(null);
  useEffect(() => {
    let current = true;
    void bridge['preparing:successor']({ owner, id, stage }).then((answer) => {
      if (current) setNext(answer.ok ? answer.value : null);
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, id, stage, revision]);
  return next;
}
