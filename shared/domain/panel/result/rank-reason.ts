import { type Fraction, writeFraction } from '../../../base/fraction.ts';
import type { Ineligibility, Shortfall } from '../../scoring/outcome.ts';

/** Why a proposal has no rank, as it stands in a result: `kind key=value ...`, the same in every language. */
export interface RankReason {
  readonly kind: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Writes the engine's reason as "kind key=value key=value"; fractions as n/d, everything else has no spaces. */
export function writeReason(reason: Shortfall | Ineligibility): string {
  const { kind, ...details } = reason;
  const written = Object.entries(details).map(([key, value]: [string, string | number | Fraction]) => `${key}=${writeDetail(value)}`);
  return [kind, ...written].join(' ');
}

/** Reads what {@link writeReason} wrote; never fails, since a result may have been written by a later version with reasons of its own. */
export function readReason(written: string): RankReason {
  const [kind = '', ...details] = written.split(' ');
  return { kind, details: Object.fromEntries(details.map(pairIn)) };
}

function pairIn(detail: string): readonly [string, string] {
  const [key = '', value = ''] = detail.split('=', 2);
  return [key, value];
}

function writeDetail(value: string | number | Fraction): string {
  return typeof value === 'object' ? writeFraction(value) : String(value);
}
