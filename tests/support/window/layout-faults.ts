import type { Page } from 'playwright-core';

/** Smallest side of what a finger has to hit, in CSS pixels. */
const FINGER = 40;

/** What is there for the keyboard and screen readers alone, or is shown only on focus. */
const UNSEEN = '[inert], [aria-hidden=true], .visually-hidden, .frame__skip:not(:focus), [style*="clip"]';

const CONTROLS =
  'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=option], [role=menuitem], [role=separator][tabindex]';

/** What may be wider than its place and then scrolls by itself: tables and plots, whose columns mean something. */
const MAY_SCROLL = '.data-table, .matrix, table, pre, svg, [role=grid], [role=table], [role=tablist], textarea, input';

/** Left, top, right, bottom in CSS pixels of the window. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** One element as it stands on the page; `parent` is its place in the list, -1 for the body's own children. */
interface Element {
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
interface Part {
  readonly element: number;
  readonly box: Box;
  readonly under: number;
}

/**
 * What is wrong with the page as it stands in this window: the window or a part of it scrolls sideways, words are cut off, a control lies under something
 * else. One line for each finding.
 */
export async function findLayoutFaults(page: Page): Promise<readonly string[]> {
  const [elements, words, controls] = await Promise.all([readElements(page), readWords(page), readControls(page)]);
  const [width, excess] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth - innerWidth] as const);
  const faults = [
    ...elements.flatMap((element, at) => (scrollsSideways(element) ? [['scrolls sideways', at] as const] : [])),
    ...words.flatMap((part) => (isCutOff(elements, part, width) ? [['is cut off', part.element] as const] : [])),
    ...controls.flatMap((part) => (isCovered(elements, part) ? [['lies under something', part.element] as const] : [])),
  ];
  const named = await Promise.all(faults.map(async ([fault, at]) => `${fault}: ${await nameOf(page, at)}`));
  return [...(excess > 1 ? [`the window scrolls sideways by ${excess}`] : []), ...new Set(named)];
}

function nameOf(page: Page, at: number): Promise<string> {
  return page.evaluate((index) => {
    const element = [...document.body.querySelectorAll('*')][index];
    return `${element?.tagName.toLowerCase()}.${element?.getAttribute('class')} "${element?.textContent.trim().slice(0, 40)}"`;
  }, at);
}

function scrollsSideways({ overflow: [across], excess, shown }: Element): boolean {
  return shown && excess > 1 && isScrolled(across);
}

/** The element's parents, the nearest first. */
function parentsOf(elements: readonly Element[], { element }: Pick<Part, 'element'>): readonly Element[] {
  const parents: Element[] = [];
  for (let at = elements[element]?.parent ?? -1; at >= 0; at = elements[at]?.parent ?? -1) {
    const parent = elements[at];
    if (parent !== undefined) parents.push(parent);
  }
  return parents;
}

function isCutOff(elements: readonly Element[], part: Part, width: number): boolean {
  const own = elements[part.element];
  if (own?.shown !== true || part.box[0] === part.box[2]) return false;
  // Words are an element's own, so that it may cut them off itself.
  const around = [own, ...parentsOf(elements, part)];
  if (around.slice(0, 3).some(({ shortens }) => shortens)) return false;
  return reachesOut(around, part.box, 0, [0, width]) || reachesOut(around, part.box, 1, null);
}

/** Whether a box reaches, across (0) or down (1), out of what cuts it off before anything around it scrolls; last comes the window, which scrolls down alone. */
function reachesOut(around: readonly Element[], box: Box, axis: 0 | 1, window: readonly [number, number] | null): boolean {
  const isOut = (start: number, end: number) => box[axis] < start - 2 || (box[axis + 2] ?? 0) > end + 2;
  for (const { overflow, box: edge } of around) {
    if (isScrolled(overflow[axis])) return false;
    if (overflow[axis] !== 'visible' && isOut(edge[axis], edge[axis + 2] ?? 0)) return true;
  }
  return window !== null && isOut(...window);
}

function isCovered(elements: readonly Element[], { element, under, box }: Part): boolean {
  if (under < 0 || elements[element]?.shown !== true) return false;
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  // What is scrolled out of sight is covered by whatever lies there.
  return parentsOf(elements, { element }).every(
    ({ overflow, box: [left, top, right, bottom] }) =>
      !overflow.some((each) => each !== 'visible') || (x > left && x < right && y > top && y < bottom),
  );
}

function isScrolled(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

function readElements(page: Page): Promise<readonly Element[]> {
  return page.evaluate(
    ({ unseen, mayScroll }) => {
      const all = [...document.body.querySelectorAll('*')];
      const places = new Map(all.map((element, index) => [element, index]));
      // What may be wide, all within it, and all around it.
      const wide = new Set(
        [...document.querySelectorAll(mayScroll)].flatMap((one) => {
          const around: globalThis.Element[] = [...one.querySelectorAll('*')];
          for (let parent: globalThis.Element | null = one; parent !== null; parent = parent.parentElement) around.push(parent);
          return around;
        }),
      );
      return all.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
        return {
          parent: element.parentElement === null ? -1 : (places.get(element.parentElement) ?? -1),
          shown: element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.closest(unseen) === null,
          box: [left, top, right, bottom],
          overflow: [overflowX, overflowY],
          shortens: textOverflow === 'ellipsis' || webkitLineClamp !== 'none',
          excess: wide.has(element) ? 0 : element.scrollWidth - element.clientWidth,
        } as const;
      });
    },
    { unseen: UNSEEN, mayScroll: MAY_SCROLL },
  );
}

function readWords(page: Page): Promise<readonly Part[]> {
  return page.evaluate(() => {
    const places = new Map([...document.body.querySelectorAll('*')].map((element, index) => [element, index]));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: { element: number; box: [number, number, number, number]; under: number }[] = [];
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement === null || (textContent ?? '').trim() === '') continue;
      range.selectNodeContents(walker.currentNode);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      found.push({ element: places.get(parentElement) ?? -1, box: [left, top, right, bottom], under: -1 });
    }
    return found;
  });
}

function readControls(page: Page): Promise<readonly Part[]> {
  return page.evaluate((controls) => {
    const places = new Map([...document.body.querySelectorAll('*')].map((element, index) => [element, index]));
    const at = (element: globalThis.Element) => places.get(element) ?? -1;
    const isOwn = (element: globalThis.Element, hit: globalThis.Element) =>
      element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true;
    return [...document.querySelectorAll(controls)].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        element: at(element),
        box: [left, top, right, bottom],
        under: hit === null || isOwn(element, hit) ? -1 : at(hit),
      } as const;
    });
  }, CONTROLS);
}

/** Controls that a finger may miss: narrower or lower than 40 pixels, and a touch just within them beside the middle meets something else. */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ unseen, controls, least }) => {
      const isSmall = (element: globalThis.Element): boolean => {
        const { left, top, width, height } = element.getBoundingClientRect();
        if (width === 0 || (width >= least && height >= least)) return false;
        const beside = [-1, 1].map((side) => (side * least) / 2 - side);
        const [x, y] = [left + width / 2, top + height / 2];
        const hits = (atX: number, atY: number) => element.contains(document.elementFromPoint(atX, atY));
        return !beside.every((by) => hits(x + by, y) && hits(x, y + by));
      };
      const shown = [...document.querySelectorAll(controls)].filter(
        (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.closest(unseen) === null,
      );
      const small = shown.filter((element) => isSmall(element.closest('label') ?? element));
      return [
        ...new Set(
          small.map((element) => `${element.getAttribute('class')} "${element.getAttribute('aria-label') ?? element.textContent}"`),
        ),
      ];
    },
    { unseen: UNSEEN, controls: CONTROLS, least: FINGER },
  );
}
