import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';

/** Elements that show a text piece by piece; the pieces follow each other in the text, with breaks between them. */
export interface TextPieces {
  readonly text: string;
  /** Each element with the place in the text at which its words begin. */
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly element: Element;
  readonly start: number;
}

/** The stretch of the document that shows a range of the text; null when no piece shows any of it. */
export function domRangeOf({ pieces }: TextPieces, { start, end }: TextRange): Range | null {
  const from = boundary(pieces, start, 'start');
  const to = boundary(pieces, end, 'end');
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The range of the text that is selected, null when nothing of these pieces is. */
export function textRangeOf(pieces: TextPieces, selected: Range): TextRange | null {
  const touched = pieces.pieces.filter(({ element }) => selected.intersectsNode(element));
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const start =
    first.start +
    (first.element.contains(selected.startContainer) ? offsetIn(first.element, selected.startContainer, selected.startOffset) : 0);
  const endInLast = last.element.contains(selected.endContainer)
    ? offsetIn(last.element, selected.endContainer, selected.endOffset)
    : lengthOf(last.element);
  const end = last.start + endInLast;
  return start < end ? { start, end } : null;
}

/** The place in the text that a point on the screen shows, null when it shows none. */
export function offsetAtPoint({ pieces }: TextPieces, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return null;
  const piece = pieces.find(({ element }) => element.contains(caret.offsetNode));
  return piece === undefined ? null : piece.start + offsetIn(piece.element, caret.offsetNode, caret.offset);
}

interface Boundary {
  readonly node: Node;
  readonly offset: number;
}

function boundary(pieces: readonly TextPiece[], at: number, side: 'start' | 'end'): Boundary | null {
  const index = side === 'start' ? pieces.findLastIndex((piece) => piece.start <= at) : pieces.findLastIndex((piece) => piece.start < at);
  const piece = pieces[index];
  const node = piece?.element.firstChild;
  if (piece === undefined || node === null || node === undefined) return null;
  return { node, offset: Math.min(at - piece.start, lengthOf(piece.element)) };
}

function offsetIn(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function lengthOf(element: Element): number {
  return element.textContent.length;
}
