import type { ReactNode } from 'react';
import { type AskedPanel, usePanel } from '#renderer/bridge/panel.ts';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { DropArea } from '#renderer/ui/controls/drop-area.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { FolderOpen, Inbox as InboxIcon, Users } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { StatusContent } from '#renderer/ui/layout/status-line.tsx';
import { InterruptedClosingNotice } from '#renderer/work/interrupted-closing.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { type ChairWork, PanelNotice } from '#renderer/work/panel-screen.tsx';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { ReceivedFile } from '#shared/ipc/views/panel.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { MOST_FILES } from '#shared/ipc/views/files.ts';
import { nameOutcome } from '#shared/text/errors/outcomes.ts';
import { inboxText } from '#shared/text/screens/inbox.ts';
import { ReceivedFiles } from './received-files.tsx';
import { type Reception, useReceive } from './receive.ts';
import './inbox.css';

/** Where the chair drops score files and sees what became of each. */
export function Inbox({ bundle, identity }: ChairWork) {
  const words = useTexts(inboxText);
  const { bundleId } = bundle.view;
  const { panel, onView, askAgain } = usePanel(bundleId, identity);
  const before = panel.status === 'ready' ? panel.value : null;
  const { reception, choose, drop, receiveSample } = useReceive({ bundleId, chair: identity.thumbprint, before, onView });
  // Where the buttons stand depends on what came before: none until that is known, since one that moves under the pointer takes no press.
  const isFilled = before !== null && before.files.length > 0;
  const isBusy = reception.status === 'receiving';
  const buttons = (
    <>
      {bundle.view.sample && before?.complete === false && (
        <Button icon={<Users />} isPending={isBusy} onPress={() => void receiveSample()}>
          {words.fillSample}
        </Button>
      )}
      <Button icon={<FolderOpen />} isPending={isBusy} onPress={() => void choose('score-folder')}>
        {words.chooseFolder}
      </Button>
      <Button variant="primary" icon={<FolderOpen />} isPending={isBusy} onPress={() => void choose('score-files')}>
        {words.choose}
      </Button>
    </>
  );
  return (
    <DropArea hint={words.dropHint} onFiles={(files) => void drop(files)}>
      <Page
        title={words.title}
        layout="fill"
        beside={before === null ? null : <Counts files={before.files} />}
        actions={isFilled ? buttons : null}
      >
        <div className="inbox">
          <div className="inbox__notice">
            <InterruptedClosingNotice bundleId={bundleId} />
          </div>
          <ReceptionNotice reception={reception} />
          <Content panel={panel} onAgain={askAgain} bundle={bundle} chair={identity.thumbprint} buttons={buttons} />
        </div>
      </Page>
    </DropArea>
  );
}

interface ContentProps {
  readonly panel: AskedPanel['panel'];
  readonly onAgain: () => void;
  readonly bundle: OpenedBundle;
  readonly chair: string;
  readonly buttons: ReactNode;
}

function Content({ panel, onAgain, bundle, chair, buttons }: ContentProps) {
  const words = useTexts(inboxText);
  if (panel.status !== 'ready')
    return (
      <div className="inbox__notice">
        <PanelNotice panel={panel} loading={words.loading} onAgain={onAgain} />
      </div>
    );
  if (panel.value.files.length > 0)
    return <ReceivedFiles files={panel.value.files} roster={bundle.view.roster} bundleId={bundle.view.bundleId} chair={chair} />;
  return (
    <EmptyState title={words.emptyTitle} icon={<InboxIcon />} actions={buttons}>
      {words.emptyBody}
    </EmptyState>
  );
}

function Counts({ files }: { readonly files: readonly ReceivedFile[] }) {
  const words = useTexts(inboxText);
  const language = useLanguage();
  const count = (kind: ReceivedFile['outcome']['kind']) => files.filter(({ outcome }) => outcome.kind === kind).length;
  const [accepted, rejected] = [count('accepted'), count('rejected')];
  const shown = (value: number) => formatNumber(value, language);
  return (
    <>
      {accepted > 0 && <Badge tone="good">{words.accepted(shown(accepted))}</Badge>}
      {rejected > 0 && <Badge tone="bad">{words.rejected(shown(rejected))}</Badge>}
      <StatusContent>{words.status(shown(accepted), shown(rejected))}</StatusContent>
    </>
  );
}

function ReceptionNotice({ reception }: { readonly reception: Reception }) {
  if (reception.status === 'idle') return null;
  return (
    <div className="inbox__notice">
      <ReceptionWords reception={reception} />
    </div>
  );
}

/** What became of the new ones, one number for each outcome; that the others changed nothing. */
function Received({ reception: { added, known, isCut } }: { readonly reception: Extract<Reception, { readonly status: 'received' }> }) {
  const words = useTexts(inboxText);
  const language = useLanguage();
  const outcomes = RECEIVED_ORDER.flatMap((kind) => {
    const count = added[kind] ?? 0;
    return count === 0 ? [] : [{ count, words: words.one(formatNumber(count, language), nameOutcome(kind, language)) }];
  });
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  const cut = isCut ? ` ${words.cut(formatNumber(MOST_FILES, language))}` : '';
  if (total === 0) return <Notice>{words.nothingNew + cut}</Notice>;
  const isGood = (added.rejected ?? 0) + (added.conflict ?? 0) === 0 && !isCut;
  return (
    <Notice tone={isGood ? 'good' : 'warn'}>
      {words.received(formatNumber(total, language), outcomes.map((each) => each.words).join(', '))}
      {known > 0 && ` ${words.knownBefore(formatNumber(known, language))}`}
      {cut}
    </Notice>
  );
}

const RECEIVED_ORDER = [
  'accepted',
  'superseded',
  'evidence',
  'evidence-waiting',
  'evidence-idle',
  'duplicate',
  'conflict',
  'rejected',
] as const satisfies readonly ReceivedFile['outcome']['kind'][];

function ReceptionWords({ reception }: { readonly reception: Exclude<Reception, { readonly status: 'idle' }> }) {
  const words = useTexts(inboxText);
  const language = useLanguage();
  switch (reception.status) {
    case 'receiving':
      return (
        <JobProgress
          job="merge"
          label={reception.files === 'sample' ? words.receivingSample : words.receiving(formatNumber(reception.files, language))}
        />
      );
    case 'received':
      return <Received reception={reception} />;
    case 'no-files':
      return <Notice tone="warn">{words.noFiles}</Notice>;
    case 'stopped':
      return <Notice>{words.stopped}</Notice>;
    case 'failed':
      return <ErrorNotice error={reception.error} />;
  }
}
