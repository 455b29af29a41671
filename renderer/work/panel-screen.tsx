import type { ReactNode } from 'react';
import { usePanel } from '#renderer/bridge/panel.ts';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { IdentityView, OpenedBundle, PanelView } from '#shared/ipc/views.ts';

/** What every screen of the chair is drawn for. */
export interface ChairWork {
  readonly bundle: OpenedBundle;
  readonly identity: IdentityView;
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
  const [panel] = usePanel(bundle.view.bundleId, identity);
  if (panel.status === 'ready') return children(panel.value);
  return (
    <Page title={title}>
      {panel.status === 'loading' ? <ProgressBar label={loading} valueText="" share={null} /> : <ErrorNotice error={panel.error} />}
    </Page>
  );
}
