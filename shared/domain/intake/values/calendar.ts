const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day of the Gregorian calendar as `YYYY-MM-DD`, null when there is no such day or the year has not four digits. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || day < 1 || day > daysOf(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day of a spreadsheet's serial number (1 is 1 January 1900, as Excel and LibreOffice count from March 1900 on), null outside the years 1954 to 2064. */
export function dateOfSerial(serial: number): string | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  let [year, left] = [1900, Math.floor(serial) - SHIFT];
  while (left >= daysOfYear(year)) {
    left -= daysOfYear(year);
    year += 1;
  }
  let month = 1;
  while (left >= daysOf(year, month)) {
    left -= daysOf(year, month);
    month += 1;
  }
  return isoDate(year, month, left + 1);
}

/** The same day so many years earlier, by the calendar; a 29 February may name a day that was not. */
export function yearsBefore(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
}

// Excel counts a 29 February 1900 that never was: serial 61 is 1 March 1900, the sixtieth day of that year.
const SHIFT = 2;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

function daysOf(year: number, month: number): number {
  const days = MONTH_DAYS[month - 1] ?? 0;
  return month === 2 && isLeap(year) ? days + 1 : days;
}

function daysOfYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
