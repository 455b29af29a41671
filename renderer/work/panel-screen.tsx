import type { ReactNode } from 'react';
import { type AskedPanel, usePanel } from '#renderer/bridge/panel.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Inbox } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { jobText } from '#shared/text/screens/frame/job.ts';
import { JobProgress } from './job-progress.tsx';

/** What every screen of the chair is drawn for. */
export interface ChairWork {
  readonly bundle: OpenedBundle;
  readonly identity: IdentityView;
  /** Shows another of the chair's screens. */
  readonly onGo?: (screen: 'inbox' | 'plenary') => void;
}

/** The way to where score files come in, for a screen that has nothing to show without them. */
export function ToInbox({ onGo }: Pick<ChairWork, 'onGo'>) {
  const { screens } = useTexts(frameText);
  return onGo === undefined ? null : (
    <Button icon={<Inbox />} onPress={() => onGo('inbox')}>
      {screens.inbox}
    </Button>
  );
}

interface PanelScreenProps extends ChairWork {
  readonly title: string;
  /** What is said while the panel is asked for. */
  readonly loading: string;
  /** Draws the screen, its page included, once the panel is here. */
  readonly children: (panel: PanelView) => ReactNode;
}

/** A screen over what the chair has received: on its way, refused, or here. */
export function PanelScreen({ bundle, identity, title, loading, children }: PanelScreenProps) {
  const { panel, askAgain } = usePanel(bundle.view.bundleId, identity);
  if (panel.status === 'ready') return children(panel.value);
  return (
    <Page title={title}>
      <PanelNotice panel={panel} loading={loading} onAgain={askAgain} />
    </Page>
  );
}

interface PanelNoticeProps {
  readonly panel: Exclude<AskedPanel['panel'], { readonly status: 'ready' }>;
  readonly loading: string;
  readonly onAgain: () => void;
}

/** Says in place of the panel how far it is, or why it is not here, and how to ask once more. */
export function PanelNotice({ panel, loading, onAgain }: PanelNoticeProps) {
  const words = useTexts(jobText);
  const again = <Button onPress={onAgain}>{words.again}</Button>;
  if (panel.status === 'loading') return <JobProgress job="merge" label={loading} />;
  if (panel.error.kind === 'cancelled') return <Notice actions={again}>{words.stopped}</Notice>;
  return <ErrorNotice error={panel.error} actions={again} />;
}
