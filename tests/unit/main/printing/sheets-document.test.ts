import { describe, expect, test } from 'vitest';
import { sheetsDocument } from '#main/printing/sheets/sheets-document.ts';
import type { SheetsToPrint } from '#main/printing/sheets/sheets-to-print.ts';
import { writeHtml } from '#main/printing/write-html.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { blankSheet, withComment, withScore } from '#shared/domain/panel/sheet/sheet-edit.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { testProposals, testStage } from '#tests/support/panel/bundles.ts';

const stage = testStage();
const criteria = scoredCriteria(stage.rules.criteria);
const [criterion = ''] = criteria.map(({ id }) => id);

function order(changes: Partial<SheetsToPrint> = {}): SheetsToPrint {
  return {
    stage,
    code: 'A7KQ-93FM',
    juror: { name: 'Juri 1', institution: 'Kota Contoh' },
    proposals: testProposals(),
    sheets: null,
    signed: null,
    language: 'id',
    ...changes,
  };
}

function filled(change: (sheet: ScoreSheet) => ScoreSheet): SheetsToPrint {
  return order({ sheets: new Map([['P-1', change(blankSheet('P-1', 'a'.repeat(64), criteria))]]) });
}

test('each proposal begins on its own page, with competition, stage, juror and entry number in the line at its head', () => {
  const { parts, foot } = sheetsDocument(order());
  expect(parts.map(({ head }) => head)).toEqual([
    { start: 'KIPP 2023 · Penilaian proposal · Juri: Juri 1', end: 'P-1' },
    { start: 'KIPP 2023 · Penilaian proposal · Juri: Juri 1', end: 'P-2' },
  ]);
  expect(foot).toContain('A7KQ-93FM');
  expect(parts.every(({ blocks }) => blocks.at(-1)?.kind === 'signatures')).toBe(true);
});

test('a blank sheet has a row for each criterion with its scale and levels, and no score', () => {
  const [part] = sheetsDocument(order()).parts;
  const table = part?.blocks.find((block) => block.kind === 'table');
  expect(table?.rows.map(([name]) => (typeof name === 'string' ? name : name?.text))).toEqual(criteria.map(({ name }) => name.id));
  expect(table?.rows.every(([, , score]) => typeof score === 'object' && score.text === '' && score.small.includes('sampai'))).toBe(true);
});

describe('a filled sheet', () => {
  test('shows scores and comments as they are, and that nothing is signed yet', () => {
    const html = writeHtml(sheetsDocument(filled((sheet) => withComment(withScore(sheet, criterion, 87.5), criterion, 'Jelas.'))));
    expect(html).toContain('87,5');
    expect(html).toContain('Jelas.');
    expect(html).toContain('Draf');
  });

  test('says which signed revision it is the same as', () => {
    const html = writeHtml(sheetsDocument({ ...filled((sheet) => sheet), signed: { revision: 2, code: 'B1CD-2EFG' } }));
    expect(html).toContain('revisi 2 yang ditandatangani, kode B1CD-2EFG');
  });

  test('of a recused juror names the conflict and no score', () => {
    const recusal = { kind: 'actual', reason: 'Rekan kerja' } as const;
    const html = writeHtml(sheetsDocument(filled((sheet) => ({ ...withScore(sheet, criterion, 87.5), recusal }))));
    expect(html).toContain('konflik aktual): Rekan kerja');
    expect(html).not.toContain('87,5');
  });

  test('has the field visit with its findings, and every score changed after signing with its reason', () => {
    const visit = {
      date: '2023-07-04',
      place: 'Pasuruan',
      peopleMet: 'Petugas loket',
      findings: [{ claim: 'Antrean 5 menit', found: 'Antrean 20 menit', outcome: 'partly' as const }],
      evidence: [],
    };
    const history = [{ criterion, old: 80, new: 70, at: '2023-07-05T01:02:03.000Z', reason: 'Setelah kunjungan' }];
    const html = writeHtml(sheetsDocument(filled((sheet) => ({ ...sheet, visit, history }))));
    for (const text of ['4 Juli 2023', 'Antrean 20 menit', 'sebagian', '80 menjadi 70', 'Setelah kunjungan']) expect(html).toContain(text);
  });

  test('of a proposal without a sheet stands there unscored', () => {
    const [, second] = sheetsDocument(filled((sheet) => sheet)).parts;
    const table = second?.blocks.find((block) => block.kind === 'table');
    expect(table?.rows.every(([, , score]) => score === 'belum')).toBe(true);
  });
});
