/** Widths of Helvetica's characters from the space to the tilde, in thousandths of the size: those that the PDF standard's 14 fonts are published with. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const WIDEST_USUAL = 556;
const FIRST = 32;

/** How wide a text is in Helvetica of a size, in points. */
export function widthOf(text: string, size: number): number {
  const thousandths = Array.from(text).reduce((sum, character) => sum + (WIDTHS[character.charCodeAt(0) - FIRST] ?? WIDEST_USUAL), 0);
  return (thousandths * size) / 1000;
}

/** Breaks a text between words so that no line is wider, in points. */
export function brokenInto(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
