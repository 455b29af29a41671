import { describe, expect, it } from 'vitest';
import { dealEntries } from '#main/sample/national/assignments.ts';
import { cityPeople, memberWith, rosterOf, sampleMembers, samplePeople } from '#main/sample/people.ts';
import { isSampleThumbprint, SAMPLE_SEEDS } from '#main/identity/sample-people.ts';
import { scoreSheets } from '#main/sample/sheets.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { scoreSheetSchema } from '#shared/formats/juror/score-file.ts';

const subjects = Array.from({ length: 60 }, (_, index) => ({
  entry: `KOTA-${String(index).padStart(3, '0')}`,
  subject: 'a'.repeat(64),
  agency: `Dinas ${index}`,
}));
const habits = { seed: 's', commented: 10 };
const juror = (seed: string, agency: string | null = null) => ({ seed, agency });

describe('sample sheets', () => {
  const sheets = scoreSheets(kippRules, subjects, juror('Juri 1', 'Dinas 7'), habits);

  it('are sheets of the format, one for each entry, every criterion in order', () => {
    expect(sheets.map(({ entry }) => entry)).toEqual(subjects.map(({ entry }) => entry));
    for (const sheet of sheets) expect(scoreSheetSchema.safeParse(sheet).success).toBe(true);
  });

  it('carry whole marks from 0 to 100 that differ', () => {
    const marks = sheets.filter(({ status }) => status === 'scored').flatMap(({ scores }) => scores.map(({ score }) => score ?? -1));
    expect(marks.every((mark) => Number.isInteger(mark) && mark >= 0 && mark <= 100)).toBe(true);
    expect(new Set(marks).size).toBeGreaterThan(20);
  });

  it('stand aside from the entry of the own agency and from no other', () => {
    expect(sheets.filter(({ status }) => status === 'recused').map(({ entry }) => entry)).toEqual(['KOTA-007']);
  });

  it('agree more with another juror on one entry than entries agree with each other', () => {
    const totals = (seed: string) =>
      scoreSheets(kippRules, subjects, juror(seed), habits).map(({ scores }) => scores.reduce((sum, { score }) => sum + (score ?? 0), 0));
    const [mine, others] = [totals('Juri 2'), totals('Juri 3')];
    const best = mine.indexOf(Math.max(...mine));
    const worst = mine.indexOf(Math.min(...mine));
    expect(others[best]).toBeGreaterThan(others[worst] ?? Number.POSITIVE_INFINITY);
  });

  it('lie on the steps of a finer scale', () => {
    const rules = { ...kippRules, scale: { min: 1, max: 5, step: 0.1 } };
    const marks = scoreSheets(rules, subjects.slice(0, 5), juror('Juri 1'), habits).flatMap(({ scores }) =>
      scores.map(({ score }) => String(score)),
    );
    expect(marks.every((mark) => /^\d(\.\d)?$/u.test(mark))).toBe(true);
  });
});

describe('dealing entries', () => {
  const jurors = ['c', 'a', 'b', 'd'];
  const entries = subjects.map(({ entry }) => entry);

  it('lets everybody score everything when no number is given', () => {
    expect(dealEntries(jurors, entries, null, 's')).toEqual({ mode: 'all' });
    expect(dealEntries(jurors, entries, 60, 's')).toEqual({ mode: 'all' });
  });

  it('gives each juror the number asked for and no entry two jurors more than another', () => {
    const dealt = dealEntries(jurors, entries, 50, 's');
    const hands = dealt.mode === 'listed' ? dealt.jurors : [];
    expect(hands.map((hand) => hand.juror)).toEqual(['a', 'b', 'c', 'd']);
    for (const hand of hands) expect(new Set(hand.entries).size).toBe(50);
    const counts = entries.map((entry) => hands.filter((hand) => hand.entries.includes(entry)).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});

describe('the people of the sample', () => {
  it('have the published keys that the program knows as sample keys', async () => {
    const members = await sampleMembers(samplePeople(40));
    expect(members.map(({ seed }) => seed)).toEqual(SAMPLE_SEEDS);
    expect(members.filter(({ identity }) => !isSampleThumbprint(identity.thumbprint))).toEqual([]);
    expect(cityPeople.filter(({ seed }) => !SAMPLE_SEEDS.includes(seed))).toEqual([]);
  });

  it('hold one role each, and a role that nobody holds is a bug', async () => {
    const members = await sampleMembers(samplePeople(2));
    expect(rosterOf(members).map(({ roles }) => roles)).toEqual([['secretariat'], ['chair'], ['juror'], ['juror']]);
    expect(memberWith('chair', members).details.name).toBe('Ketua Panel');
    expect(() => memberWith('observer', members)).toThrow('observer');
  });
});
