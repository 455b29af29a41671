import { type ReactNode, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useCompetitions } from '#renderer/bridge/competitions.ts';
import type { Asked } from '#renderer/bridge/panel.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Card, Page } from '#renderer/ui/layout/page.tsx';
import { FilePlus, FolderOpen } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionListing } from '#shared/domain/competition/draft/listing.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { CompetitionLine } from './competition-line.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { HeldDialog, useImport } from './import-competition.tsx';
import { NewCompetitionDialog } from './new-competition-dialog.tsx';

interface CompetitionsScreenProps {
  readonly identity: IdentityView;
  /** Id of the competition that is open. */
  readonly openedId: string | null;
  readonly onOpen: (id: string) => void;
  /** The open one is no longer in the list. */
  readonly onClosed: () => void;
}

/** The competitions that the secretariat prepares: open, make, copy, bring in, take out. */
export function CompetitionsScreen({ identity, openedId, onOpen, onClosed }: CompetitionsScreenProps) {
  const text = useTexts(competitionsText);
  const owner = identity.thumbprint;
  const { competitions, reload } = useCompetitions(owner);
  const [dialog, setDialog] = useState<'create' | CompetitionListing | null>(null);
  const actions = useCompetitionActions(owner, reload, (id) => (id === openedId ? onClosed() : undefined));
  const arriving = useImport(owner, onOpen);
  // Where the buttons stand depends on what is there: none until that is known, since one that moves under the pointer takes no press.
  const isListed = competitions.status === 'failed' || (competitions.status === 'ready' && competitions.value.length > 0);
  const buttons = (
    <>
      <Button icon={<FolderOpen />} isPending={arriving.isBusy} onPress={() => void arriving.choose()}>
        {text.import}
      </Button>
      <Button variant="primary" icon={<FilePlus />} onPress={() => setDialog('create')}>
        {text.create}
      </Button>
    </>
  );
  const line = (listing: CompetitionListing) => (
    <CompetitionLine
      key={listing.id}
      listing={listing}
      isOpened={listing.id === openedId}
      onOpen={() => onOpen(listing.id)}
      onDuplicate={() => setDialog(listing)}
      onExport={() => void actions.exportCopy(listing)}
      onRemove={() => void actions.remove(listing)}
    />
  );
  return (
    <Page title={text.title} actions={isListed ? buttons : null}>
      <ErrorNotice error={arriving.error} />
      <ActionNotices {...actions} />
      <Listings competitions={competitions} buttons={buttons} line={line} />
      {dialog === 'create' ? <NewCompetitionDialog identity={identity} onClose={() => setDialog(null)} onMade={onOpen} /> : null}
      {dialog === null || dialog === 'create' ? null : (
        <DuplicateDialog owner={owner} of={dialog} onClose={() => setDialog(null)} onMade={onOpen} />
      )}
      <HeldDialog arriving={arriving} />
    </Page>
  );
}

interface ListingsProps {
  readonly competitions: Asked<readonly CompetitionListing[]>;
  readonly buttons: ReactNode;
  readonly line: (listing: CompetitionListing) => ReactNode;
}

function Listings({ competitions, buttons, line }: ListingsProps) {
  const text = useTexts(competitionsText);
  if (competitions.status === 'failed') return <ErrorNotice error={competitions.error} />;
  if (competitions.status === 'loading') return <p className="soft">{text.loading}</p>;
  if (competitions.value.length === 0) {
    return (
      <EmptyState title={text.emptyTitle} icon={<FilePlus />} actions={buttons}>
        {text.empty}
      </EmptyState>
    );
  }
  return (
    <Card>
      <p className="soft">{text.intro}</p>
      <ul>{competitions.value.map(line)}</ul>
    </Card>
  );
}

function ActionNotices({ error, removed, exported, restore }: ReturnType<typeof useCompetitionActions>) {
  const language = useLanguage();
  const text = useTexts(competitionsText);
  return (
    <>
      <ErrorNotice error={error} />
      {removed === null ? null : (
        <Notice actions={<Button onPress={() => void restore(removed)}>{text.undoRemove}</Button>}>
          {text.removed(removed.name[language])}
        </Notice>
      )}
      {exported === null ? null : <Notice tone="good">{text.exported(exported.name, exported.folder)}</Notice>}
    </>
  );
}

/** What can be done to one competition of the list, and what came of it last. */
function useCompetitionActions(owner: string, reload: () => void, onRemoved: (id: string) => void) {
  const bridge = useBridge();
  const { ask, error } = useRequest();
  const [removed, setRemoved] = useState<CompetitionListing | null>(null);
  const [exported, setExported] = useState<SavedFile | null>(null);
  const forget = () => {
    setRemoved(null);
    setExported(null);
  };
  return {
    error,
    removed,
    exported,
    remove: async (listing: CompetitionListing) => {
      forget();
      const answer = await ask(() => bridge['competition:remove']({ owner, id: listing.id }));
      if (!answer.ok) return;
      onRemoved(listing.id);
      setRemoved(listing);
      reload();
    },
    restore: async ({ id }: CompetitionListing) => {
      const answer = await ask(() => bridge['competition:restore']({ owner, id }));
      if (answer.ok) forget();
      reload();
    },
    exportCopy: async ({ id }: CompetitionListing) => {
      forget();
      const answer = await ask(() => bridge['competition:export']({ owner, id }));
      if (answer.ok) setExported(answer.value);
    },
  };
}
