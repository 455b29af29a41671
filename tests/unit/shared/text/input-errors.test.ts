import { describe, expect, test } from 'vitest';
import type { RulesError } from '#shared/formats/rules.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { describeRulesError } from '#shared/text/rules/rules-errors.ts';
import { describeSpreadsheetFault } from '#shared/text/errors/spreadsheet-errors.ts';

type OneOfEach<F extends { readonly kind: string }> = { readonly [K in F['kind']]: Extract<F, { readonly kind: K }> };

const RULES: OneOfEach<RulesError> = {
  'unknown-key': { kind: 'unknown-key', path: 'here.bonus', key: 'bonus' },
  'missing-key': { kind: 'missing-key', path: 'here' },
  'wrong-value': { kind: 'wrong-value', path: 'here', expected: 'number' },
  'newer-version': { kind: 'newer-version', found: 7 },
  'weights-sum': { kind: 'weights-sum', path: 'here', expected: '100', found: '99' },
  'no-weight': { kind: 'no-weight', path: 'here' },
  'duplicate-criterion': { kind: 'duplicate-criterion', path: 'here', criterion: 'a' },
  'unknown-criterion': { kind: 'unknown-criterion', path: 'here', criterion: 'a' },
  'scale-reversed': { kind: 'scale-reversed', path: 'here' },
  'scale-uneven': { kind: 'scale-uneven', path: 'here' },
  'scale-too-fine': { kind: 'scale-too-fine', path: 'here' },
  'level-outside-scale': { kind: 'level-outside-scale', path: 'here' },
  'ties-without-end': { kind: 'ties-without-end', path: 'here' },
  'ties-repeated': { kind: 'ties-repeated', path: 'here', step: 'median' },
  'ranking-over-panels': { kind: 'ranking-over-panels', path: 'here', method: 'rank-sum' },
  'ranking-with-threshold': { kind: 'ranking-with-threshold', path: 'here', method: 'rank-sum' },
  'ranking-with-carry': { kind: 'ranking-with-carry', path: 'here', method: 'rank-sum' },
  'carried-twice': { kind: 'carried-twice', path: 'here', stage: 's' },
  'carry-leaves-nothing': { kind: 'carry-leaves-nothing', path: 'here', found: '100' },
};

const CELLS: OneOfEach<SpreadsheetFault> = {
  'empty-file': { kind: 'empty-file' },
  'not-text': { kind: 'not-text' },
  'foreign-workbook': { kind: 'foreign-workbook', format: 'ODS' },
  'protected-workbook': { kind: 'protected-workbook' },
  'damaged-workbook': { kind: 'damaged-workbook' },
  'workbook-too-large': { kind: 'workbook-too-large', limit: '16 MB' },
  'too-many-rows': { kind: 'too-many-rows', limit: 50 },
  'too-many-columns': { kind: 'too-many-columns', row: 7, limit: 100 },
  'workbook-with-doctype': { kind: 'workbook-with-doctype' },
  'no-heading': { kind: 'no-heading', columns: 'proposal, juror, score' },
  'several-sheets': { kind: 'several-sheets', sheets: '"Nilai", "Salinan"' },
  'no-such-sheet': { kind: 'no-such-sheet', sheet: 'Nilia', sheets: 'Nilai, Salinan' },
  'no-heading-in-sheet': { kind: 'no-heading-in-sheet', sheet: 'Sampul' },
  'in-sheet': { kind: 'in-sheet', sheet: 'Nilai', cell: 'C7', fault: { kind: 'empty-file' } },
  'error-in-cell': { kind: 'error-in-cell', row: 7, column: 'score', content: '#N/A' },
  'formula-without-value': { kind: 'formula-without-value', row: 7, column: 'score', content: '=SUM(B1:B6)' },
  'quote-not-closed': { kind: 'quote-not-closed', row: 7 },
  'text-after-quote': { kind: 'text-after-quote', row: 7 },
  'missing-column': { kind: 'missing-column', column: 'score' },
  'unknown-column': { kind: 'unknown-column', column: 'score' },
  'repeated-column': { kind: 'repeated-column', column: 'score' },
  'uneven-row': { kind: 'uneven-row', row: 7, expected: 3, found: 2 },
  'empty-cell': { kind: 'empty-cell', row: 7, column: 'score' },
  'bad-mark': { kind: 'bad-mark', fault: 'out-of-scale', row: 7, column: 'score', content: '101' },
  'bad-number': { kind: 'bad-number', row: 7, column: 'score', content: 'x' },
  'criterion-of-rules-unknown': { kind: 'criterion-of-rules-unknown', row: 7, column: 'score', content: 'z' },
  'given-twice': { kind: 'given-twice', row: 7, first: 3, content: 'A, J' },
};

/** Whatever a fault carries must come back in its words, so that a person finds the place. */
function carried(fault: RulesError | SpreadsheetFault): readonly string[] {
  const { kind: _, ...rest } = fault;
  return Object.entries(rest)
    .filter(([name]) => name !== 'fault')
    .map(([, value]: [string, unknown]) => String(value));
}

describe('every fault of an input', () => {
  test.each(Object.values(RULES))('of rules ($kind) is told in one line of each language, with all that it carries', (fault) => {
    const [id, en] = [describeRulesError(fault, 'id'), describeRulesError(fault, 'en')];
    expect(id).not.toBe(en);
    for (const line of [id, en]) {
      expect(line).not.toContain('\n');
      for (const piece of carried(fault)) expect(line).toContain(piece);
    }
  });

  test.each(Object.values(CELLS))('of a spreadsheet ($kind) is told in one line of each language, with all that it carries', (fault) => {
    const [id, en] = [describeSpreadsheetFault(fault, 'id'), describeSpreadsheetFault(fault, 'en')];
    expect(id).not.toBe(en);
    for (const line of [id, en]) {
      expect(line).not.toContain('\n');
      for (const piece of carried(fault)) expect(line).toContain(piece);
    }
  });
});
