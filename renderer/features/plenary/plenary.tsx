import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Users } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { type ChairWork, PanelNotice, ToInbox } from '#renderer/work/panel-screen.tsx';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { PlenaryBoard } from './plenary-board.tsx';
import { usePlenary } from './use-plenary.ts';

/** The chair leads the plenary: what the panel talks about, and what it decides. */
export function Plenary(work: ChairWork) {
  const words = useTexts(plenaryText);
  const { asked, askAgain, talkAbout, talkedOn, ...recording } = usePlenary(work);
  if (asked.status !== 'ready')
    return (
      <Page title={words.title}>
        <PanelNotice panel={asked} loading={words.loading} onAgain={askAgain} />
      </Page>
    );
  const { value: view } = asked;
  if (view.disputes.length === 0 && view.range === null)
    return (
      <Page title={words.title}>
        <EmptyState title={words.emptyTitle} icon={<Users />} actions={<ToInbox {...work} />}>
          {words.emptyBody}
        </EmptyState>
      </Page>
    );
  return <PlenaryBoard begun={{ work, view, state: view.state, ...recording }} talkAbout={talkAbout} talkedOn={talkedOn} />;
}
