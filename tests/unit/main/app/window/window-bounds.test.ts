import { expect, test } from 'vitest';
import { openingBounds } from '#main/app/window/window-bounds.ts';

const laptop = { x: 0, y: 0, width: 1920, height: 1080 };
const beside = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1366, height = 768) => ({ x, y, width, height, maximized: false });

test('the first time the window has the size of a common laptop, wherever the system puts it', () => {
  expect(openingBounds(null, [laptop])).toEqual({ width: 1366, height: 768 });
});

test('it opens where it was', () => {
  expect(openingBounds(at(300, 100), [laptop])).toEqual({ x: 300, y: 100, width: 1366, height: 768 });
  expect(openingBounds(at(2000, 50), [laptop, beside])).toEqual({ x: 2000, y: 50, width: 1366, height: 768 });
});

test('when its display is gone it keeps its size only', () => {
  expect(openingBounds(at(2000, 50), [laptop])).toEqual({ width: 1366, height: 768 });
});

test('when only a sliver of it could be seen it keeps its size only', () => {
  expect(openingBounds(at(1821, 0), [laptop])).toEqual({ width: 1366, height: 768 });
  expect(openingBounds(at(1820, 0), [laptop])).toMatchObject({ x: 1820 });
});

test('it is never smaller than the screens need', () => {
  expect(openingBounds(at(0, 0, 300, 200), [laptop])).toEqual({ x: 0, y: 0, width: 1024, height: 640 });
});
