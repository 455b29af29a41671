import { expect, test } from 'vitest';
import { nextBelow, type NextUint32, seededSource } from '#shared/base/seeded.ts';
import { readPlainScores } from '#main/spreadsheets/plain/plain-scores.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { pick, shuffled } from '#tests/support/engine/random-panel.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const FILES = 3000;
const SCALE = { min: 0, max: 10, step: 0.5 };
const ONE = soundRules({ scale: SCALE });
const TWO = soundRules({
  scale: SCALE,
  criteria: [
    { id: 'a', weight: 50 },
    { id: 'b', weight: 50, scale: { min: -1, max: 1, step: 0.25 } },
  ],
});

/** Mostly what an office writes, now and then what nobody should; in quotes now and then. */
function cell(next: NextUint32, usual: readonly string[], rare: readonly string[]): string {
  const bare = pick(next, nextBelow(next, 60) === 0 ? rare : usual);
  const content = nextBelow(next, 6) === 0 ? `"${inQuotes(next, bare)}"` : bare;
  return nextBelow(next, 8) === 0 ? `${pick(next, ['', ' ', '\u00a0'])}${content}${pick(next, [' ', '\u00a0', '\u2003'])}` : content;
}

/** As it stands between quotes: they are doubled, and may hold what else would end the cell. */
function inQuotes(next: NextUint32, content: string): string {
  const more = nextBelow(next, 40) === 0 ? pick(next, [',', ';', '""', '\n', '\r\n', '"']) : '';
  return content.replaceAll('"', '""') + more;
}

function row(next: NextUint32, columns: readonly string[]): readonly string[] {
  const cells: Readonly<Record<string, string>> = {
    proposal: cell(next, ['A', 'B', 'C', 'D', 'E', 'F', 'Désa Ü', 'Kampung 丁', 'P10', 'P01'], ['', 'x\u0085', 'x\u007f', '\u0001']),
    juror: cell(next, ['Juri 1', 'Juri 2', 'Juri 3', 'Juri 11', 'J\u00fcri'], ['', 'Juri\t1', '"Juri 1"', 'Juri\r1']),
    criterion: cell(next, ['a', 'b', 'a', 'b', 'nilai'], ['', 'z', 'A']),
    score: cell(next, ['0', '1', '0.5', '1.00', '-0', '', '0,5', '+1', '1e0'], ['9.3', '11', 'x', '1.000,5', '"0.5"', '-0.25']),
    note: cell(next, ['', 'baik', 'Ⅻ', 'n\u00e3o'], ['a,b;c', '\u0080', '\ufeff']),
  };
  return columns.map((name) => cells[name] ?? '');
}

function line(next: NextUint32, columns: readonly string[], separator: string): string {
  const kind = nextBelow(next, 100);
  const cells = row(next, columns);
  if (kind < 4)
    return pick(next, ['', ' ', separator.repeat(columns.length - 1), `${separator} ${separator.repeat(columns.length)}`, '\t']);
  if (kind === 4) return cells.slice(1).join(separator);
  return cells.join(separator) + (kind < 9 ? separator : '') + (kind === 9 ? `${separator}x` : '');
}

function file(next: NextUint32, single: boolean): Buffer {
  const separator = pick(next, [',', ';', '\t', ',', ';', '|']);
  const names = ['proposal', 'juror', 'score', ...(single && nextBelow(next, 2) === 0 ? [] : ['criterion'])];
  const columns = shuffled(next, [...names, ...(nextBelow(next, 2) === 0 ? ['note'] : [])]);
  const end = pick(next, ['\n', '\n', '\r\n', '\r\n', '\r']);
  const before = [
    ...(separator === '|' || nextBelow(next, 5) === 0 ? [pick(next, [`sep=${separator}`, `sep=${separator}`, `"sep=${separator}"`])] : []),
    ...(nextBelow(next, 6) === 0 ? ['', ' '] : []),
  ];
  const heading = columns.map((name) => cell(next, [name, name.toUpperCase()], [name, 'lain']));
  const rows = Array.from({ length: nextBelow(next, 6) }, () => line(next, columns, separator));
  const text = [...before, heading.join(separator), ...rows].join(end) + (nextBelow(next, 2) === 0 ? end : '');
  return encoded(next, text);
}

function encoded(next: NextUint32, text: string): Buffer {
  const kind = nextBelow(next, 12);
  if (kind === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (kind === 1) return Buffer.from(text, 'latin1');
  return Buffer.from(kind < 4 ? `\ufeff${text}` : text, 'utf8');
}

/** The same file with a space and a quote in its heading, so that it is read cell by cell. */
function careful(content: Buffer): Buffer {
  // Every byte is a character of Latin-1, so that UTF-8 and Windows-1252 come out as they were.
  const encoding = content[0] === 0xff ? 'utf16le' : 'latin1';
  const text = content.toString(encoding).replace(/"?proposal"?/i, (name) => ` "${name.replaceAll('"', '')}"`);
  return Buffer.from(text, encoding);
}

test('a plain file is read at once as it is cell by cell, and one that is not plain or sound is left to that', async () => {
  const counts = { plain: 0, sound: 0, refused: 0 };
  for (let index = 0; index < FILES; index += 1) {
    const next = seededSource(`plain ${index}`);
    const rules = nextBelow(next, 2) === 0 ? ONE : TWO;
    const content = file(next, rules === ONE);
    const plain = readPlainScores(content, rules);
    const read = await readScores(careful(content), rules);
    if (plain !== null) {
      counts.plain += 1;
      expect(read, `${index}`).toMatchObject({ ok: true, value: { sheets: plain } });
    } else if (read.ok) counts.sound += 1;
    else counts.refused += 1;
  }
  expect(Math.min(counts.plain, counts.sound, counts.refused)).toBeGreaterThan(FILES / 20);
});
