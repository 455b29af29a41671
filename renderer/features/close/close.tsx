import { useState } from 'react';
import { usePanel } from '#renderer/bridge/panel.ts';
import { useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { IdentityView, OpenedBundle } from '#shared/ipc/views.ts';
import { closeText } from '#shared/text/screens/close.ts';
import { ClosedReceipt } from './closed-receipt.tsx';
import { ClosingForm } from './closing-form.tsx';
import type { Closed } from './use-closing.ts';

interface CloseProps {
  readonly bundle: OpenedBundle;
  readonly identity: IdentityView;
}

/** The chair closes the panel: what is owed, when, who is present, by which rules; then signs the result. */
export function Close({ bundle, identity }: CloseProps) {
  const words = useTexts(closeText);
  const [panel] = usePanel(bundle.view.bundleId, identity);
  const [closed, setClosed] = useState<Closed | null>(null);
  return (
    <Page title={words.title}>
      {closed !== null && <ClosedReceipt closed={closed} onAgain={() => setClosed(null)} />}
      {closed === null && panel.status === 'loading' && <ProgressBar label={words.loading} valueText="" share={null} />}
      {closed === null && panel.status === 'failed' && <ErrorNotice error={panel.error} />}
      {closed === null && panel.status === 'ready' && (
        <ClosingForm bundle={bundle} chair={identity.thumbprint} panel={panel.value} onClosed={setClosed} />
      )}
    </Page>
  );
}
