import { BigCode } from '#renderer/ui/display/big-code.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { BuiltBundleView } from '#shared/ipc/views/preparing.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { HandOut } from './hand-out.tsx';

interface BuiltReceiptProps {
  readonly built: BuiltBundleView;
  readonly owner: string;
  readonly id: string;
}

/** The bundle that was just built: where it lies, its code, and the sheet that goes with it. */
export function BuiltReceipt({ built: { saved, bundle }, owner, id }: BuiltReceiptProps) {
  const words = useTexts(bundleBuildingText);
  return (
    <div ref={showAtOnce}>
      <Card>
        <Notice tone="good">{words.built(saved.name, saved.folder)}</Notice>
        <BigCode label={words.code} code={bundle.code} help={words.codeHelp} />
        <div className="stack stack--tight">
          <h3>{words.fingerprint}</h3>
          <Fingerprint fingerprint={bundle.signer.fingerprint} />
        </div>
        <p>{words.handOutHelp}</p>
        <div className="cluster">
          <HandOut owner={owner} id={id} bundleId={bundle.bundleId} />
        </div>
      </Card>
    </div>
  );
}

/** It comes below what was pressed, and is what everybody waited for. */
function showAtOnce(receipt: HTMLElement | null): void {
  receipt?.scrollIntoView({ block: 'start' });
}
