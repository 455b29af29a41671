import { describe, expect, test } from 'vitest';
import { cellAddress } from '#shared/domain/intake/sheets/cell-address.ts';
import { dateOfSerial, isoDate, yearsBefore } from '#shared/domain/intake/values/calendar.ts';
import { oneLine, runningText } from '#shared/domain/intake/values/clean-text.ts';
import { countWords, plainWords } from '#shared/domain/intake/values/plain-words.ts';
import { readDate } from '#shared/domain/intake/values/read-date.ts';
import { readGoals } from '#shared/domain/intake/values/read-goals.ts';

test.each([
  [1, 0, 'A1'],
  [17, 5, 'F17'],
  [3, 25, 'Z3'],
  [3, 26, 'AA3'],
  [3, 701, 'ZZ3'],
  [3, 702, 'AAA3'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

describe('dates', () => {
  test.each([
    ['2019-05-31', '2019-05-31'],
    ['2019/5/3', '2019-05-03'],
    ['2019-05-31 00:00:00', '2019-05-31'],
    ['2019-05-31T07:30:00Z', '2019-05-31'],
    ['31/5/2019', '2019-05-31'],
    ['31-05-2019', '2019-05-31'],
    ['31.05.2019', '2019-05-31'],
    ['31/05/2019 07.30', '2019-05-31'],
    ['5 Maret 2018', '2018-03-05'],
    ['Senin, 5 Maret 2018', '2018-03-05'],
    ['5-Mar-2018', '2018-03-05'],
    ['1 Agustus 2020', '2020-08-01'],
    ['1 Agt 2020', '2020-08-01'],
    ['17 Nopember 2017', '2017-11-17'],
    ['9 Desember 2017', '2017-12-09'],
    ['March 5, 2018', '2018-03-05'],
    ['5th of May 2018', '2018-05-05'],
    ['29 Februari 2020', '2020-02-29'],
    ['43831', '2020-01-01'],
    ['43831.75', '2020-01-01'],
    ['43890', '2020-02-29'],
    ['43891', '2020-03-01'],
  ])('%s is %s', (content, date) => {
    expect(readDate(content)).toEqual({ ok: true, value: date });
  });

  test.each([
    ['05/31/2019', 'month-first'],
    ['31/05/19', 'two-digit-year'],
    ['5 Mei 19', 'two-digit-year'],
    ['31/02/2019', 'no-such-day'],
    ['31 April 2019', 'no-such-day'],
    ['29/02/2019', 'no-such-day'],
    ['2019', 'day-missing'],
    ['05/2019', 'day-missing'],
    ['Mei 2019', 'day-missing'],
    ['sejak lama', 'not-a-date'],
    ['Mei sampai Juni 2019', 'not-a-date'],
    ['99999', 'not-a-date'],
    ['100', 'not-a-date'],
    ['5 Mei 2019 dan 6 Mei 2020', 'not-a-date'],
  ])('%s is refused: %s', (content, fault) => {
    expect(readDate(content)).toEqual({ ok: false, error: fault });
  });

  test('serial numbers count the days of every month and leap year', () => {
    expect(dateOfSerial(20_000)).toBe('1954-10-03');
    expect(dateOfSerial(60_000)).toBe('2064-04-08');
    expect(dateOfSerial(19_999)).toBeNull();
    expect(dateOfSerial(60_001)).toBeNull();
  });

  test('a day before or after every calendar is none', () => {
    expect([isoDate(999, 1, 1), isoDate(10_000, 1, 1), isoDate(2000, 13, 1), isoDate(2000, 0, 1), isoDate(2000, 1, 0)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(isoDate(1900, 2, 29)).toBeNull();
    expect(isoDate(2000, 2, 29)).toBe('2000-02-29');
  });

  test('years are counted back by the calendar', () => {
    expect(yearsBefore('2023-01-31', 2)).toBe('2021-01-31');
  });
});

describe('goals', () => {
  test.each([
    ['3', [3]],
    ['1, 3; 16', [1, 3, 16]],
    ['16,3,3', [3, 16]],
    ['SDGs 3, SDGs 16', [3, 16]],
    ['3. Kehidupan sehat', [3]],
  ])('%s names %j', (content, goals) => {
    expect(readGoals(content)).toEqual(goals);
  });

  test.each(['18', '0', 'kesehatan', '1.3', '3, 17, 170'])('%s is refused', (content) => {
    expect(readGoals(content)).toBeNull();
  });
});

describe('texts', () => {
  test('a line loses line breaks, no-break spaces and what cannot be seen', () => {
    expect(oneLine(' Judul\u00a0satu\r\n_x000D_dua\u0007 ')).toBe('Judul satu dua');
  });

  test('a text keeps its paragraphs', () => {
    expect(runningText('Satu. \r\nDua.\r\r\r\n\r\nTiga.\u0000\ud800')).toBe('Satu.\nDua.\n\nTiga.');
  });

  test('words are counted as word processors do, and compared without accents and punctuation', () => {
    expect(countWords(' satu  dua-tiga\nempat. ')).toBe(3);
    expect(countWords('  ')).toBe(0);
    expect(plainWords(' Kab./Kota:  PASURUÁN ')).toBe('kab kota pasuruan');
  });
});
