import { describe, expect, it, test } from 'vitest';
import { formatClock, formatDate, formatLocalTime, formatUtcTime } from '#shared/text/dates.ts';

describe('dates on screen', () => {
  test.each([
    ['2023-05-31', '31 Mei 2023', '31 May 2023'],
    ['2024-12-01', '1 Desember 2024', '1 December 2024'],
  ])('%s is written %s and %s', (date, id, en) => {
    expect(formatDate(date, 'id')).toBe(id);
    expect(formatDate(date, 'en')).toBe(en);
  });

  it('writes the hour with a point in Indonesian and a colon in English', () => {
    expect(formatClock('14:03:22', 'id')).toBe('14.03.22');
    expect(formatClock('14:03:22', 'en')).toBe('14:03:22');
  });

  test.each([
    ['Asia/Jakarta', 'WIB'],
    ['Asia/Makassar', 'WITA'],
    ['Asia/Jayapura', 'WIT'],
    ['Europe/Lisbon', 'Europe/Lisbon'],
  ])('names the zone %s %s', (zone, name) => {
    expect(formatLocalTime('2023-05-31T16:00', zone, 'id')).toBe(`31 Mei 2023, 16.00 ${name}`);
  });

  it('writes a UTC time to the minute', () => {
    expect(formatUtcTime('2023-07-20T09:14:59.000Z', 'en')).toBe('20 July 2023, 09:14 UTC');
  });
});
