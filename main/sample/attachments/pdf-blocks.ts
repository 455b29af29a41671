import { brokenInto, widthOf } from './helvetica.ts';
import { escaped } from './pdf.ts';

/** One thing on a page of a report. */
export type ReportBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Bars on an axis that ends at `most`, the first `before` of them pale, each with its label. */
  | {
      readonly kind: 'bars';
      readonly most: number;
      readonly values: readonly number[];
      readonly labels: readonly string[];
      readonly before: number;
    };

/** What a block draws, as operators of a PDF page, and how far down it goes, in points. */
interface Drawn {
  readonly operators: string;
  readonly height: number;
}

/** The page's measures in points: A4 with a wide margin. */
export const SHEET = { left: 64, right: 531, top: 778, bottom: 72 } as const;

const WIDTH = SHEET.right - SHEET.left;
const INK = '0.11 0.14 0.13 rg';
const SOFT = '0.38 0.41 0.39 rg';
const ACCENT = '0.06 0.36 0.34 rg';
const PALE = '0.66 0.69 0.66 rg';
const SHADE = '0.93 0.95 0.94 rg';
const CHART = 190;
const ROW = 22;

/** A line of text with its left end and base line at a point. */
export function textAt(text: string, [x, y]: readonly [number, number], { size, bold = false, colour = INK }: Lettering): string {
  return `${colour} BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

interface Lettering {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** The lettering of what stands at the head and foot of every page. */
export const SMALL_PRINT: Lettering = { size: 9, colour: SOFT };

/** Draws a block below a line of the page. */
export function drawBlock(block: ReportBlock, top: number): Drawn {
  switch (block.kind) {
    case 'title':
      return lines(block.text, top, { size: 22, bold: true, leading: 28, after: 10, indent: 0 });
    case 'heading':
      return lines(block.text, top - 8, { size: 14, bold: true, leading: 20, after: 14, indent: 0 });
    case 'paragraph':
      return lines(block.text, top, { size: 11, leading: 16, after: 9, indent: 0 });
    case 'item': {
      const drawn = lines(block.text, top, { size: 11, leading: 16, after: 5, indent: 16 });
      return { ...drawn, operators: `${ACCENT} ${SHEET.left + 3} ${top - 9} 4 4 re f\n${drawn.operators}` };
    }
    case 'table':
      return table(block, top);
    case 'bars':
      return bars(block, top);
  }
}

interface Setting extends Lettering {
  readonly leading: number;
  /** Space below the last line. */
  readonly after: number;
  readonly indent: number;
}

function lines(text: string, top: number, { leading, after, indent, ...lettering }: Setting): Drawn {
  const broken = brokenInto(text, lettering.size * (lettering.bold === true ? 1.06 : 1), WIDTH - indent);
  const operators = broken.map((line, index) => textAt(line, [SHEET.left + indent, top - lettering.size - index * leading + 1], lettering));
  return { operators: operators.join('\n'), height: broken.length * leading + after };
}

function table({ head, rows }: Extract<ReportBlock, { readonly kind: 'table' }>, top: number): Drawn {
  const column = WIDTH / head.length;
  const row = (cells: readonly string[], at: number, bold: boolean) =>
    cells.map((cell, index) => {
      const lettering = { size: 10, bold };
      // Numbers stand at the right end of their column, words at its beginning.
      const end = SHEET.left + (index + 1) * column - 8 - widthOf(cell, 10) * (bold ? 1.06 : 1);
      return textAt(cell, [index === 0 ? SHEET.left + 8 : Math.round(end * 10) / 10, at - 15], lettering);
    });
  const shade = `${SHADE} ${SHEET.left} ${top - ROW} ${WIDTH} ${ROW} re f`;
  const rules = rows.map(
    (_, index) => `0.8 G 0.5 w ${SHEET.left} ${top - (index + 2) * ROW} m ${SHEET.right} ${top - (index + 2) * ROW} l S`,
  );
  const operators = [
    shade,
    ...row(head, top, true),
    ...rows.flatMap((cells, index) => row(cells, top - (index + 1) * ROW, false)),
    ...rules,
  ];
  return { operators: operators.join('\n'), height: (rows.length + 1) * ROW + 16 };
}

function bars({ values, labels, before, most }: Extract<ReportBlock, { readonly kind: 'bars' }>, top: number): Drawn {
  const slot = WIDTH / values.length;
  const base = top - CHART;
  const drawn = values.flatMap((value, index) => {
    const left = Math.round(SHEET.left + index * slot + slot * 0.2);
    const height = Math.round((value * (CHART - 24)) / most);
    return [
      `${index < before ? PALE : ACCENT} ${left} ${base} ${Math.round(slot * 0.6)} ${height} re f`,
      textAt(String(value), [left + 2, base + height + 5], { size: 9, bold: true }),
      textAt(labels[index] ?? '', [left, base - 14], SMALL_PRINT),
    ];
  });
  const axis = `0.4 G 1 w ${SHEET.left} ${base} m ${SHEET.right} ${base} l S`;
  return { operators: [...drawn, axis].join('\n'), height: CHART + 34 };
}
