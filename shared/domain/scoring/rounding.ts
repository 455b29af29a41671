import { type Fraction, round } from '../../base/fraction.ts';
import type { Rounding, Rules } from './rules.ts';

/** The value as the rules round it at one of their three places; unchanged where they do not. */
export function roundAt(place: Rounding | null, value: Fraction): Fraction {
  return place === null ? value : round(value, place.decimals, place.mode);
}

/** Decimals in which an official total is written: those of the rules, else ten. */
export function officialDecimals(rules: Rules): number {
  return rules.rounding.total?.decimals ?? 10;
}
