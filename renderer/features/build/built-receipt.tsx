import { BigCode } from '#renderer/ui/display/big-code.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { buildText } from '#shared/text/screens/build.ts';

/** A bundle that was built, signed and saved. */
export interface Built {
  readonly saved: SavedFile;
  readonly bundle: BundleView;
}

interface BuiltReceiptProps {
  readonly built: Built;
  readonly onAnother: () => void;
}

/** Code and fingerprint of a new bundle, large enough to be read out at the briefing, and where the file lies. */
export function BuiltReceipt({ built: { saved, bundle }, onAnother }: BuiltReceiptProps) {
  const words = useTexts(buildText);
  const language = useLanguage();
  return (
    <>
      <Notice tone="good" title={words.builtTitle}>
        {words.builtBody}
      </Notice>
      <Card>
        <BigCode label={words.code} code={bundle.code} help={words.codeHelp} />
        <div className="stack stack--tight">
          <h2>{words.fingerprint}</h2>
          <Fingerprint fingerprint={bundle.signer.fingerprint} size="large" />
          <p className="soft small">{words.fingerprintHelp}</p>
        </div>
        <Facts
          facts={[
            { label: words.file, value: `${saved.name} · ${formatBytes(saved.bytes, language)}` },
            { label: words.folder, value: saved.folder },
            {
              label: words.contents,
              value: words.contentsOf(formatNumber(bundle.proposals, language), formatNumber(bundle.jurors, language)),
            },
          ]}
        />
        <div className="cluster">
          <Button onPress={onAnother}>{words.another}</Button>
        </div>
      </Card>
    </>
  );
}
