import { type Fraction, writeRounded } from '../base/fraction.ts';
import type { Language } from '../base/language.ts';
import { formatDecimal } from './numbers.ts';

const MOST_DECIMALS = 6;

/** Writes an exact figure with at least so many decimals and as many as it needs; one that has no end within six is cut there and says so with "…". */
export function writeFigure(value: Fraction, atLeast: number, language: Language): string {
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count).find(
    (count) => count >= atLeast && 10n ** BigInt(count) % value.d === 0n,
  );
  if (decimals !== undefined) return formatDecimal(writeRounded(value, decimals), language);
  return `${formatDecimal(cutOff(value, Math.max(atLeast, MOST_DECIMALS - 2)), language)}…`;
}

function cutOff({ n, d }: Fraction, decimals: number): string {
  const places = 10n ** BigInt(decimals);
  return writeRounded({ n: (n * places) / d, d: places }, decimals);
}
