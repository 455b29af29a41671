/** An exact decimal number: `units` divided by ten to the power of `decimals`. */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

const WRITTEN = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

const POWERS = Array.from({ length: 40 }, (_, power) => 10n ** BigInt(power));

/** Ten to the power of a whole number that is not negative. */
export function tenToThe(power: number): bigint {
  return POWERS[power] ?? 10n ** BigInt(power);
}

/** Reads a decimal written with a point, such as "-12.50" or "1e-7", exactly and without trailing zeros; null when it is not one. */
export function parseDecimal(written: string): Decimal | null {
  const match = WRITTEN.exec(written);
  if (match === null) return null;
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  const digits = BigInt(whole + part);
  const units = sign === '-' ? -digits : digits;
  const decimals = part.length - Number(exponent);
  return decimals < 0 ? { units: units * tenToThe(-decimals), decimals: 0 } : withoutTrailingZeros(units, decimals);
}

/** The exact decimal whose shortest writing is that of this finite number, so that 0.1 is one tenth. */
export function decimalOf(value: number): Decimal {
  const decimal = parseDecimal(String(value));
  if (decimal === null) throw new RangeError(`not a finite number: ${value}`);
  return decimal;
}

/** The units of a decimal when written with more decimals; `decimals` must be at least its own. */
export function unitsAt(value: Decimal, decimals: number): bigint {
  return value.units * tenToThe(decimals - value.decimals);
}

/** The sum of decimals, exactly. */
export function sumOfDecimals(values: readonly Decimal[]): Decimal {
  const decimals = Math.max(0, ...values.map((value) => value.decimals));
  const units = values.reduce((sum, value) => sum + unitsAt(value, decimals), 0n);
  return withoutTrailingZeros(units, decimals);
}

/** Writes a decimal with a point and exactly as many decimals as it carries. */
export function writeDecimal(value: Decimal): string {
  const sign = value.units < 0n ? '-' : '';
  const digits = String(value.units < 0n ? -value.units : value.units).padStart(value.decimals + 1, '0');
  const split = digits.length - value.decimals;
  return value.decimals === 0 ? sign + digits : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
}

function withoutTrailingZeros(units: bigint, decimals: number): Decimal {
  let shorter = units;
  let places = decimals;
  while (places > 0 && shorter % 10n === 0n) {
    shorter /= 10n;
    places -= 1;
  }
  return { units: shorter, decimals: places };
}
