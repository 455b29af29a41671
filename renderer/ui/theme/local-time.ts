import type { Language } from '#shared/base/language.ts';
import { formatLocalTime } from '#shared/text/dates.ts';

const MINUTE_CHARACTERS = 16;

/** A moment as a local date-and-time field holds it, `YYYY-MM-DDTHH:MM`. */
export function toFieldTime(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, MINUTE_CHARACTERS);
}

/** The UTC time (ISO 8601 with milliseconds) that a local date-and-time field means; null while it is not complete. */
export function fromFieldTime(value: string): string | null {
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** The IANA zone this laptop is set to. */
export function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Writes a UTC time (ISO 8601) as the clock of this laptop shows it, to the minute and with its zone. */
export function formatHere(iso: string, language: Language): string {
  return formatLocalTime(toFieldTime(new Date(iso)), hereZone(), language);
}
