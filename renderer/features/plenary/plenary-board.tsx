import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Tabs } from '#renderer/ui/controls/tabs.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Play, Plus, Users } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { PrintMenu } from '#renderer/work/print/print-menu.tsx';
import { itemOfEntry } from '#shared/domain/panel/decisions/agenda.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { AddDialog } from './add-dialog.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { DecisionsList } from './decisions/decisions-list.tsx';
import { membersOf } from './item/facts-of-item.ts';
import { ItemView } from './item/item-view.tsx';
import { Projector } from './projector.tsx';
import type { PlenaryDesk, usePlenary } from './use-plenary.ts';
import './plenary.css';

type BegunPlenary = Omit<PlenaryDesk, 'talked'>;

interface PlenaryBoardProps extends Pick<ReturnType<typeof usePlenary>, 'talkAbout' | 'talkedOn'> {
  readonly begun: BegunPlenary;
}

const NONE: readonly string[] = [];

/** The agenda, the item the panel talks about, and what was decided. */
export function PlenaryBoard({ begun, talkAbout, talkedOn }: PlenaryBoardProps) {
  const words = useTexts(plenaryText);
  const { items, item, select, add } = useAgenda(begun);
  const entries = item?.entries ?? NONE;
  const turn = useEffectEvent(() => void talkAbout(entries));
  const about = entries.join(' ');
  useEffect(() => turn(), [about]);
  const desk = { ...begun, talked: talkedOn(entries) };
  const [shown, setShown] = useState<'board' | 'projector' | 'attendance' | 'add'>('board');
  const leave = useCallback(() => setShown('board'), []);
  useCommands(
    useMemo<readonly Command[]>(
      () => [{ id: 'plenary-project', label: words.project, shortcut: { key: 'F11' }, run: () => setShown('projector') }],
      [words],
    ),
  );
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={<Attendance desk={desk} onOpen={() => setShown('attendance')} />}
      actions={<Actions desk={desk} canProject={item !== null} onProject={() => setShown('projector')} />}
    >
      <div className="plenary">
        <aside className="plenary__aside">
          <AsideTabs desk={desk} items={items} item={item} onSelect={select} onAdd={() => setShown('add')} />
        </aside>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it */}
        <section className="plenary__main" tabIndex={0} aria-label={words.item}>
          {item === null ? (
            <EmptyState title={words.nothingTitle} icon={<Users />}>
              {words.nothingBody}
            </EmptyState>
          ) : (
            <ItemView desk={desk} item={item} />
          )}
        </section>
      </div>
      {shown === 'projector' && item !== null && <Projector desk={desk} items={items} item={item} onSelect={select} onLeave={leave} />}
      {shown === 'attendance' && <AttendanceDialog desk={desk} onClose={leave} />}
      {shown === 'add' && <AddDialog proposals={desk.work.bundle.proposals} items={items} onAdd={add} onClose={leave} />}
    </Page>
  );
}

/** The agenda with the proposals that the chair added, and the item that is shown. */
function useAgenda({ state }: BegunPlenary) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [selected, select] = useState<string | null>(null);
  const known = new Set(state.items.map(({ id }) => id));
  const further = added.filter((entry) => !known.has(itemOfEntry(entry))).map(addedItem);
  const items = [...state.items, ...further];
  const item = items.find(({ id }) => id === selected) ?? items[0] ?? null;
  const add = useCallback((entry: string) => {
    setAdded((before) => [...before, entry]);
    select(itemOfEntry(entry));
  }, []);
  return { items, item, select, add };
}

function addedItem(entry: string): PlenaryItem {
  return { id: itemOfEntry(entry), entries: [entry], juror: null, reasons: [], isClosed: false, drafts: [] };
}

interface AsideTabsProps {
  readonly desk: PlenaryDesk;
  readonly items: readonly PlenaryItem[];
  readonly item: PlenaryItem | null;
  readonly onSelect: (id: string) => void;
  readonly onAdd: () => void;
}

function AsideTabs({ desk, items, item, onSelect, onAdd }: AsideTabsProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const agenda = (
    <>
      <AgendaList desk={desk} items={items} selected={item?.id ?? null} onSelect={onSelect} />
      <div className="plenary__add">
        <Button icon={<Plus />} onPress={onAdd}>
          {words.addLabel}
        </Button>
      </div>
    </>
  );
  const count = formatNumber(desk.state.decisions.length, language);
  const decisions = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it
    <section className="plenary__scroll" tabIndex={0} aria-label={words.decisionsTitle}>
      <DecisionsList desk={desk} />
    </section>
  );
  return (
    <Tabs
      label={words.title}
      look="bar"
      items={[
        { id: 'agenda', title: words.agenda, content: agenda },
        { id: 'decisions', title: words.decisions(count), content: decisions },
      ]}
    />
  );
}

function Attendance({ desk, onOpen }: { readonly desk: PlenaryDesk; readonly onOpen: () => void }) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const { present } = desk.state;
  const all = formatNumber(membersOf(desk).length, language);
  return (
    <>
      {present === null ? (
        <Badge tone="warn">{words.attendanceNone}</Badge>
      ) : (
        <Badge tone="good">{words.present(formatNumber(present.length, language), all)}</Badge>
      )}
      <Button variant="quiet" icon={<Users />} onPress={onOpen}>
        {words.attendance}
      </Button>
    </>
  );
}

interface ActionsProps {
  readonly desk: PlenaryDesk;
  readonly canProject: boolean;
  readonly onProject: () => void;
}

function Actions({ desk, canProject, onProject }: ActionsProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const bridge = useBridge();
  const { bundle, identity } = desk.work;
  const whose = { bundleId: bundle.view.bundleId, chair: identity.thumbprint };
  return (
    <>
      <PrintMenu label={words.print} print={(to) => bridge['plenary:print']({ ...whose, language, to })} />
      <Button icon={<Play />} isDisabled={!canProject} onPress={onProject}>
        {words.project}
      </Button>
    </>
  );
}
