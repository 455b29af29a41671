import type { Page } from 'playwright-core';

/** What is there for the keyboard and screen readers alone, or is shown only on focus. */
export const UNSEEN = '[inert], [aria-hidden=true], .visually-hidden, .frame__skip:not(:focus), [style*="clip"]';

/** What somebody presses, chooses from or types into. */
export const CONTROLS =
  'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=option], [role=menuitem], [role=separator][tabindex]';

/** What may be wider than its place and then scrolls by itself: tables and plots, whose columns mean something. */
const MAY_SCROLL = '.data-table, .matrix, table, pre, svg, [role=grid], [role=table], [role=tablist], textarea, input';

/** Left, top, right, bottom in CSS pixels of the window. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** One element as it stands on the page; `parent` is its place in the list, -1 for the body's own children. */
export interface PageElement {
  readonly parent: number;
  readonly shown: boolean;
  readonly box: Box;
  /** How it treats what is wider and what is higher than it. */
  readonly overflow: readonly [string, string];
  /** Ends words that do not fit with an ellipsis. */
  readonly shortens: boolean;
  /** How much wider its content is, where it may not be. */
  readonly excess: number;
}

/** Words or a control: which element, where, and what lies on top of its middle (-1 where nothing does, or itself). */
export interface Part {
  readonly element: number;
  readonly box: Box;
  readonly under: number;
}

/** Everything on a page as it stands in its window. */
export interface PageLayout {
  readonly elements: readonly PageElement[];
  readonly words: readonly Part[];
  readonly controls: readonly Part[];
  /** Width of the window, and how much wider the page is. */
  readonly width: number;
  readonly excess: number;
}

/** Reads where everything on the page stands. */
export async function readLayout(page: Page): Promise<PageLayout> {
  // As text: the driver copies thousands of small values one by one, which takes longer than reading them.
  const text = await page.evaluate(writeLayout, { unseen: UNSEEN, controls: CONTROLS, mayScroll: MAY_SCROLL });
  return JSON.parse(text) as PageLayout; // written a moment ago, by the function below
}

/** Runs in the page. */
function writeLayout({ unseen, controls, mayScroll }: Readonly<Record<'unseen' | 'controls' | 'mayScroll', string>>): string {
  const all = [...document.body.querySelectorAll('*')];
  const places = new Map(all.map((element, index) => [element, index]));
  const placeOf = (element: Element | null): number => (element === null ? -1 : (places.get(element) ?? -1));
  const boxOf = (one: Element | Range): Box => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  // What may be wide, all within it, and all around it.
  const wide = new Set<Element>();
  for (const one of document.querySelectorAll(mayScroll)) {
    for (const within of one.querySelectorAll('*')) wide.add(within);
    for (let around: Element | null = one; around !== null && !wide.has(around); around = around.parentElement) wide.add(around);
  }
  const elements = all.map((element): PageElement => {
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    return {
      parent: placeOf(element.parentElement),
      shown: element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.closest(unseen) === null,
      box: boxOf(element),
      overflow: [overflowX, overflowY],
      shortens: textOverflow === 'ellipsis' || webkitLineClamp !== 'none',
      excess: wide.has(element) ? 0 : element.scrollWidth - element.clientWidth,
    };
  });
  const words: Part[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode() !== null) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement === null || (textContent ?? '').trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    words.push({ element: placeOf(parentElement), box: boxOf(range), under: -1 });
  }
  const isOwn = (element: Element, hit: Element) =>
    element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true;
  const pressed = [...document.querySelectorAll(controls)].map((element): Part => {
    const box = boxOf(element);
    const hit = document.elementFromPoint((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    return { element: placeOf(element), box, under: hit === null || isOwn(element, hit) ? -1 : placeOf(hit) };
  });
  const excess = document.documentElement.scrollWidth - innerWidth;
  return JSON.stringify({ elements, words, controls: pressed, width: innerWidth, excess } satisfies PageLayout);
}
