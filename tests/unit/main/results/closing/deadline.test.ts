import { describe, expect, it } from 'vitest';
import { deadlineInUtc } from '#main/results/closing/deadline.ts';

describe('a deadline', () => {
  it.each([
    ['2023-05-31T16:00', 'Asia/Jakarta', '2023-05-31T09:00:59.999Z'],
    ['2023-05-31T16:00', 'Asia/Jayapura', '2023-05-31T07:00:59.999Z'],
    ['2023-01-01T00:30', 'Asia/Makassar', '2022-12-31T16:30:59.999Z'],
    ['2023-05-31T16:00', 'UTC', '2023-05-31T16:00:59.999Z'],
    ['2023-03-26T03:30', 'Europe/Amsterdam', '2023-03-26T01:30:59.999Z'],
    ['2023-07-01T12:00', 'America/New_York', '2023-07-01T16:00:59.999Z'],
  ])('at %s in %s has passed after %s', (local, zone, utc) => {
    expect(deadlineInUtc({ local, zone })).toBe(utc);
  });

  it('in a zone that this system does not know is no moment', () => {
    expect(deadlineInUtc({ local: '2023-05-31T16:00', zone: 'Asia/Nowhere' })).toBeNull();
  });
});
