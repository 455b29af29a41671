import { expect, test } from 'vitest';
import { byteRangeOf } from '#main/app/pages/byte-range.ts';

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
