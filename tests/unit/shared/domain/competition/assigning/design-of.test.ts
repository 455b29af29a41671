import { describe, expect, it } from 'vitest';
import { designOf } from '#shared/domain/competition/assigning/design-of.ts';

describe('designOf', () => {
  it('tells which jurors can be compared through shared proposals', () => {
    const design = designOf([
      { juror: 'd', entries: ['P-3'] },
      { juror: 'a', entries: ['P-1'] },
      { juror: 'b', entries: ['P-1', 'P-2'] },
      { juror: 'c', entries: [] },
    ]);
    expect(design.groups).toEqual([['a', 'b'], ['d']]);
    expect(design.loads).toEqual({ least: 0, most: 2 });
    expect(design.panels).toEqual({ least: 1, most: 2 });
    expect(design.shared).toEqual({ least: 0, most: 1 });
  });

  it('has zeros for an assignment of nobody', () => {
    const none = { least: 0, most: 0 };
    expect(designOf([])).toEqual({ loads: none, panels: none, groups: [], shared: none });
  });
});
