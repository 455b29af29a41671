import { describe, expect, test } from 'vitest';
import type { PrintBlock, PrintDocument } from '#main/printing/print-document.ts';
import { qrPath } from '#main/printing/qr-path.ts';
import { writeHtml } from '#main/printing/write-html.ts';

function documentOf(...blocks: readonly PrintBlock[]): PrintDocument {
  return { title: 'Uji', language: 'id', orientation: 'portrait', foot: 'Kaki', parts: [{ head: { start: 'Awal', end: 'P-1' }, blocks }] };
}

const HOSTILE = `<img src=x onerror="1">&'`;

describe('what people wrote stays text on paper', () => {
  const blocks: readonly PrintBlock[] = [
    { kind: 'title', text: HOSTILE, above: HOSTILE, below: HOSTILE },
    { kind: 'heading', text: HOSTILE },
    { kind: 'paragraph', text: HOSTILE },
    { kind: 'list', items: [HOSTILE], numbered: true },
    { kind: 'facts', facts: [{ label: HOSTILE, value: HOSTILE }] },
    {
      kind: 'table',
      roomy: true,
      columns: [{ title: HOSTILE, width: 100, align: 'end' }],
      rows: [[HOSTILE], [{ text: HOSTILE, small: HOSTILE }]],
    },
    { kind: 'lines', label: HOSTILE, count: 2 },
    { kind: 'choices', label: HOSTILE, choices: [HOSTILE] },
    { kind: 'signatures', places: [{ above: HOSTILE, name: HOSTILE }] },
    { kind: 'fingerprint', groups: [HOSTILE] },
    { kind: 'code', text: HOSTILE, label: HOSTILE },
  ];

  test.each(blocks)('$kind', (block) => {
    const html = writeHtml(documentOf(block));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;1&quot;&gt;&amp;&#39;');
  });
});

test('the line at the head of a part stands in the head of a table, which is repeated on every page', () => {
  const html = writeHtml(documentOf({ kind: 'heading', text: 'Isi' }));
  expect(html).toMatch(/<thead>.*<span>Awal<\/span><span>P-1<\/span>.*<\/thead><tbody>.*<h2>Isi<\/h2>/u);
});

test('a line feed begins a new line, and a fact without a value leaves a line to write on', () => {
  const html = writeHtml(documentOf({ kind: 'paragraph', text: 'satu\ndua' }, { kind: 'facts', facts: [{ label: 'NIP', value: null }] }));
  expect(html).toContain('satu<br>dua');
  expect(html).toContain('<dt>NIP</dt><dd class="to-fill"></dd>');
});

describe('a QR code', () => {
  /** The drawing as rows of light and dark modules. */
  function modulesOf({ size, path }: ReturnType<typeof qrPath>): readonly string[] {
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
    for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
      for (let step = 0; step < Number(length); step += 1) (rows[Number(y)] ?? [])[Number(x) + step] = '#';
    }
    return rows.map((row) => row.join(''));
  }

  test('has its three finders within a quiet zone of four modules', () => {
    const rows = modulesOf(qrPath('MUFAKAT'));
    const finder = '#######';
    expect(rows.slice(0, 4).join('').trim()).toBe('');
    expect(rows[4]?.slice(4, 11)).toBe(finder);
    expect(rows[4]?.trimEnd().endsWith(finder)).toBe(true);
    expect(rows.at(-5)?.slice(4, 11)).toBe(finder);
    expect(rows[4]?.startsWith('    #')).toBe(true);
  });

  test('grows with its text, and holds a text as long as any card', () => {
    expect(qrPath('MUFAKAT').size).toBe(21 + 8);
    expect(qrPath('k'.repeat(1500)).size).toBeGreaterThan(100);
  });
});
