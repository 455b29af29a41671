import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { Acceptance } from './acceptance.tsx';
import { ChangesInFile } from './changes-in-file.tsx';
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
  const inspected = useInspection(file, onCancel);
  if (inspected === null) {
    return (
      <Card>
        <JobProgress job="verify" label={text.checking(file.name)} />
      </Card>
    );
  }
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
      {inspected.value.supersedes === null ? null : <ChangesInFile file={file} identity={identity} />}
      <Acceptance file={file} bundle={inspected.value} onAccepted={onAccepted} onCancel={onCancel} />
    </Card>
  );
}

function useInspection(file: ChosenFile, onCancel: () => void): Result<BundleView, AppError> | null {
  const bridge = useBridge();
  const [inspected, setInspected] = useState<Result<BundleView, AppError> | null>(null);
  const cancelled = useEffectEvent(onCancel);
  // Asked before the paint: whoever stops what they see under way must find it asked for already.
  useLayoutEffect(() => {
    let current = true;
    const inspect = async () => {
      const result = await bridge['bundle:inspect']({ file: file.file });
      if (!current) return;
      if (!result.ok && result.error.kind === 'cancelled') cancelled();
      else setInspected(result);
    };
    void inspect();
    return () => {
      current = false;
    };
  }, [bridge, file.file]);
  return inspected;
}
