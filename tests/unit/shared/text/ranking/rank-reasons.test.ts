import { describe, expect, it } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import { writeReason } from '#shared/domain/panel/result/rank-reason.ts';
import type { Ineligibility, Shortfall } from '#shared/domain/scoring/outcome.ts';
import { describeRankReason } from '#shared/text/ranking/rank-reasons.ts';
import { describeRankingError } from '#shared/text/ranking/ranking-errors.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const rules = rulesFrom({
  criteria: [
    { id: 'significance', name: { id: 'Signifikansi', en: 'Significance' }, weight: 60 },
    { id: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
  ],
});

const reasons: readonly (Shortfall | Ineligibility)[] = [
  { kind: 'no-scores' },
  { kind: 'below-quorum', jurors: 1, minJurors: 3 },
  { kind: 'too-few-for-drop', jurors: 2, drop: 1 },
  { kind: 'unequal-panel', jurors: 3, expected: 5 },
  { kind: 'no-division', by: 'group' },
  { kind: 'no-division', by: 'cluster' },
  { kind: 'carry-missing', stage: 'presentasi' },
  { kind: 'below-total', total: fraction(169n, 2n), threshold: fraction(85n) },
];

describe('the reason for having no rank', () => {
  it.each(reasons.map((reason) => [reason.kind, reason] as const))('%s reads as the engine means it, in both languages', (_, reason) => {
    expect(describeRankReason(writeReason(reason), rules, 'id')).toBe(describeRankingError(reason, 'id'));
    expect(describeRankReason(writeReason(reason), rules, 'en')).toBe(describeRankingError(reason, 'en'));
  });

  it.each<readonly [Shortfall | Ineligibility, string]>([
    [{ kind: 'criterion-without-scores', criterion: 'novelty' }, 'Kebaruan'],
    [{ kind: 'below-criterion', criterion: 'significance', value: fraction(119n, 2n), threshold: fraction(60n) }, 'Signifikansi: 59,5'],
  ])('names a criterion as people know it', (reason, words) => {
    expect(describeRankReason(writeReason(reason), rules, 'id')).toContain(words);
  });

  it.each([
    ['below-total', 'nilai akhir 0 di bawah ambang batas 0'],
    ['below-criterion', 'kriteria : 0 di bawah ambang batas 0'],
    ['criterion-without-scores', 'kriteria  belum dinilai'],
    ['carry-missing', 'tidak ada nilai dari tahap '],
  ])('survives %s without its details', (written, words) => {
    expect(describeRankReason(written, rules, 'id')).toBe(words);
  });

  it('shows a reason of a later version as it is written', () => {
    expect(describeRankReason('withdrawn by=agency', rules, 'id')).toBe('withdrawn by=agency');
  });
});
