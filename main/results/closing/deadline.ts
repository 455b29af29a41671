import type { LocalDeadline } from '#shared/domain/competition/stage.ts';

/**
 * The moment of a deadline in UTC, ISO 8601 with milliseconds: a minute agreed on includes its last millisecond. Null when this system does not know
 * the zone. An hour that the zone skips or repeats is taken with the offset that holds at the same reading of UTC.
 */
export function deadlineInUtc({ local, zone }: LocalDeadline): string | null {
  const reading = Date.parse(`${local}:59.999Z`);
  const guess = offsetAt(reading, zone);
  if (guess === null) return null;
  const offset = offsetAt(reading - guess, zone) ?? guess;
  return new Date(reading - offset).toISOString();
}

/** What clocks in the zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number | null {
  try {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
    return Date.parse(`${clock.replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
