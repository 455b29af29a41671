import type { PrintBlock, PrintCell, PrintColumn, PrintDocument, PrintPart, PrintTable } from './print-document.ts';
import { qrPath } from './qr-path.ts';

/** The document as the content of a page's body; every text in it is escaped, whoever wrote it. */
export function writeHtml({ parts, orientation }: PrintDocument): string {
  return `<main class="document document--${orientation}">${parts.map(writePart).join('')}</main>`;
}

/** A text as HTML shows it, line feeds kept. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
}

// The head of a table is the one thing that every browser repeats on each page.
function writePart({ head, blocks }: PrintPart): string {
  const line = `<div class="part__head"><span>${escapeHtml(head.start)}</span><span>${escapeHtml(head.end)}</span></div>`;
  const content = blocks.map(writeBlock).join('');
  return `<table class="part" role="presentation"><thead><tr><td>${line}</td></tr></thead><tbody><tr><td>${content}</td></tr></tbody></table>`;
}

type BlockOf<K extends PrintBlock['kind']> = Extract<PrintBlock, { readonly kind: K }>;

const WRITERS: { readonly [K in PrintBlock['kind']]: (block: BlockOf<K>) => string } = {
  title: ({ text, above, below }) =>
    `${element('p', 'title__above', above)}<h1>${escapeHtml(text)}</h1>${element('p', 'title__below', below)}`,
  heading: ({ text }) => `<h2>${escapeHtml(text)}</h2>`,
  paragraph: ({ text, tone }) => `<p class="paragraph--${tone ?? 'plain'}">${escapeHtml(text)}</p>`,
  list: ({ items, numbered }) => {
    const tag = numbered ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
  },
  facts: ({ facts }) => {
    const rows = facts.map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt>${valueOf(value)}</div>`);
    return `<dl>${rows.join('')}</dl>`;
  },
  table: writeTable,
  lines: ({ label, count }) => `<div class="lines"><p>${escapeHtml(label)}</p>${'<div class="lines__line"></div>'.repeat(count)}</div>`,
  choices: ({ label, choices }) =>
    `<p class="choices">${escapeHtml(label)} ${choices.map((choice) => `<span class="choices__choice"><span class="choices__box"></span>${escapeHtml(choice)}</span>`).join(' ')}</p>`,
  signatures: ({ places }) => {
    const written = places.map(
      ({ above, name }) =>
        `<div class="signatures__place"><p>${escapeHtml(above)}</p><div class="signatures__line"></div><p>${escapeHtml(name ?? '')}</p></div>`,
    );
    return `<div class="signatures">${written.join('')}</div>`;
  },
  fingerprint: ({ groups }) => {
    const written = groups.map((group, index) => `<span class="fingerprint__group"><small>${index + 1}</small>${escapeHtml(group)}</span>`);
    return `<p class="fingerprint">${written.join('')}</p>`;
  },
  code: ({ text, label }) => {
    const { size, path } = qrPath(text);
    return `<svg class="code" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
  },
};

function writeBlock<K extends PrintBlock['kind']>(block: BlockOf<K>): string {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the table has the writer of each kind under that very kind
  const write = WRITERS[block.kind] as (block: BlockOf<K>) => string;
  return write(block);
}

function valueOf(value: string | null): string {
  return value === null ? '<dd class="to-fill"></dd>' : `<dd>${escapeHtml(value)}</dd>`;
}

function element(tag: string, name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${tag} class="${name}">${escapeHtml(text)}</${tag}>`;
}

function writeTable({ columns, rows, roomy }: PrintTable): string {
  const widths = columns.map(({ width }) => `<col class="col" width="${width}%">`).join('');
  const head = columns.map(({ title, align }) => `<th scope="col" class="align-${align}">${escapeHtml(title)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, index) => writeCell(cell, columns[index])).join('')}</tr>`).join('');
  const name = roomy ? 'table table--roomy' : 'table';
  return `<table class="${name}"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function writeCell(cell: PrintCell, column: PrintColumn | undefined): string {
  const { text, small } = typeof cell === 'string' ? { text: cell, small: '' } : cell;
  return `<td class="align-${column?.align ?? 'start'}">${escapeHtml(text)}${small === '' ? '' : `<small>${escapeHtml(small)}</small>`}</td>`;
}
