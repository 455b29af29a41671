import { type KeyboardEvent, memo, useRef } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { CircleCheck, CircleDashed, Pencil } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { titleOf } from './item/item-words.ts';
import type { PlenaryDesk } from './use-plenary.ts';

interface AgendaListProps {
  readonly desk: PlenaryDesk;
  readonly items: readonly PlenaryItem[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The items of the agenda, one of them chosen; the arrow keys go from one to the next. */
export function AgendaList({ desk, items, selected, onSelect }: AgendaListProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const reasonsOf = ({ reasons }: PlenaryItem) =>
    reasons.length === 0 ? words.added : reasons.map(({ kind }) => words.reasons[kind]).join(', ');
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = items[items.findIndex(({ id }) => id === selected) + (step ?? 0)];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelectorAll('button')[items.indexOf(next)]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys are an addition to the buttons, which are reached one by one too
    <ul ref={list} className="plenary__agenda" aria-label={words.agendaList} onKeyDown={move}>
      {items.map((item) => (
        <AgendaEntry
          key={item.id}
          id={item.id}
          title={titleOf(desk, item, language)}
          origin={item.entries.join(', ')}
          reasons={reasonsOf(item)}
          state={stateOf(item)}
          isSelected={item.id === selected}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

type ItemState = 'draft' | 'closed' | 'open';

function stateOf({ drafts, isClosed }: PlenaryItem): ItemState {
  if (drafts.length > 0) return 'draft';
  return isClosed ? 'closed' : 'open';
}

interface AgendaEntryProps {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly reasons: string;
  readonly state: ItemState;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

/** One line of the agenda; drawn again only when what it says changed, since at the national size there are a thousand. */
const AgendaEntry = memo(function AgendaEntry({ id, title, origin, reasons, state, isSelected, onSelect }: AgendaEntryProps) {
  return (
    <li className="plenary__agenda-item">
      <button type="button" className="plenary__entry" aria-current={isSelected ? 'true' : undefined} onClick={() => onSelect(id)}>
        <span className="plenary__entry-title">{title}</span>
        <span className="plenary__entry-origin">{origin}</span>
        <span className="plenary__entry-notes">
          <StateBadge state={state} />
          <span className="soft small">{reasons}</span>
        </span>
      </button>
    </li>
  );
});

/** How far the panel is with an item, as a badge. */
export function StateOf({ item }: { readonly item: PlenaryItem }) {
  return <StateBadge state={stateOf(item)} />;
}

const BADGES = {
  draft: { tone: 'warn', icon: <Pencil /> },
  closed: { tone: 'good', icon: <CircleCheck /> },
  open: { tone: 'neutral', icon: <CircleDashed /> },
} as const;

function StateBadge({ state }: { readonly state: ItemState }) {
  const words = useTexts(plenaryText);
  return <Badge {...BADGES[state]}>{words[state]}</Badge>;
}
