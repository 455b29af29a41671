import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { rowAfterKey } from '#renderer/ui/table/data-table-keys.ts';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { CircleCheck, CircleDashed, Pencil } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { titleOf } from './item/item-words.ts';
import type { PlenaryDesk } from './use-plenary.ts';

interface AgendaListProps {
  readonly desk: Pick<PlenaryDesk, 'work'>;
  readonly items: readonly PlenaryItem[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** About as high as an entry with a title of one line. */
const ENTRY_HEIGHT = 92;

/** The items of the agenda, one of them chosen and the tab stop; arrows, Home, End and the page keys go from one to the next. Only those in view are in the page. */
export function AgendaList({ desk, items, selected, onSelect }: AgendaListProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const stop = Math.max(
    0,
    items.findIndex(({ id }) => id === selected),
  );
  const virtualizer = useAgendaWindow(scroller, items, stop);
  const show = useEffectEvent((index: number) => virtualizer.scrollToIndex(index));
  // Whatever chose it, what is chosen is in view.
  useEffect(() => show(stop), [stop, selected]);
  const move = useAgendaKeys(scroller, { items, stop, onSelect });
  const reasonsOf = ({ reasons }: PlenaryItem) =>
    reasons.length === 0 ? words.added : reasons.map(({ kind }) => words.reasons[kind]).join(', ');
  return (
    <div ref={scroller} className="plenary__list">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are an addition to the button that is the tab stop */}
      <ul className="plenary__agenda" aria-label={words.agendaList} style={{ height: virtualizer.getTotalSize() }} onKeyDown={move}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={item.id}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="plenary__agenda-item"
              style={{ transform: `translateY(${start}px)` }}
            >
              <AgendaEntry
                id={item.id}
                title={titleOf(desk, item, language)}
                origin={item.entries.join(', ')}
                reasons={reasonsOf(item)}
                state={stateOf(item)}
                isSelected={item.id === selected}
                isStop={index === stop}
                onSelect={onSelect}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useAgendaWindow(scroller: RefObject<HTMLElement | null>, items: readonly PlenaryItem[], stop: number) {
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  return useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ENTRY_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 4,
    // The tab stop stays in the page however far one scrolls, so that the focus is never lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(stop) || stop >= range.count ? shown : [...shown, stop].toSorted((a, b) => a - b);
    },
  });
}

interface AgendaKeys extends Pick<AgendaListProps, 'items' | 'onSelect'> {
  readonly stop: number;
}

/** Chooses by key; what is chosen takes the focus as soon as it is in the page. */
function useAgendaKeys(scroller: RefObject<HTMLElement | null>, { items, stop, onSelect }: AgendaKeys) {
  const follows = useRef(false);
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    scroller.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  });
  return (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ENTRY_HEIGHT) - 1);
    const at = rowAfterKey(event.key, stop, items.length, page);
    const next = at === null ? undefined : items[at];
    if (at === null || next === undefined) return;
    event.preventDefault();
    follows.current = true;
    onSelect(next.id);
  };
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
  readonly isStop: boolean;
  readonly onSelect: (id: string) => void;
}

/** One line of the agenda; drawn again only when what it says changed, since at the national size there are a thousand. */
const AgendaEntry = memo(function AgendaEntry({ id, title, origin, reasons, state, isSelected, isStop, onSelect }: AgendaEntryProps) {
  return (
    <button
      type="button"
      className="plenary__entry"
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onSelect(id)}
    >
      <span className="plenary__entry-title">{title}</span>
      <span className="plenary__entry-origin">{origin}</span>
      <span className="plenary__entry-notes">
        <StateBadge state={state} />
        <span className="soft small">{reasons}</span>
      </span>
    </button>
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
