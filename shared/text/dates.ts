import type { Language, Texts } from '../base/language.ts';

const MONTHS: Texts<readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Writes a calendar date `YYYY-MM-DD` as "31 Mei 2023" or "31 May 2023". */
export function formatDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
}

/** Writes a time of day `HH:MM` or `HH:MM:SS` as "16.00" in Indonesian and "16:00" in English. */
export function formatClock(time: string, language: Language): string {
  return language === 'id' ? time.replaceAll(':', '.') : time;
}

/** Writes a wall-clock time `YYYY-MM-DDTHH:MM` in its zone, as in "31 Mei 2023, 16.00 WIB". */
export function formatLocalTime(local: string, zone: string, language: Language): string {
  const [date = '', time = ''] = local.split('T');
  return `${formatDate(date, language)}, ${formatClock(time, language)} ${ZONES[zone] ?? zone}`;
}

/** Writes a UTC time (ISO 8601) to the minute, as in "20 Juli 2023, 09.14 UTC". */
export function formatUtcTime(iso: string, language: Language): string {
  return formatLocalTime(iso.slice(0, 16), 'UTC', language);
}
