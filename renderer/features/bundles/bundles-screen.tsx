import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { FolderOpen } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import type { OwnProgress } from '#shared/domain/panel/own/own-progress.ts';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { BundleList } from './bundle-list.tsx';
import { Inspection } from './inspection.tsx';

interface BundlesScreenProps {
  readonly bundles: readonly BundleView[];
  readonly openedId: string | null;
  /** How far the person is with each bundle that asks anything of them. */
  readonly progress: ReadonlyMap<string, OwnProgress>;
  readonly identity: IdentityView | null;
  /** The file being checked, chosen here or dropped on the window. */
  readonly file: ChosenFile | null;
  readonly onFile: (file: ChosenFile | null) => void;
  readonly onOpen: (bundleId: string) => Promise<void>;
}

/** The bundles on this laptop, and the checking of a new one before it may come in. */
export function BundlesScreen({ bundles, openedId, progress, identity, file, onFile, onOpen }: BundlesScreenProps) {
  const bridge = useBridge();
  const text = useTexts(bundlesText);
  const choose = async () => {
    const [chosen] = await bridge['files:choose']({ purpose: 'bundle' });
    if (chosen !== undefined) onFile(chosen);
  };
  const openButton = (
    <Button variant={bundles.length === 0 ? 'primary' : 'secondary'} icon={<FolderOpen />} onPress={() => void choose()}>
      {text.open}
    </Button>
  );
  return (
    <Page title={text.title} actions={bundles.length === 0 ? null : openButton}>
      {file === null ? null : (
        <Inspection key={file.file} file={file} identity={identity} onAccepted={onOpen} onCancel={() => onFile(null)} />
      )}
      {bundles.length === 0 && file === null ? (
        <EmptyState title={text.emptyTitle} icon={<FolderOpen />} actions={openButton}>
          {text.dropHere}
        </EmptyState>
      ) : null}
      {bundles.length === 0 ? null : <BundleList bundles={bundles} openedId={openedId} progress={progress} onOpen={onOpen} />}
    </Page>
  );
}
