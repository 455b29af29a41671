import type { Page } from 'playwright-core';
import { CONTROLS, UNSEEN } from './page-layout.ts';

/** Smallest side of what a finger has to hit, in CSS pixels. */
const FINGER = 40;

/** Controls that a finger may miss: narrower or lower than 40 pixels, and a touch just within them beside the middle meets something else. */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ unseen, controls, least }) => {
      const isSmall = (element: Element): boolean => {
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
