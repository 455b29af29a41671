import type { Language } from '#shared/base/language.ts';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';

/** One line for each juror who still owes scores, ready to be sent; empty when nobody does. */
export function owedList(coverage: readonly JurorCoverage[], language: Language): string {
  const words = coverageText[language];
  return coverage
    .filter(({ missing }) => missing.length > 0)
    .map(({ name, expected, missing }) => {
      const count = formatNumber(missing.length, language);
      return missing.length === expected ? words.owedAll(name, count) : words.owedLine(name, count, missing.join(', '));
    })
    .join('\n');
}

/** One line for each juror who was asked to visit proposals and has not reported on them. */
export function visitsOwedList(coverage: readonly JurorCoverage[], language: Language): readonly string[] {
  const words = coverageText[language];
  return coverage
    .filter(({ visitsOwed }) => visitsOwed.length > 0)
    .map(({ name, visitsOwed }) => words.owedVisits(name, formatNumber(visitsOwed.length, language), visitsOwed.join(', ')));
}
