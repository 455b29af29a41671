import { describe, expect, it } from 'vitest';
import { kippRules, kippSections } from '#main/templates/kipp-proposal.ts';
import { findRuleFaults } from '#shared/domain/scoring/rule-faults.ts';
import { decodeRules } from '#shared/formats/rules.ts';

describe('the KIPP proposal template', () => {
  it('has the weights and word limits found in two regional applications', () => {
    expect(kippRules.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ['background', 10],
      ['novelty', 15],
      ['implementation', 5],
      ['significance', 30],
      ['adaptability', 20],
      ['resources', 5],
      ['sustainability', 15],
    ]);
    expect(kippSections.map(({ wordLimit }) => wordLimit)).toEqual([200, 300, 200, 200, 600, 300, 200, 500]);
  });

  it('has rules without a fault, complete as they are', () => {
    expect(findRuleFaults(kippRules)).toEqual([]);
    expect(decodeRules(kippRules)).toEqual({ ok: true, value: kippRules });
  });

  it('reads the summary but does not score it', () => {
    expect(kippSections[0]?.id).toBe('summary');
    expect(kippRules.criteria.map((criterion) => criterion.id)).toEqual(kippSections.slice(1).map((section) => section.id));
  });

  it.each(kippRules.criteria)('covers every mark of $id with one level of the rubric', ({ levels }) => {
    const marks = levels.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
    expect(marks).toEqual(Array.from({ length: 101 }, (_, mark) => mark));
  });

  it.each(kippRules.criteria)('describes each level of $id differently, in both languages', ({ levels }) => {
    for (const language of ['id', 'en'] as const) expect(new Set(levels.map(({ descriptor }) => descriptor[language])).size).toBe(5);
  });
});
