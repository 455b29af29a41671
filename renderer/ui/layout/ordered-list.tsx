import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { GripVertical } from '../theme/icons.tsx';
import './ordered-list.css';

interface OrderedListProps<T> {
  /** Name of the list. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Name of the handle by which an item is moved. */
  readonly handleOf: (item: T) => string;
  /** What is read aloud after an item was moved to a place, counted from 1. */
  readonly announce: (item: T, place: number) => string;
  readonly onMove: (from: number, to: number) => void;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list whose order people choose: each item is dragged by its handle, or moved with the arrow keys while the handle has the focus. */
export function OrderedList<T>({ label, items, keyOf, handleOf, announce, onMove, children }: OrderedListProps<T>) {
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || from === to || to < 0 || to >= items.length) return;
    setSaid(announce(item, to + 1));
    onMove(from, to);
  };
  const dragging = useDragging(move);
  return (
    <>
      {items.length === 0 ? null : (
        <ol className="ordered-list" aria-label={label}>
          {items.map((item, index) => (
            <li key={keyOf(item)} className="ordered-list__item" {...dragging.itemAt(index)}>
              <button
                type="button"
                className="ordered-list__handle"
                aria-label={handleOf(item)}
                {...dragging.handleAt(index)}
                onKeyDown={(event) => moveByKey(event, index, move)}
              >
                <GripVertical />
              </button>
              <div className="ordered-list__content">{children(item, index)}</div>
            </li>
          ))}
        </ol>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}

function moveByKey(event: KeyboardEvent, index: number, move: (from: number, to: number) => void): void {
  if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
}

/** Dragging an item of this list by its handle onto the place of another; what is dragged in from elsewhere is left alone. */
function useDragging(move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    handleAt: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        setDragged(index);
      },
      onDragEnd: end,
    }),
    itemAt: (index: number) => ({
      'data-dragged': dragged === index,
      'data-over': over === index && dragged !== index,
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        move(dragged, index);
        end();
      },
    }),
  };
}
