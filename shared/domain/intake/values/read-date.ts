import { err, ok, type Result } from '../../../base/result.ts';
import { dateOfSerial, isoDate } from './calendar.ts';
import { plainWords } from './plain-words.ts';

/** Why a cell is no date that could be read in one way only. */
export type DateFault = 'not-a-date' | 'no-such-day' | 'month-first' | 'two-digit-year' | 'day-missing';

// By their first letters in Indonesian and English, long enough to tell them apart.
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'ags', 'agt', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})(?:[ ,]+\d{1,2}[:.]\d{2}.*)?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MONTH_AND_YEAR = /^(?:\d{1,2}[-/.])?\d{4}$/;

/**
 * Reads a calendar date as offices write it: `YYYY-MM-DD`, day before month in digits, the month's name in Indonesian or English, or a spreadsheet's serial number.
 * What could be read in two ways, or only in part, is refused with the reason.
 */
export function readDate(content: string): Result<string, DateFault> {
  const yearFirst = YEAR_FIRST.exec(content);
  if (yearFirst !== null) return dayOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(content);
  if (dayFirst !== null) return dayOf(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  if (SERIAL.test(content)) {
    const date = dateOfSerial(Number(content));
    return date === null ? err('not-a-date') : ok(date);
  }
  return MONTH_AND_YEAR.test(content) ? err('day-missing') : withMonthName(content);
}

function dayOf(year = '', month: number, day = ''): Result<string, DateFault> {
  if (year.length < 4) return err('two-digit-year');
  if (month > 12 && Number(day) <= 12) return err('month-first');
  const date = isoDate(Number(year), month, Number(day));
  return date === null ? err('no-such-day') : ok(date);
}

/** "Senin, 5 Maret 2018", "5-Mar-2018", "March 5, 2018": a month's name, a year of four digits, and a day. */
function withMonthName(content: string): Result<string, DateFault> {
  const words = plainWords(content).split(' ');
  const months = words.map(monthOf).filter((month) => month > 0);
  const [month] = months;
  if (month === undefined || months.length > 1) return err('not-a-date');
  const numbers = words.map((word) => /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1]).filter((digits) => digits !== undefined);
  const years = numbers.filter((digits) => digits.length === 4);
  const days = numbers.filter((digits) => digits.length <= 2);
  if (years.length === 0 && days.length === 2) return err('two-digit-year');
  if (years.length !== 1 || days.length > 1) return err('not-a-date');
  return days.length === 0 ? err('day-missing') : dayOf(years[0], month, days[0]);
}

function monthOf(word: string): number {
  return /^\p{L}{3,9}$/u.test(word) ? MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1 : 0;
}
