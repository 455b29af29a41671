import { useState } from 'react';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { type ChairWork, PanelScreen } from '#renderer/work/panel-screen.tsx';
import { closeText } from '#shared/text/screens/close.ts';
import { ClosedReceipt } from './closed-receipt.tsx';
import { ClosingForm } from './closing-form.tsx';
import type { Closed } from './use-closing.ts';

/** The chair closes the panel: what is owed, when, who is present, by which rules; then signs the result. */
export function Close({ bundle, identity }: ChairWork) {
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
          <ClosingForm bundle={bundle} chair={identity.thumbprint} panel={panel} onClosed={setClosed} />
        </Page>
      )}
    </PanelScreen>
  );
}
