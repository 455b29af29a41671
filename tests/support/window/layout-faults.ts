import type { Page } from 'playwright-core';
import { type Box, type PageElement, type Part, readLayout } from './page-layout.ts';

/**
 * What is wrong with the page as it stands in this window: the window or a part of it scrolls sideways, words are cut off, a control lies under something
 * else. One line for each finding.
 */
export async function findLayoutFaults(page: Page): Promise<readonly string[]> {
  const { elements, words, controls, width, excess } = await readLayout(page);
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

function scrollsSideways({ overflow: [across], excess, shown }: PageElement): boolean {
  return shown && excess > 1 && isScrolled(across);
}

/** The element's parents, the nearest first. */
function parentsOf(elements: readonly PageElement[], { element }: Pick<Part, 'element'>): readonly PageElement[] {
  const parents: PageElement[] = [];
  for (let at = elements[element]?.parent ?? -1; at >= 0; at = elements[at]?.parent ?? -1) {
    const parent = elements[at];
    if (parent !== undefined) parents.push(parent);
  }
  return parents;
}

function isCutOff(elements: readonly PageElement[], part: Part, width: number): boolean {
  const own = elements[part.element];
  if (own?.shown !== true || part.box[0] === part.box[2]) return false;
  // Words are an element's own, so that it may cut them off itself.
  const around = [own, ...parentsOf(elements, part)];
  if (around.slice(0, 3).some(({ shortens }) => shortens)) return false;
  return reachesOut(around, part.box, 0, [0, width]) || reachesOut(around, part.box, 1, null);
}

/** Whether a box reaches, across (0) or down (1), out of what cuts it off before anything around it scrolls; last comes the window, which scrolls down alone. */
function reachesOut(around: readonly PageElement[], box: Box, axis: 0 | 1, window: readonly [number, number] | null): boolean {
  const isOut = (start: number, end: number) => box[axis] < start - 2 || (box[axis + 2] ?? 0) > end + 2;
  for (const { overflow, box: edge } of around) {
    if (isScrolled(overflow[axis])) return false;
    if (overflow[axis] !== 'visible' && isOut(edge[axis], edge[axis + 2] ?? 0)) return true;
  }
  return window !== null && isOut(...window);
}

function isCovered(elements: readonly PageElement[], { element, under, box }: Part): boolean {
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
