import { correction, generate } from 'lean-qr';

/** A QR code as one path of a drawing that is `size` units wide and high, quiet zone included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

// What the standard asks for around a code.
const QUIET = 4;

/** Draws the QR code of a text, with as much correction as still fits; a text of more than 2,900 bytes has no code and throws. */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) => rowOf(code.size, (x) => code.get(x, y), y));
  return { size: code.size + 2 * QUIET, path: rows.join('') };
}

/** Dark modules side by side are drawn as one bar, so that no hair lines show between them. */
function rowOf(size: number, isDark: (x: number) => boolean, y: number): string {
  const dark = Array.from({ length: size }, (_, x) => x).filter(isDark);
  const starts = dark.filter((x) => !dark.includes(x - 1));
  return starts.map((start) => `M${start + QUIET} ${y + QUIET}h${lengthFrom(start, dark)}v1h-${lengthFrom(start, dark)}z`).join('');
}

function lengthFrom(start: number, dark: readonly number[]): number {
  let length = 1;
  while (dark.includes(start + length)) length += 1;
  return length;
}
