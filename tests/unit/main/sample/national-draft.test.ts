import { describe, expect, it } from 'vitest';
import { nationalRecords } from '#main/sample/national/national-draft.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { findStageFaults } from '#shared/domain/competition/draft/stage-faults.ts';
import { stageEntries } from '#shared/domain/competition/preparing/stage-entries.ts';
import { changeSchema } from '#shared/formats/competition/records.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

const doing = { by: thumbprint('S'), at: '2026-03-02T08:00:00.000Z' };
const records = nationalRecords(doing);
const draft = applyRecords(EMPTY_DRAFT, records);
const [stage = ''] = draft.stages;

describe('the competition of the national size', () => {
  it('is one change in the exact form, and sound but for its panel', () => {
    expect(changeSchema.safeParse({ what: 'create', step: null, records }).success).toBe(true);
    expect(findStageFaults(draft, stage)).toEqual([]);
  });

  it('went from 3,110 registrations to 1,381, of which 1,303 umum and 78 khusus; every other has its reason', () => {
    const { taking, undecided } = stageEntries(draft, stage);
    const groups = taking.map((entry) => draft.proposal.get(entry)?.group);
    expect(draft.proposal.size).toBe(3110);
    expect([taking.length, undecided.length]).toEqual([1381, 0]);
    expect([groups.filter((group) => group === 'umum').length, groups.filter((group) => group === 'khusus').length]).toEqual([1303, 78]);
    const failed = [...draft.selection.values()].filter(({ outcome }) => outcome === 'failed');
    expect(failed.every(({ reason }) => reason !== '')).toBe(true);
  });
});
