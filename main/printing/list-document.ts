import type { Language } from '#shared/base/language.ts';
import { panelListText } from '#shared/text/panel-lists.ts';
import type { ListTable } from '../exports/write-panel-list.ts';
import type { PrintColumn, PrintDocument } from './print-document.ts';

/** A list to be put on paper: what it is of, and its shares of the page by column. */
export interface PrintedList {
  readonly title: string;
  readonly of: string;
  readonly table: ListTable;
  /** In percent; a column without a share is left out. */
  readonly widths: readonly (number | null)[];
  readonly language: Language;
}

/** A list as a document. */
export function listDocument({ title, of, table, widths, language }: PrintedList): PrintDocument {
  const kept = widths.flatMap((width, index) => (width === null ? [] : [{ width, index }]));
  const columns = kept.map(({ width, index }): PrintColumn => ({ title: table.header[index] ?? '', width, align: 'start' }));
  const rows = table.rows.map((cells) => kept.map(({ index }) => textOf(cells[index])));
  const content =
    rows.length === 0
      ? { kind: 'paragraph' as const, text: panelListText[language].empty }
      : { kind: 'table' as const, columns, rows, roomy: false };
  return {
    title: `${title} - ${of}`,
    language,
    orientation: 'landscape',
    foot: of,
    parts: [{ head: { start: title, end: of }, blocks: [{ kind: 'title', text: title, below: of }, content] }],
  };
}

function textOf(cell: ListTable['rows'][number][number] | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return '';
  return cell.kind === 'text' ? cell.text : cell.decimal;
}
