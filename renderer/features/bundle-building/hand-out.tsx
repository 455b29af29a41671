import { useBridge } from '#renderer/bridge/bridge.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { PrintMenu } from '#renderer/work/print/print-menu.tsx';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';

interface HandOutProps {
  readonly owner: string;
  readonly id: string;
  readonly bundleId: string;
}

/** Puts the sheet that goes with a bundle on paper. */
export function HandOut({ owner, id, bundleId }: HandOutProps) {
  const bridge = useBridge();
  const words = useTexts(bundleBuildingText);
  return <PrintMenu label={words.handOut} print={(to) => bridge['preparing:print-hand-out']({ owner, id, bundleId, to })} />;
}
