import { type ReactNode, useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useHolders } from '#renderer/bridge/card-holders.ts';
import { useOfferedFiles } from '#renderer/bridge/offered-files.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { UserPlus, Users } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { PrintButton } from '#renderer/work/print/print-menu.tsx';
import { PrintOutcome } from '#renderer/work/print/print-outcome.tsx';
import { usePrinting } from '#renderer/work/print/use-printing.ts';
import type { Change } from '#shared/domain/competition/draft/records.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { CardsAdded } from '#shared/ipc/views/preparing.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { membersOf, type PanelMember } from './members.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonDetail } from './person-detail.tsx';
import './panel.css';

/** The people of a panel: their cards, fingerprints compared and ticked off, roles, agency, expertise, load. */
export function PanelScreen({ draft, status, identity, actions }: CompetitionWork) {
  const words = useTexts(panelText);
  const holders = useHolders(identity.thumbprint, status.id, draft.person);
  const members = useMemo(() => (holders.status === 'ready' ? membersOf(draft, holders.value) : []), [draft, holders]);
  const cards = useCards(identity.thumbprint, status.id, actions.reload);
  const bridge = useBridge();
  const whose = { owner: identity.thumbprint, id: status.id };
  const printing = usePrinting((to) => bridge['preparing:print-fingerprints']({ ...whose, to }));
  const add = (
    <Button variant="primary" icon={<UserPlus />} isPending={cards.isBusy} onPress={() => void cards.choose()}>
      {words.addCards}
    </Button>
  );
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={<Counts members={members} />}
      actions={
        members.length === 0 ? null : (
          <>
            <PrintButton label={words.printFingerprints} run={printing.run} />
            {add}
          </>
        )
      }
    >
      <div className="panel-people">
        <CardNotices {...cards} />
        <PrintOutcome outcome={printing.outcome} />
        {holders.status === 'failed' && <ErrorNotice error={holders.error} />}
        {holders.status === 'ready' && members.length === 0 ? (
          <NoPeople add={add} />
        ) : (
          <Board members={members} draft={draft} identity={identity} onChange={actions.change} />
        )}
      </div>
    </Page>
  );
}

function NoPeople({ add }: { readonly add: ReactNode }) {
  const words = useTexts(panelText);
  return (
    <EmptyState title={words.emptyTitle} icon={<Users />} actions={add}>
      {words.empty}
    </EmptyState>
  );
}

interface BoardProps extends Pick<CompetitionWork, 'draft' | 'identity'> {
  readonly members: readonly PanelMember[];
  readonly onChange: (change: Change) => void;
}

function Board({ members, ...rest }: BoardProps) {
  const words = useTexts(panelText);
  const [selected, setSelected] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const chosen = members.find(({ thumbprint }) => thumbprint === selected) ?? members[0] ?? null;
  const onMoved = (thumbprint: string) => {
    setMoved(thumbprint);
    setSelected(thumbprint);
  };
  const detail =
    chosen === null ? null : <PersonDetail key={chosen.thumbprint} member={chosen} members={members} onMoved={onMoved} {...rest} />;
  return (
    <>
      <div aria-live="polite">
        {chosen !== null && chosen.thumbprint === moved && <Notice tone="good">{words.replaced(chosen.name)}</Notice>}
      </div>
      <Split asideLabel={words.detail} aside={detail}>
        <PeopleTable members={members} selected={chosen?.thumbprint ?? null} onSelect={setSelected} />
      </Split>
    </>
  );
}

function Counts({ members }: { readonly members: readonly PanelMember[] }) {
  const words = useTexts(panelText);
  const language = useLanguage();
  if (members.length === 0) return null;
  const [done, all] = [members.filter(({ person }) => person.compared !== null).length, members.length];
  return <Badge tone={done === all ? 'good' : 'warn'}>{words.compared(formatNumber(done, language), formatNumber(all, language))}</Badge>;
}

function CardNotices({ error, added }: ReturnType<typeof useCards>) {
  const words = useTexts(panelText);
  const language = useLanguage();
  return (
    <>
      <ErrorNotice error={error} />
      {added !== null && added.added > 0 && <Notice tone="good">{words.added(formatNumber(added.added, language))}</Notice>}
      {added !== null && added.known.length > 0 && <Notice>{words.known(added.known.join(', '))}</Notice>}
    </>
  );
}

/** Brings in cards that the person chooses. */
function useCards(owner: string, id: string, onAdded: () => void) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [added, setAdded] = useState<CardsAdded | null>(null);
  const add = async (files: readonly ChosenFile[]) => {
    if (files.length === 0) return;
    const answer = await ask(() => bridge['preparing:add-cards']({ owner, id, files: files.map(({ file }) => file) }));
    setAdded(answer.ok ? answer.value : null);
    if (answer.ok && answer.value.added > 0) onAdded();
  };
  useOfferedFiles('mfcard', add);
  const choose = async () => add(await bridge['files:choose']({ purpose: 'cards' }));
  return { choose, isBusy, error, added };
}
