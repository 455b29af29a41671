import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The standard the screens are held to: WCAG 2.2 AA and axe's own best practices; of what passes, axe need not say where it is. */
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The one rule whose answer depends on the colours alone. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

const THEMES = ['light', 'dark', 'contrast'] as const;

/** Everything axe finds on the page as it stands, in the theme shown or in every theme: one line for each finding, with the element. */
export async function findBarriers(page: Page, themes: 'this-theme' | 'every-theme'): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  await drawn(page);
  const shown = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light');
  const found = [...(await run(page, EVERYTHING))];
  for (const theme of THEMES.filter((other) => themes === 'every-theme' && other !== shown)) {
    await paint(page, theme);
    found.push(...(await run(page, COLOURS)).map((finding) => `${theme}: ${finding}`));
  }
  await paint(page, shown);
  return found;
}

/**
 * Waits until what was opened a moment ago is drawn and has come to rest. The library clips away what has no place yet, such as a menu beside its button:
 * to axe that is not there, and all the rest is hidden already.
 */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isPlaced = () => [...document.querySelectorAll('[style*="clip-path"]')].every((one) => getComputedStyle(one).opacity !== '0');
    for (let frames = 0; frames < 3 || !isPlaced(); frames += 1) await new Promise((next) => requestAnimationFrame(next));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** The theme is an attribute and nothing else, so that it can be changed without leaving the state that is looked at; colours on their way there are none to judge. */
async function paint(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    document.body.getBoundingClientRect();
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  }, theme);
}

async function run(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (given): Promise<readonly string[]> => {
    const { axe } = window as unknown as { readonly axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }; // put there a moment ago
    // A tooltip hangs from the body, wherever the control is that it describes.
    const { violations } = await axe.run({ exclude: [['[role=tooltip]'], ['[data-overlay-container]:has(> [role=tooltip])']] }, given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`.replaceAll(/\s+/gu, ' ')),
    );
  }, options);
}
