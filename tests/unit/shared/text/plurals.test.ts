import { describe, expect, it } from 'vitest';
import { closeText } from '#shared/text/screens/result/close.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { resultText } from '#shared/text/screens/result/result.ts';

describe('English says one thing as one and several as several', () => {
  it.each([
    [closeText.en.owed('Juror', '1'), 'Juror: 1 proposal'],
    [closeText.en.owed('Juror', '2'), 'Juror: 2 proposals'],
    [coverageText.en.owedLine('Juror', '1', 'P-1'), 'Juror: 1 proposal not yet scored (P-1)'],
    [coverageText.en.owedLine('Juror', '2', 'P-1, P-2'), 'Juror: 2 proposals not yet scored (P-1, P-2)'],
    [resultText.en.signatures('1'), '1 valid signature'],
    [resultText.en.signatures('2'), '2 valid signatures'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
