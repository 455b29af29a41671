import type { Language } from '../base/language.ts';

interface Marks {
  readonly group: string;
  readonly decimal: string;
}

const MARKS: Readonly<Record<Language, Marks>> = {
  id: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** Writes a decimal string ("1381", "-87.50") as people of the language write it ("1.381", "-87,50"); the digits are kept as they are. */
export function formatDecimal(decimal: string, language: Language): string {
  const { group, decimal: mark } = MARKS[language];
  const [whole = '', part] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return part === undefined ? grouped : grouped + mark + part;
}

/** Writes a number with so many decimals (half away from zero is the caller's affair: figures that count are decimal strings). */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return formatDecimal(value.toFixed(decimals), language);
}

/** Writes a score as shortest decimal, so that 85 stays 85 and 85.5 becomes 85,5. */
export function formatScore(score: number, language: Language): string {
  return formatDecimal(String(score), language);
}

/** Writes a share between 0 and 1 as a whole percentage. */
export function formatPercent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language)}%`;
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Writes a size in bytes with three digits at most, in decimal units. */
export function formatBytes(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${formatNumber(value, language, power > 0 && value < 10 ? 1 : 0)} ${BYTE_UNITS[power]}`;
}
