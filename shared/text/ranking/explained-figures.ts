import { type Fraction, writeFraction, writeRounded } from '../../base/fraction.ts';
import type { Language } from '../../base/language.ts';
import type { Rounding } from '../../domain/scoring/rules.ts';
import { formatDecimal, formatNumber } from '../numbers.ts';

/** Up to this many decimals a figure is shown whole. */
const WHOLE_DECIMALS = 6;
/** Beyond this many characters a fraction tells a reader nothing. */
const READABLE_FRACTION = 24;

/** The figure itself where its decimals end soon; else rounded, with the exact fraction where that can be read. */
export function showExactly(value: Fraction, language: Language): string {
  const decimal = writeRounded(value, WHOLE_DECIMALS);
  if (endsSoon(value)) return formatDecimal(decimal.replace(/\.?0+$/, ''), language);
  const exact = writeFraction(value);
  return `${formatDecimal(decimal, language)}${exact.length <= READABLE_FRACTION ? ` (${exact})` : ''}`;
}

/** A figure after its equals sign, which says whether what follows is exact. */
export function showResult(value: Fraction, language: Language): string {
  return `${endsSoon(value) ? '=' : '≈'} ${showExactly(value, language)}`;
}

/** Figures added up, those below zero taken off. */
export function showSum(parts: readonly Fraction[], language: Language): string {
  const [first = '', ...others] = parts.map((part, index) => {
    const size = part.n < 0n && index > 0 ? { n: -part.n, d: part.d } : part;
    return `${index === 0 ? '' : part.n < 0n ? ' − ' : ' + '}${showExactly(size, language)}`;
  });
  return [first, ...others].join('');
}

/** Points with their sign. */
export function showSigned(points: Fraction, language: Language): string {
  return `${points.n > 0n ? '+' : ''}${showExactly(points, language)}`;
}

/** A share of one as a percentage. */
export function showShare(share: Fraction, language: Language): string {
  return `${showExactly({ n: share.n * 100n, d: share.d }, language)}%`;
}

/** That a figure was rounded, and how; nothing where it was not. */
export function roundedTo(rounding: Rounding | null, language: Language): string {
  if (rounding === null) return '';
  const decimals = formatNumber(rounding.decimals, language);
  if (language === 'id') return ` (dibulatkan ${decimals} desimal${rounding.mode === 'half-even' ? ', setengah ke genap' : ''})`;
  return ` (rounded to ${decimals} ${rounding.decimals === 1 ? 'decimal' : 'decimals'}${rounding.mode === 'half-even' ? ', half to even' : ''})`;
}

function endsSoon(value: Fraction): boolean {
  return (value.n * 10n ** BigInt(WHOLE_DECIMALS)) % value.d === 0n;
}
