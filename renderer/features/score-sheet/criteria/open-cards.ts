/** An open criterion beside the pressed one: how much room closing it frees, and on which side. */
export interface OpenCard {
  readonly id: string;
  /** Pixels. */
  readonly frees: number;
  readonly isAbove: boolean;
}

/** How far the pane is scrolled, and how far it can still be scrolled, in pixels. */
export interface ScrollRoom {
  readonly above: number;
  readonly below: number;
}

/**
 * Which of the open cards, in the order of the page, have to stay open, since scrolling could not make up for closing them and what was
 * pressed would move away under the pointer.
 */
export function staysOpen(cards: readonly OpenCard[], room: ScrollRoom): readonly string[] {
  const above = fitting(
    cards.filter(({ isAbove }) => isAbove),
    room.above,
  );
  const freed = above.reduce((sum, { frees }) => sum + frees, 0);
  // A pane at its very beginning can lose whatever lies below.
  const below = fitting(cards.filter(({ isAbove }) => !isAbove).reverse(), freed === room.above ? Number.POSITIVE_INFINITY : room.below);
  const closing = new Set([...above, ...below].map(({ id }) => id));
  return cards.filter(({ id }) => !closing.has(id)).map(({ id }) => id);
}

/** The cards that fit one after the other into the room, the farthest first. */
function fitting(cards: readonly OpenCard[], room: number): readonly OpenCard[] {
  let left = room;
  return cards.filter(({ frees }) => {
    const fits = frees <= left;
    if (fits) left -= frees;
    return fits;
  });
}
