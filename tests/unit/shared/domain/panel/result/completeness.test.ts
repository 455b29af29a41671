import { describe, expect, it } from 'vitest';
import { completenessOf, progressOf } from '#shared/domain/panel/result/completeness.ts';
import { type BundleFacts, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { bundleFacts, checkedFile, scoreFile, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const [juri1, juri2, juri3] = [thumbprint('Juri 1'), thumbprint('Juri 2'), thumbprint('Juri 3')];
const recusal = { kind: 'potential', reason: 'pernah membina' } as const;

function completeness(files: readonly ScoreFile[], stage: Partial<BundleFacts['stage']> = {}) {
  const plan = planOf(bundleFacts({ stage: { ...bundleFacts().stage, ...stage } }));
  return completenessOf(
    plan,
    progressOf(
      plan,
      files.map((file) => checkedFile(file, '', plan)),
    ),
  );
}

describe('completeness', () => {
  it('expects every juror to have scored every assigned entry', () => {
    const all = [juri1, juri2, juri3].map((juror) => scoreFile({ juror }));
    expect(completeness(all)).toEqual({ expected: 9, scored: 9, recused: [], missing: [] });
  });

  it('names what a juror without a file owes, by entry and juror', () => {
    const { missing } = completeness([scoreFile({ juror: juri1 }), scoreFile({ juror: juri3 })]);
    expect(missing).toEqual(['P-1', 'P-2', 'P-3'].map((entry) => ({ juror: juri2, entry })));
  });

  it('counts a recusal apart from scores and from what is owed', () => {
    const sheets = [sheet('P-1', { status: 'recused', recusal }), sheet('P-2'), sheet('P-3', { status: 'incomplete' })];
    const { expected, scored, recused, missing } = completeness([scoreFile({ sheets })], {
      roster: bundleFacts().stage.roster.filter((m) => m.thumbprint === juri1),
    });
    expect({ expected, scored }).toEqual({ expected: 3, scored: 1 });
    expect(recused).toEqual([{ juror: juri1, entry: 'P-1', ...recusal }]);
    expect(missing).toEqual([{ juror: juri1, entry: 'P-3' }]);
  });

  it('takes a conflict the stage knows for a recusal whether the juror scored or sent nothing', () => {
    const conflicts = [juri1, juri2].map((juror) => ({ juror, entry: 'P-2', kind: 'actual' as const, reason: 'instansi sendiri' }));
    const { scored, recused, missing } = completeness([scoreFile({ juror: juri1 }), scoreFile({ juror: juri3 })], { conflicts });
    expect(scored).toBe(5);
    expect(recused.map(({ juror, entry }) => `${juror} ${entry}`)).toEqual([juri1, juri2].toSorted().map((juror) => `${juror} P-2`));
    expect(missing.map(({ entry }) => entry)).toEqual(['P-1', 'P-3']);
  });

  it('expects of each juror only what was assigned', () => {
    const assignments = {
      mode: 'listed' as const,
      jurors: [
        { juror: juri1, entries: ['P-1'] },
        { juror: juri2, entries: ['P-2', 'P-3'] },
      ],
    };
    const { expected, missing } = completeness([scoreFile({ juror: juri1, sheets: [sheet('P-1')] })], { assignments });
    expect({ expected, missing }).toEqual({ expected: 3, missing: ['P-2', 'P-3'].map((entry) => ({ juror: juri2, entry })) });
  });
});
