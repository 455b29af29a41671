import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useLanguage, useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { Result } from '#shared/base/result.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { BundleView, ChosenFile, IdentityView } from '#shared/ipc/views.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { bundlesText } from '#shared/text/screens/bundles.ts';
import { Acceptance } from './acceptance.tsx';
import { BundleFacts } from './bundle-facts.tsx';

interface InspectionProps {
  readonly file: ChosenFile;
  readonly identity: IdentityView | null;
  readonly onAccepted: (bundleId: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Checks one file completely, then shows what it is, or why it is refused. */
export function Inspection({ file, identity, onAccepted, onCancel }: InspectionProps) {
  const text = useTexts(bundlesText);
  const inspected = useInspection(file);
  if (inspected === null) return <Checking file={file} />;
  if (!inspected.ok) {
    return (
      <Card title={text.refused}>
        <ErrorNotice error={inspected.error} actions={<Button onPress={onCancel}>{text.cancel}</Button>} />
      </Card>
    );
  }
  return (
    <Card title={file.name}>
      <Notice tone="good">{text.verified}</Notice>
      <BundleFacts bundle={inspected.value} identity={identity} />
      <Acceptance file={file} bundle={inspected.value} onAccepted={onAccepted} onCancel={onCancel} />
    </Card>
  );
}

function useInspection(file: ChosenFile): Result<BundleView, AppError> | null {
  const bridge = useBridge();
  const [inspected, setInspected] = useState<Result<BundleView, AppError> | null>(null);
  useEffect(() => {
    let current = true;
    const inspect = async () => {
      const result = await bridge['bundle:inspect']({ file: file.file });
      if (current) setInspected(result);
    };
    void inspect();
    return () => {
      current = false;
    };
  }, [bridge, file.file]);
  return inspected;
}

function Checking({ file }: { readonly file: ChosenFile }) {
  const bridge = useBridge();
  const language = useLanguage();
  const text = useTexts(bundlesText);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => bridge.onProgress((next) => (next.job === 'verify' ? setProgress(next) : undefined)), [bridge]);
  const done = progress?.done ?? 0;
  const total = progress?.total ?? file.bytes;
  return (
    <Card>
      <ProgressBar
        label={text.checking(file.name)}
        share={progress === null ? null : done / Math.max(1, total)}
        valueText={text.bytes(formatBytes(done, language), formatBytes(total, language))}
      />
    </Card>
  );
}
