import { expect, test } from 'vitest';
import { checkScoreFile } from '#shared/domain/panel/merging/check-score-file.ts';
import { planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import { bundleFacts, opened, scoreFile, sheet } from '#tests/support/panel/panel.ts';

test('a sheet whose changes all lie on their scales counts, the first of them from nothing', () => {
  const change = (criterion: string, old: number | null, now: number | null) => ({
    at: '2023-07-18T00:00:00.000Z',
    criterion,
    old,
    new: now,
    reason: 'Setelah kunjungan.',
  });
  const history = [change('novelty', null, 60), change('novelty', 60, 70), change('summary', 12.5, null)];
  const file = scoreFile({ sheets: [sheet('P-1', { history }), sheet('P-2'), sheet('P-3')] });
  expect(checkScoreFile(planOf(bundleFacts()), opened(file)).ok).toBe(true);
});
