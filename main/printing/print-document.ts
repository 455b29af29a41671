import type { Language } from '#shared/base/language.ts';

/** A document to be printed or saved as PDF, as data: whoever has something to print makes one of these and never writes HTML. */
export interface PrintDocument {
  /** Title of the PDF; also what its file is called when the person does not say otherwise. */
  readonly title: string;
  readonly language: Language;
  readonly orientation: 'portrait' | 'landscape';
  /** Stands at the foot of every page, before the page's number. */
  readonly foot: string;
  /** Each begins on a new page. */
  readonly parts: readonly PrintPart[];
}

/** Pages that belong together, with a line that stands at the head of each of them. */
export interface PrintPart {
  readonly head: { readonly start: string; readonly end: string };
  readonly blocks: readonly PrintBlock[];
}

/** One thing on a page; texts are plain, and a line feed in them begins a new line. */
export type PrintBlock =
  | { readonly kind: 'title'; readonly text: string; readonly above?: string; readonly below?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'soft' | 'strong' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly PrintFact[] }
  | PrintTable
  /** Empty lines to write on, under a label. */
  | { readonly kind: 'lines'; readonly label: string; readonly count: number }
  /** Boxes to tick. */
  | { readonly kind: 'choices'; readonly label: string; readonly choices: readonly string[] }
  /** Places to sign, side by side; the name stands under the line, or an empty line where it is null. */
  | { readonly kind: 'signatures'; readonly places: readonly PrintSignature[] }
  /** A fingerprint in numbered groups, large enough to read out. */
  | { readonly kind: 'fingerprint'; readonly groups: readonly string[] }
  /** A QR code that holds `text`; `label` says what it is to those who do not see it. */
  | { readonly kind: 'code'; readonly text: string; readonly label: string };

/** A named fact; `value` null leaves a line to write on. */
export interface PrintFact {
  readonly label: string;
  readonly value: string | null;
}

/** A place to sign, with what stands above the line. */
export interface PrintSignature {
  readonly above: string;
  readonly name: string | null;
}

/** A table whose head is repeated on every page; `roomy` rows leave space to write by hand. */
export interface PrintTable {
  readonly kind: 'table';
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly (readonly PrintCell[])[];
  readonly roomy: boolean;
}

/** A column; `width` is its share of the table in percent. */
export interface PrintColumn {
  readonly title: string;
  readonly width: number;
  readonly align: 'start' | 'centre' | 'end';
}

/** A cell: a text, or a text with a smaller one below it. */
export type PrintCell = string | { readonly text: string; readonly small: string };
