import { expect, test } from 'vitest';
import { lacksOf } from '#shared/domain/panel/own/own-check.ts';
import { deskOf } from '#shared/domain/panel/own/own-desk.ts';
import { withReason } from '#shared/domain/panel/sheet/sheet-edit.ts';
import { bundleFacts, panelRules, sheet, thumbprint } from '#tests/support/panel/panel.ts';

test('a desk has the visits that were asked of its juror, each with the whole team, and none where none were', () => {
  const { stage, proposals } = bundleFacts();
  const [one, two, three] = ['Juri 1', 'Juri 2', 'Juri 3'].map(thumbprint) as [string, string, string];
  const visits = [
    { entry: 'P-1', jurors: [one, two], lead: null },
    { entry: 'P-2', jurors: [two, three], lead: two },
  ];
  expect([...deskOf({ ...stage, visits }, proposals, one).visits]).toEqual([['P-1', visits[0]]]);
  expect(deskOf(stage, proposals, one).visits.size).toBe(0);
});

test('a visit that is begun and not complete is lacking', () => {
  const visit = { date: '2023-07-18', place: '', peopleMet: 'Kepala', findings: [], evidence: [] };
  expect(lacksOf(panelRules, sheet('P-1', { visit })).visits).toBe(1);
  expect(lacksOf(panelRules, sheet('P-1', { visit: { ...visit, place: 'Balai' } })).visits).toBe(0);
});

test('another reason is that of the newest change of a criterion, and of no other change', () => {
  const change = (criterion: string, reason: string) => ({ at: '2023-07-18T00:00:00.000Z', criterion, old: 60, new: 70, reason });
  const history = [change('novelty', 'lama'), change('novelty', 'baru'), change('significance', 'lain')];
  expect(withReason(sheet('P-1', { history }), 'novelty', 'lebih jelas').history.map(({ reason }) => reason)).toEqual([
    'lama',
    'lebih jelas',
    'lain',
  ]);
  expect(withReason(sheet('P-1', { history }), 'summary', 'x').history).toEqual(history);
});
