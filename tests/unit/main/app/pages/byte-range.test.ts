import { expect, test } from 'vitest';
import { bytePartsOf, byteRangeOf, bytesOf } from '#main/app/pages/byte-range.ts';

test.each([
  ['bytes=0-99', { start: 0, end: 100 }],
  ['bytes=500-', { start: 500, end: 1000 }],
  ['bytes=900-5000', { start: 900, end: 1000 }],
  ['bytes=-100', { start: 900, end: 1000 }],
  ['bytes=-5000', { start: 0, end: 1000 }],
  ['bytes=999-999', { start: 999, end: 1000 }],
])('"%s" of a thousand bytes is %o', (header, range) => {
  expect(byteRangeOf(header, 1000)).toEqual(range);
});

test.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])('"%s" lies outside a thousand bytes', (header) => {
  expect(byteRangeOf(header, 1000)).toBe('unsatisfiable');
});

test.each([null, '', 'bytes=', 'bytes=-', 'bytes=9-3', 'bytes=0-1,5-6', 'bytes=a-b', 'items=0-1', 'bytes= 0-1'])(
  '"%s" is not understood, and stands for the whole',
  (header) => {
    expect(byteRangeOf(header, 1000)).toBeNull();
  },
);

test('several parts are taken in the order in which they are asked for', () => {
  const parts = bytePartsOf('500-999,0-9', 1000);
  expect(parts).toEqual([
    { start: 500, end: 1000 },
    { start: 0, end: 10 },
  ]);
  expect(bytesOf(parts ?? [])).toBe(510);
});

test.each(['', '0-1000', '0-9,1000-1001', '9-3', '5', '-5', '5-', 'a-b', '0-9,', '0-9, 20-29'])(
  '"%s" are no parts of a thousand bytes',
  (asked) => {
    expect(bytePartsOf(asked, 1000)).toBeNull();
  },
);

test('no more parts are given at once than memory should hold', () => {
  const [least, most] = [1024, 16 * 1024 * 1024];
  const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}-${index}`).join(',');
  expect(bytePartsOf(many(128), least)).toHaveLength(128);
  expect(bytePartsOf(many(129), least)).toBeNull();
  expect(bytePartsOf(`0-${most - 1}`, 2 * most)).toHaveLength(1);
  expect(bytePartsOf(`0-${most}`, 2 * most)).toBeNull();
});
