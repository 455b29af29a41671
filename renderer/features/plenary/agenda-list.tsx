import { type KeyboardEvent, useRef } from 'react';
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
        <li key={item.id}>
          <button
            type="button"
            className="plenary__entry"
            aria-current={item.id === selected ? 'true' : undefined}
            onClick={() => onSelect(item.id)}
          >
            <AgendaLine desk={desk} item={item} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function AgendaLine({ desk, item }: { readonly desk: PlenaryDesk; readonly item: PlenaryItem }) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const reasons = item.reasons.map(({ kind }) => words.reasons[kind]);
  return (
    <>
      <span className="plenary__entry-title">{titleOf(desk, item, language)}</span>
      <span className="plenary__entry-origin">{item.entries.join(', ')}</span>
      <span className="plenary__entry-notes">
        <StateOf item={item} />
        <span className="soft small">{reasons.length === 0 ? words.added : reasons.join(', ')}</span>
      </span>
    </>
  );
}

/** How far the panel is with an item, as a badge. */
export function StateOf({ item }: { readonly item: PlenaryItem }) {
  const words = useTexts(plenaryText);
  if (item.drafts.length > 0)
    return (
      <Badge tone="warn" icon={<Pencil />}>
        {words.draft}
      </Badge>
    );
  if (item.isClosed)
    return (
      <Badge tone="good" icon={<CircleCheck />}>
        {words.closed}
      </Badge>
    );
  return <Badge icon={<CircleDashed />}>{words.open}</Badge>;
}
