import type { Page } from 'playwright-core';

/** What says that something is chosen, and what stands beside it in the same place unchosen. */
const CHOSEN = [
  '[aria-selected=true]',
  '[aria-pressed=true]',
  '[aria-current=page]',
  '.segmented__option[data-selected]',
  '.levels__level[data-selected]',
] as const;

/** What is wrong with the page where the system imposes its colours: drawings that are lost in the background, and what is chosen but looks like what is not. */
export async function faultsInImposedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(readFaults, CHOSEN);
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** Runs in the page. */
function readFaults(chosen: readonly string[]): readonly string[] {
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  const backgroundOf = (element: Element | null): string => {
    if (element === null) return getComputedStyle(document.body).backgroundColor;
    const { backgroundColor } = getComputedStyle(element);
    return /rgba\(.*, 0\)|transparent/u.test(backgroundColor) ? backgroundOf(element.parentElement) : backgroundColor;
  };
  const lost = [...document.querySelectorAll('svg :is(circle, line, path, rect)')].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const background = backgroundOf(shape);
    const seen = [fill, stroke].filter((colour) => colour !== 'none');
    return shown(shape) && seen.length > 0 && seen.every((colour) => colour === background);
  });
  // Under words the system lays a plate in the colour of the page.
  const plate = getComputedStyle(document.body).backgroundColor;
  const unread = [...document.querySelectorAll('body *')].filter((element) => {
    const { color, forcedColorAdjust } = getComputedStyle(element);
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
    return hasWords && shown(element) && color === (forcedColorAdjust === 'none' ? backgroundOf(element) : plate);
  });
  const alike = chosen.flatMap((selector) =>
    [...document.querySelectorAll(selector)].filter((element) => {
      const others = [...(element.parentElement?.children ?? [])].filter(
        (other) => other.className === element.className && !other.matches(selector),
      );
      return shown(element) && others.some((other) => backgroundOf(other) === backgroundOf(element));
    }),
  );
  return [
    ...unread.map((element) => `cannot be read: ${nameOf(element)} "${element.textContent.trim().slice(0, 30)}"`),
    ...lost.map((element) => `is lost: ${nameOf(element)}`),
    ...alike.map((element) => `looks as if not chosen: ${nameOf(element)}`),
  ];
}

/** Whatever on the page still moves, or would, though the person asked for no motion. */
export function movingOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s' && time !== '0ms');
    });
    const running = document.getAnimations().filter(({ playState }) => playState === 'running');
    return [
      ...moving.map((element) => `may move: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
      ...running.map(() => 'moves'),
    ];
  });
}
