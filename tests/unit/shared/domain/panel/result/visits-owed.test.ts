import { expect, it } from 'vitest';
import { planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import { visitsOwed } from '#shared/domain/panel/result/visits-owed.ts';
import { bundleFacts, checkedFile, scoreFile, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const visit = { date: '2026-06-01', place: 'Balai Kota', peopleMet: 'Lurah', findings: [], evidence: [] };
const [one, two] = ['Juri 1', 'Juri 2'].map(thumbprint);
if (one === undefined || two === undefined) throw new Error('two jurors');
const team = (entry: string) => ({ entry, jurors: [one, two].toSorted(), lead: null });
const { stage } = bundleFacts();
const facts = bundleFacts({ stage: { ...stage, conflicts: [], visits: ['P-1', 'P-2', 'P-3'].map(team) } });

it('owes each visit that was asked of a juror until it is reported, unless the juror stands aside', () => {
  const plan = planOf(facts);
  const aside = { status: 'recused', recusal: { kind: 'actual', reason: 'Keluarga' } } as const;
  const scores = sheet('P-3').scores.map((score) => ({ ...score, score: null, comment: '' }));
  const file = scoreFile({ juror: one, sheets: [sheet('P-1', { visit }), sheet('P-2'), sheet('P-3', { ...aside, scores })] });
  const owed = visitsOwed(plan, [checkedFile(file, '', plan)]);
  expect(owed.get(one)).toEqual(['P-2']);
  expect(owed.get(two)).toEqual(['P-1', 'P-2', 'P-3']);
});

it('owes nothing where no visit is assigned', () => {
  expect(visitsOwed(planOf(bundleFacts()), []).size).toBe(0);
});
