import type { Rounding } from '#shared/domain/scoring/rules.ts';

/** A fraction that is never reduced: top over bottom, the bottom positive. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The number as people write it. */
export function exact(value: number): Exact {
  const [whole = '', part = ''] = String(value).split('.');
  return { top: BigInt(whole + part.padEnd(8, '0')), bottom: 10n ** 8n };
}

export function plus(a: Exact, b: Exact): Exact {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Exact, b: Exact): Exact {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

export function sumUp(values: readonly Exact[]): Exact {
  return values.reduce(plus, { top: 0n, bottom: 1n });
}

export function compare(a: Exact, b: Exact): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Tries the two neighbours on the grid of decimals and takes the nearer; of two equally near the one that the mode wants. */
export function rounded(value: Exact, rounding: Rounding | null): Exact {
  if (rounding === null) return value;
  const unit = 10n ** BigInt(rounding.decimals);
  const scaled = { top: value.top * unit, bottom: value.bottom };
  const nearest = scaled.top / scaled.bottom;
  const candidates = [nearest - 1n, nearest, nearest + 1n].map((units) => ({ units, distance: away(scaled, units) }));
  const least = candidates.map(({ distance }) => distance).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const nearby = candidates.filter(({ distance }) => compare(distance, least) === 0).map(({ units }) => units);
  const chosen =
    nearby.length === 1
      ? nearby[0]
      : nearby.find((units) =>
          rounding.mode === 'half-even' ? units % 2n === 0n : size(units) === nearby.map(size).reduce((a, b) => (a > b ? a : b)),
        );
  return { top: chosen ?? 0n, bottom: unit };
}

/** In lowest terms as "n/d". */
export function written({ top, bottom }: Exact): string {
  let [a, b] = [size(top), bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? '0/1' : `${top / a}/${bottom / a}`;
}

function away(value: Exact, units: bigint): Exact {
  const difference = minus(value, { top: units, bottom: 1n });
  return { top: size(difference.top), bottom: difference.bottom };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
