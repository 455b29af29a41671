import type { OpenCard, ScrollRoom } from './open-cards.ts';

/** The card of a criterion in the pane. */
export function cardOf(pane: HTMLElement | null, criterion: string): HTMLElement | null {
  return pane?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(criterion)}"]`) ?? null;
}

/** The part of a card that is there whether it is open or not. */
export function headOf(card: HTMLElement | null): HTMLElement | null {
  return card?.querySelector<HTMLElement>('.criterion-card__head') ?? null;
}

/** Where the head of a card stands in the window, in pixels from its top. */
export function topOf(card: HTMLElement): number {
  return card.getBoundingClientRect().top;
}

/** The open cards beside one, as they lie in the page. */
export function measureOpen(pane: HTMLElement, open: readonly string[], pressed: HTMLElement): readonly OpenCard[] {
  return open
    .flatMap((id) => {
      const card = cardOf(pane, id);
      const [head, body] = [headOf(card), card?.querySelector('.criterion-card__body')];
      if (card === null || head === null || body === null || body === undefined) return [];
      const frees = body.getBoundingClientRect().bottom - head.getBoundingClientRect().bottom;
      return [{ id, frees, isAbove: topOf(card) < topOf(pressed) }];
    })
    .sort((one, other) => topIn(pane, one.id) - topIn(pane, other.id));
}

function topIn(pane: HTMLElement, id: string): number {
  return cardOf(pane, id)?.offsetTop ?? 0;
}

/** What scrolls the pane: itself, or in one column the page. */
export function scrollerOf(pane: HTMLElement): Element {
  for (let element: HTMLElement | null = pane; element !== null; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** How far a scroller is and can be scrolled. */
export function roomOf({ scrollTop, scrollHeight, clientHeight }: Element): ScrollRoom {
  return { above: scrollTop, below: scrollHeight - clientHeight - scrollTop };
}

/** Whether the pane shows the whole card, or is not what scrolls. */
export function isWithin(pane: HTMLElement, card: HTMLElement): boolean {
  const [inner, outer] = [card.getBoundingClientRect(), pane.getBoundingClientRect()];
  return inner.bottom <= outer.bottom + 1 && inner.top >= outer.top - 1;
}

/** Scrolls the pane, and only the pane, until the whole card is in it: where the page scrolls, nobody is carried away from what they read. */
export function showWithin(pane: HTMLElement, card: HTMLElement): void {
  const [inner, outer] = [card.getBoundingClientRect(), pane.getBoundingClientRect()];
  pane.scrollTop += Math.max(0, inner.bottom - outer.bottom) - Math.max(0, outer.top - inner.top);
}
