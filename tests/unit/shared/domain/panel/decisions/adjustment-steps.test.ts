import { describe, expect, test } from 'vitest';
import { adjustmentSteps } from '#shared/domain/panel/decisions/adjustment-steps.ts';
import type { Language } from '#shared/base/language.ts';
import { describeExplanation, namesOf } from '#shared/text/ranking/explanation.ts';
import { decision } from '#tests/support/panel/decisions.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const lowered = decision(1, 'panel-adjustment', { entry: 'P-1', before: '85.00', after: '79.50', reason: 'Klaim tidak terbukti.' });
const raised = decision(2, 'panel-adjustment', { entry: 'P-2', before: '70.97', after: '71.25', reason: 'Verifikasi lapangan.' });
const excluded = decision(3, 'exclude', { entry: 'P-1', before: '1' });
const reversal = decision(4, 'reversal', { entry: 'P-1', before: '1' });
const none = new Set<number>();

const inWords = (entry: string, language: Language) =>
  describeExplanation(adjustmentSteps([lowered, raised, excluded], entry, none), namesOf(rulesFrom({}), language), language);

describe('what a panel decided on a final score', () => {
  test('is a line of its own with the points, the decision, the score and the reason', () => {
    expect(inWords('P-1', 'id')).toEqual([
      'Penyesuaian oleh panel -5,5 (keputusan 1), nilai akhir menurut keputusan 79,5: Klaim tidak terbukti.',
    ]);
    expect(inWords('P-2', 'en')).toEqual([
      'Adjustment by the panel +0.28 (decision 2), final score as decided 71.25: Verifikasi lapangan.',
    ]);
  });

  test('is no line of another proposal', () => {
    expect(inWords('P-3', 'id')).toEqual([]);
  });

  test('is no line once it was reversed, or where it cannot count', () => {
    expect(adjustmentSteps([lowered, raised, excluded, reversal], 'P-1', none)).toEqual([]);
    expect(adjustmentSteps([lowered], 'P-1', new Set([1]))).toEqual([]);
  });
});
