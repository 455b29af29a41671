import { describe, expect, it } from 'vitest';
import type { CheckedScoreFile } from '#shared/domain/panel/merging/checked-score-file.ts';
import { type Merge, mergeScoreFiles } from '#shared/domain/panel/merging/merge.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { checkedFile, scoreFile, sha256, thumbprint } from '#tests/support/panel/panel.ts';

const first = scoreFile();
const firstDigest = checkedFile(first).payload;
const other = scoreFile({ declaration: { accepted: true, text: 'Naskah lain.' } });

function second(previous: string, text = 'Revisi kedua.'): ScoreFile {
  return scoreFile({ revision: 2, previous, declaration: { accepted: true, text } });
}

function merge(files: readonly CheckedScoreFile[], deadline: string | null = null): Merge {
  return mergeScoreFiles(files, [], deadline);
}

function outcomes(files: readonly ScoreFile[]): readonly string[] {
  const checked = files.map((file) => checkedFile(file));
  const merged = merge(checked);
  return checked.map((file) => {
    const outcome = merged.files.find((verdict) => verdict.received === file.received)?.outcome;
    return outcome?.kind === 'superseded' ? `superseded by ${outcome.by}` : (outcome?.kind ?? 'lost');
  });
}

describe('files that contradict each other', () => {
  const [one, two] = [checkedFile(first), checkedFile(other)];
  const among = [one.payload, two.payload].toSorted();
  const judged = (chosen: string | null, named: readonly string[] = among) => {
    const merged = mergeScoreFiles([one, two], [], null, new Map([[first.juror, { among: named, chosen }]]));
    const said = [one, two].map(({ received }) => merged.files.find((verdict) => verdict.received === received));
    return {
      said: said.map((verdict) => [verdict?.outcome.kind, verdict?.notes]),
      counted: merged.counted.map(({ payload }) => payload),
      conflicts: merged.conflicts,
      disputes: [...merged.disputes],
    };
  };
  const disputes = [[first.juror, among]];

  it('are settled by the panel’s choice, which stands beside each of them', () => {
    const said = [
      ['conflict', ['set-aside-by-panel']],
      ['accepted', ['chosen-by-panel']],
    ];
    expect(judged(two.payload)).toEqual({ said, counted: [two.payload], conflicts: [], disputes });
  });

  it('do not count when the panel chose none of them, and are no open question any more', () => {
    const said = [
      ['conflict', ['set-aside-by-panel']],
      ['conflict', ['set-aside-by-panel']],
    ];
    expect(judged(null)).toEqual({ said, counted: [], conflicts: [], disputes });
  });

  it('stay an open question where the choice was among other files', () => {
    const open = { said: [one, two].map(() => ['conflict', []]), counted: [], conflicts: [first.juror], disputes };
    expect([judged(two.payload, [two.payload]), judged(two.payload, [...among, sha256('third')])]).toEqual([open, open]);
  });

  it('of a juror are no dispute of another’s, nor is a choice that nobody asks for', () => {
    const merged = mergeScoreFiles([one], [], null, new Map([[first.juror, { among: [], chosen: one.payload }]]));
    expect([merged.files[0]?.outcome.kind, merged.files[0]?.notes, [...merged.disputes]]).toEqual(['accepted', [], []]);
  });
});

describe('one juror’s files', () => {
  const sixth = scoreFile({ revision: 6, previous: sha256('five') });
  const cases: readonly (readonly [string, readonly ScoreFile[], readonly string[]])[] = [
    ['a single first revision is accepted', [first], ['accepted']],
    ['a later revision that names the earlier supersedes it', [first, second(firstDigest)], ['superseded by 2', 'accepted']],
    ['an older revision after a gap is superseded', [first, sixth], ['superseded by 6', 'accepted']],
    ['two files of one revision are a conflict', [first, other], ['conflict', 'conflict']],
    ['a previous that names no file held of that revision is a conflict', [first, second(sha256('unknown'))], ['conflict', 'conflict']],
    [
      'a later revision that names one of two settles the conflict',
      [first, other, second(firstDigest)],
      ['superseded by 2', 'superseded by 2', 'accepted'],
    ],
    [
      'two second revisions are a conflict and the first stays superseded',
      [first, second(firstDigest), second(firstDigest, 'Yang lain.')],
      ['superseded by 2', 'conflict', 'conflict'],
    ],
  ];
  it.each(cases)('%s', (_, files, expected) => {
    expect(outcomes(files)).toEqual(expected);
  });

  it('count once when one file comes under two seals', () => {
    const merged = merge([checkedFile(first, 'seal one'), checkedFile(first, 'seal two')]);
    expect(merged.files.map((verdict) => verdict.outcome.kind).sort()).toEqual(['accepted', 'duplicate']);
    expect(merged.counted).toHaveLength(1);
  });

  it('are listed once when the very same bytes come twice', () => {
    expect(merge([checkedFile(first), checkedFile(first)])).toEqual(merge([checkedFile(first)]));
  });

  it('leave nothing counted and the juror named in a conflict', () => {
    const merged = merge([checkedFile(first), checkedFile(other)]);
    expect(merged).toMatchObject({ counted: [], conflicts: [thumbprint('Juri 1')] });
  });

  it('of several jurors are settled apart and listed by juror', () => {
    const jurors = ['Juri 1', 'Juri 2', 'Juri 3'].map((name) => thumbprint(name));
    const merged = merge(jurors.map((juror) => checkedFile(scoreFile({ juror }))));
    expect(merged.counted.map((file) => file.juror)).toEqual(jurors.toSorted());
  });
});

describe('a merge notes', () => {
  it.each([
    ['a revision whose predecessor is not there', scoreFile({ revision: 3, previous: sha256('two') }), ['revision-gap']],
    ['a time stated after the deadline', scoreFile({ createdAt: '2023-07-20T05:00:00.001Z' }), ['after-deadline']],
    ['nothing at the very deadline', scoreFile({ createdAt: '2023-07-20T05:00:00.000Z' }), []],
    ['a file sealed after others were opened', scoreFile({ afterOpening: true }), ['after-opening']],
  ])('%s', (_, file, notes) => {
    const [verdict] = merge([checkedFile(file)], '2023-07-20T05:00:00.000Z').files;
    expect(verdict).toMatchObject({ outcome: { kind: 'accepted' }, notes });
  });
});

describe('a rejected file', () => {
  it('is listed with its reason and without anything it claims', () => {
    const rejection = { reason: 'bad-signature', at: null } as const;
    const merged = mergeScoreFiles([], [{ received: sha256('x'), rejection }], null);
    expect(merged.files).toEqual([
      { received: sha256('x'), outcome: { kind: 'rejected', rejection }, notes: [], juror: null, revision: null, payload: null },
    ]);
  });
});
