import { useState } from 'react';
import { useAsked } from '#renderer/bridge/asked.ts';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { InterruptedClosingNotice } from '#renderer/work/interrupted-closing.tsx';
import { type ChairWork, PanelNotice, PanelScreen } from '#renderer/work/panel-screen.tsx';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import { ClosedReceipt } from './closed-receipt.tsx';
import { ClosingForm } from './closing-form.tsx';
import type { Closed } from './use-closing.ts';

interface CloseProps extends ChairWork {
  readonly onGo: NonNullable<ChairWork['onGo']>;
}

/** The chair closes the panel: what is owed, when, who is present, what was decided, by which rules; then signs the result. */
export function Close({ bundle, identity, onGo }: CloseProps) {
  const words = useTexts(closeText);
  const [closed, setClosed] = useState<Closed | null>(null);
  if (closed !== null)
    return (
      <Page title={words.title}>
        <ClosedReceipt closed={closed} onAgain={() => setClosed(null)} />
      </Page>
    );
  return (
    <PanelScreen bundle={bundle} identity={identity} title={words.title} loading={words.loading}>
      {(panel) => (
        <Page title={words.title}>
          <InterruptedClosingNotice bundleId={bundle.view.bundleId} />
          <AfterPlenary bundle={bundle} identity={identity} panel={panel} onClosed={setClosed} onPlenary={() => onGo('plenary')} />
        </Page>
      )}
    </PanelScreen>
  );
}

interface AfterPlenaryProps extends ChairWork {
  readonly panel: PanelView;
  readonly onClosed: (closed: Closed) => void;
  readonly onPlenary: () => void;
}

/** The form, once what the plenary recorded is here to begin with. */
function AfterPlenary({ bundle, identity, ...rest }: AfterPlenaryProps) {
  const words = useTexts(closeText);
  const bridge = useBridge();
  const [bundleId, chair] = [bundle.view.bundleId, identity.thumbprint];
  const { asked, askAgain } = useAsked(`${bundleId} ${chair} ${identity.unlocked}`, () => bridge['plenary:view']({ bundleId, chair }));
  if (asked.status !== 'ready') return <PanelNotice panel={asked} loading={words.loading} onAgain={askAgain} />;
  return <ClosingForm bundle={bundle} chair={chair} plenary={asked.value.state} {...rest} />;
}
