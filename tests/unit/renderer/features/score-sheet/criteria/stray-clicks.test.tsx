import { screen, waitFor } from '@testing-library/react';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { DOUBLE_CLICK_MS } from '#renderer/ui/press/double-click.ts';
import { deskBundle, deskRules } from '#tests/support/components/chair-desk.tsx';
import { jurorOne, narratives, openWindow } from '#tests/support/components/juror-window.tsx';
import { clickAt, moveTo, type Point, pointIn, tapAt } from '#tests/support/components/real-pointer.ts';

const WIDE = [1366, 768] as const;
const NARROW = [820, 700] as const;
const CRITERIA = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'];

const rules = deskRules({
  criteria: CRITERIA.map((id) => ({
    id,
    name: { id, en: id },
    weight: id === 'tujuh' ? 40 : 10,
    levels: [
      [0, 40],
      [40.5, 75],
      [75.5, 100],
    ].map(([from, to]) => ({ from, to, descriptor: { id: 'jenjang', en: 'level' } })),
  })),
  ties: ['criterion:satu', 'shared'],
});

/** What a machine says that was busy just when it had to press several times within half a second; only then everything is done again. */
const TOO_LATE = 'pressed too late to tell anything';
const IN_TIME = { retry: { count: 3, condition: new RegExp(TOO_LATE) } };

/** Presses all of it within the time of a double click. */
async function atOnce(press: () => Promise<void>): Promise<void> {
  const before = performance.now();
  await press();
  if (performance.now() - before > DOUBLE_CLICK_MS) throw new Error(TOO_LATE);
}

interface Layout {
  readonly size: readonly [number, number];
  readonly density: 'compact' | 'touch';
}

/** The open sheet of the first proposal, with seven criteria; answers what was written of it. */
async function openSheet({ size, density }: Layout) {
  await page.viewport(...size);
  const desk = deskBundle(rules);
  const opened = { ...desk, stage: { ...desk.stage, sections: [{ id: 'satu', name: { id: 'Satu', en: 'One' }, wordLimit: null }] } };
  const { journal } = await openWindow({
    opened,
    identities: [jurorOne],
    proposals: narratives(opened),
    settings: { identity: jurorOne.thumbprint, bundleId: opened.view.bundleId, density },
  });
  // As high as the window, as the program's own page is.
  document.querySelector('.frame')?.parentElement?.setAttribute('id', 'root');
  await userEvent.keyboard('{Control>}2{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Bandeng' });
  const choice = screen.queryByRole('radio', { name: /penilaian/i })?.closest('label') ?? null;
  if (choice !== null) await userEvent.click(choice);
  await screen.findByRole('textbox', { name: 'Nilai satu' });
  return journal;
}

const pane = () => document.querySelector<HTMLElement>('.sheet__criteria') ?? document.body;
const cardOf = (criterion: string) => pane().querySelector(`[data-criterion="${criterion}"]`) ?? document.body;
const fieldOf = (criterion: string) => cardOf(criterion).querySelector<HTMLInputElement>('input.score-field__input') ?? new Image();
const scroller = () => [pane(), document.scrollingElement].find((one) => one !== null && one.scrollHeight > one.clientHeight + 1) ?? pane();
const openCards = () => CRITERIA.filter((id) => cardOf(id).querySelector('.criterion-card__body') !== null);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What may be pressed on a card without meaning to score it. */
const PARTS: readonly (readonly [string, Point])[] = [
  ['.criterion-card__opener', { x: 0.5, y: 0.5 }],
  ['.criterion-card__adds', { x: 0.5, y: 0.5 }],
  ['.score-field__input', { x: 0.5, y: 0.5 }],
  ['.criterion-card__head', { x: 0.99, y: 1 }],
];

/** Down the page for one part, up again for the next, never to a neighbour of the one before. */
function walk() {
  return [0, 0.4, 1].flatMap((share) =>
    PARTS.flatMap(([part, place], index) => {
      const way = CRITERIA.filter((_, at) => at % 2 === index % 2);
      return (index % 2 === 0 ? way : way.toReversed()).map((criterion) => ({ share, part, place, criterion }));
    }),
  );
}

/** Where an element stood at each press of the mouse, in pixels from the window's top. */
async function pressesOf(press: () => Promise<void>, element: Element): Promise<readonly number[]> {
  const tops: number[] = [];
  const note = () => void tops.push(element.getBoundingClientRect().top);
  addEventListener('mouseup', note, { capture: true });
  await press();
  removeEventListener('mouseup', note, { capture: true });
  return tops;
}

function isInView({ x, y }: Point): boolean {
  const hit = document.elementFromPoint(x, y);
  return hit !== null && pane().contains(hit);
}

afterEach(() => page.viewport(...WIDE));

describe.each([
  { name: 'beside the proposal, compact', size: WIDE, density: 'compact' as const },
  { name: 'beside the proposal, for touch', size: WIDE, density: 'touch' as const },
  { name: 'in one column, compact', size: NARROW, density: 'compact' as const },
  { name: 'in one column, for touch', size: NARROW, density: 'touch' as const },
])('criteria $name', (layout) => {
  it('stay under the pointer that presses them, and double and triple clicks set nothing', async () => {
    const journal = await openSheet(layout);
    let pressed = 0;
    for (const { share, part, place, criterion } of walk()) {
      scroller().scrollTop = share * (scroller().scrollHeight - scroller().clientHeight);
      const element = cardOf(criterion).querySelector(part) ?? document.body;
      if (!isInView(pointIn(element, place))) continue;
      // A card that the mouse rests on comes into view, on a slow machine before the next press: once the mouse has left it, nothing moves any more.
      await moveTo(pointIn(element, place));
      const point = pointIn(element, place);
      const before = element.getBoundingClientRect().top;
      const moved = (await pressesOf(() => clickAt(point, 3), element)).map((top) => Math.round(Math.abs(top - before) / 2));
      pressed += 1;
      expect(moved, `${part} of ${criterion}, scrolled ${share}`).toEqual([0, 0, 0]);
    }
    expect(pressed).toBeGreaterThan(15);
    expect(journal).toEqual([]);
    expect(CRITERIA.map((id) => fieldOf(id)).filter((field) => !(field instanceof HTMLInputElement) || field.value !== '')).toEqual([]);
  });
});

describe('an opened criterion', () => {
  const layout = { size: WIDE, density: 'compact' } as const;

  it('has what a double click wants: the whole of the score selected, typed over at once', async () => {
    const journal = await openSheet(layout);
    for (const [criterion, score] of [
      ['tiga', '85'],
      ['tiga', '90'],
    ] as const) {
      await clickAt(pointIn(fieldOf(criterion)), 2);
      await userEvent.keyboard(score);
    }
    await waitFor(() => expect(journal.at(-1)?.sheet.scores.filter(({ score }) => score !== null)).toMatchObject([{ score: 90 }]));
  });

  it('lets no press through to levels and slider for a moment, keeps the focus meanwhile, and then takes it', IN_TIME, async () => {
    const journal = await openSheet(layout);
    const part = (name: string) => cardOf('dua').querySelector(name) ?? document.body;
    await atOnce(async () => {
      await clickAt(pointIn(fieldOf('dua')));
      await clickAt(pointIn(part('.levels__level')), 2);
      await clickAt(pointIn(part('.score-slider__track')), 2);
    });
    expect(document.activeElement).toBe(fieldOf('dua'));
    expect(journal).toEqual([]);
    await wait(DOUBLE_CLICK_MS + 100);
    await clickAt(pointIn(part('.levels__level')), 2);
    await waitFor(() => expect(journal.at(-1)?.sheet.scores).toContainEqual({ criterion: 'dua', score: 20, comment: '' }));
    expect(journal.length).toBe(1);
  });

  const low = { ...layout, size: [1366, 560] } as const;
  const hidden = (criterion: string) => cardOf(criterion).getBoundingClientRect().bottom - pane().getBoundingClientRect().bottom;

  it('comes whole into view once the mouse has rested on it, and takes no press there before the mouse moves', async () => {
    const journal = await openSheet(low);
    const field = fieldOf('empat');
    field.scrollIntoView({ block: 'end' });
    const point = pointIn(field);
    await clickAt(point, 2);
    expect(hidden('empat')).toBeGreaterThan(1);
    expect(pointIn(field)).toEqual(point);
    await expect.poll(() => hidden('empat')).toBeLessThan(1);
    await wait(DOUBLE_CLICK_MS + 100);
    const level = cardOf('empat').querySelector('.levels__level') ?? document.body;
    expect(getComputedStyle(level).pointerEvents).toBe('none');
    await clickAt(point, 2);
    expect(journal).toEqual([]);
    await moveTo(pointIn(level));
    expect(getComputedStyle(level).pointerEvents).toBe('auto');
  });

  it('stays where it is while the mouse is on its way to another one, and comes into view when it leaves them all', async () => {
    await openSheet(low);
    const field = fieldOf('tiga');
    field.scrollIntoView({ block: 'end' });
    await clickAt(pointIn(field));
    const before = hidden('tiga');
    await moveTo(pointIn(cardOf('dua')));
    await wait(DOUBLE_CLICK_MS + 100);
    expect(hidden('tiga')).toBe(before);
    await moveTo({ x: 300, y: 300 });
    await expect.poll(() => hidden('tiga')).toBeLessThan(1);
  });

  it('comes whole into view after a tap, once the time for a second one is over; a double tap sets nothing', IN_TIME, async () => {
    const journal = await openSheet({ size: [1366, 640], density: 'touch' });
    const field = fieldOf('empat');
    field.scrollIntoView({ block: 'end' });
    await atOnce(() => tapAt(pointIn(field), 2));
    await expect.poll(() => openCards().includes('empat')).toBe(true);
    await expect.poll(() => hidden('empat')).toBeLessThan(1);
    expect(journal).toEqual([]);
  });

  it('leaves the others to be closed by the key that moves on', async () => {
    await openSheet(layout);
    await clickAt(pointIn(fieldOf('dua')));
    expect(openCards()).toEqual(['satu', 'dua']);
    await userEvent.keyboard('{Enter}');
    expect(openCards()).toEqual(['tiga']);
  });
});

describe('a sheet that a double click on a row has opened', () => {
  it('has no score of it, though a level lies where the row lay', IN_TIME, async () => {
    const journal = await openSheet({ size: WIDE, density: 'compact' });
    const levels = [...cardOf('satu').querySelectorAll('.levels__level')].map((level) => level.getBoundingClientRect());
    await userEvent.keyboard('{Control>}1{/Control}');
    const rows = (await screen.findAllByRole('row')).slice(1).map((row) => row.getBoundingClientRect());
    const shared = levels.flatMap((level) =>
      rows.flatMap((row) => {
        const [top, bottom] = [Math.max(level.top, row.top), Math.min(level.bottom, row.bottom)];
        return bottom - top > 4 ? [{ x: level.left + level.width / 2, y: (top + bottom) / 2 }] : [];
      }),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const point of shared.slice(0, 2)) {
      await atOnce(async () => {
        await clickAt(point);
        await screen.findByRole('textbox', { name: 'Nilai satu' });
        await clickAt(point, 2);
      });
      await userEvent.keyboard('{Control>}1{/Control}');
      await screen.findAllByRole('row');
      await wait(DOUBLE_CLICK_MS);
    }
    expect(journal).toEqual([]);
  });
});
