import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedScoreFile } from '#shared/domain/panel/merging/checked-score-file.ts';
import type { Resolution } from '#shared/domain/panel/decisions/resolutions.ts';
import { completenessOf, progressOf } from '#shared/domain/panel/result/completeness.ts';
import { mergeScoreFiles, type RejectedFile } from '#shared/domain/panel/merging/merge.ts';
import { planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreFile, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { bundleFacts, checkedFile, scoreFile, sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const plan = planOf(bundleFacts());
const deadline = '2023-07-20T05:00:00.000Z';

const anySheet = (entry: string): fc.Arbitrary<ScoreSheet> =>
  fc
    .constantFrom<Partial<ScoreSheet>>({}, { status: 'incomplete' }, { status: 'recused', recusal: { kind: 'actual', reason: 'x' } })
    .map((changes) => sheet(entry, changes));

/** Files of three jurors whose revisions agree, contradict, leave gaps or repeat, some of them under two seals. */
const anyFile: fc.Arbitrary<CheckedScoreFile> = fc
  .record({
    juror: fc.constantFrom('Juri 1', 'Juri 2', 'Juri 3').map(thumbprint),
    revision: fc.integer({ min: 1, max: 4 }),
    variant: fc.constantFrom('a', 'b'),
    previousVariant: fc.constantFrom('a', 'b'),
    createdAt: fc.constantFrom('2023-07-20T03:00:00.000Z', '2023-07-20T06:00:00.000Z'),
    sheets: fc.tuple(anySheet('P-1'), anySheet('P-2'), anySheet('P-3')),
    seal: fc.constantFrom('one', 'two'),
  })
  .map(({ juror, revision, variant, previousVariant, createdAt, sheets, seal }) => {
    const file: ScoreFile = scoreFile({
      juror,
      revision,
      previous: revision === 1 ? null : sha256(`${juror} ${revision - 1} ${previousVariant}`),
      createdAt,
      declaration: { accepted: true, text: variant },
      sheets,
    });
    return { ...checkedFile(file, seal), payload: sha256(`${juror} ${revision} ${variant}`) };
  });

const anyRejected: fc.Arbitrary<RejectedFile> = fc
  .constantFrom('bad-signature' as const, 'unreadable' as const)
  .map((reason) => ({ received: sha256(reason), rejection: { reason, at: null } }));

const anySet = fc.record({
  checked: fc.uniqueArray(anyFile, { selector: (file) => file.received, maxLength: 12 }),
  rejected: fc.uniqueArray(anyRejected, { selector: (file) => file.received }),
});

/** A choice between two files of a juror's, or for none of them. */
const anyChoice: fc.Arbitrary<readonly [string, Resolution]> = fc
  .record({
    juror: fc.constantFrom('Juri 1', 'Juri 2', 'Juri 3').map(thumbprint),
    revision: fc.integer({ min: 1, max: 4 }),
    chosen: fc.constantFrom('a', 'b', null),
  })
  .map(({ juror, revision, chosen }) => {
    const digestOf = (variant: string) => sha256(`${juror} ${revision} ${variant}`);
    return [juror, { among: [digestOf('a'), digestOf('b')].toSorted(), chosen: chosen === null ? null : digestOf(chosen) }];
  });

function bytes(
  checked: readonly CheckedScoreFile[],
  rejected: readonly RejectedFile[],
  resolutions: ReadonlyMap<string, Resolution> = new Map(),
): string {
  const merged = mergeScoreFiles(checked, rejected, deadline, resolutions);
  const completeness = completenessOf(plan, progressOf(plan, merged.counted));
  const disputes = [...merged.disputes];
  return JSON.stringify({
    ...merged,
    disputes,
    counted: merged.counted.map((file) => [file.opened, file.received, [...file.marks]]),
    completeness,
  });
}

describe('merging', () => {
  it('gives the same bytes for every order of arrival and however often files come', () => {
    fc.assert(
      fc.property(
        anySet.chain(({ checked, rejected }) =>
          fc.record({
            checked: fc.constant(checked),
            rejected: fc.constant(rejected),
            shuffled: fc.shuffledSubarray([...checked, ...checked], { minLength: checked.length * 2 }),
            rejectedAgain: fc.shuffledSubarray([...rejected, ...rejected], { minLength: rejected.length * 2 }),
            choices: fc.array(anyChoice, { maxLength: 3 }).map((choices) => new Map(choices)),
          }),
        ),
        ({ checked, rejected, shuffled, rejectedAgain, choices }) => {
          expect(bytes(shuffled, rejectedAgain, choices)).toBe(bytes(checked, rejected, choices));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives every received file exactly one outcome, and every juror at most one file that counts', () => {
    fc.assert(
      fc.property(anySet, ({ checked, rejected }) => {
        const merged = mergeScoreFiles(checked, rejected, deadline);
        expect(merged.files.map((file) => file.received)).toEqual([...checked, ...rejected].map((file) => file.received).sort());
        const accepted = merged.files.filter((file) => file.outcome.kind === 'accepted');
        expect(accepted.map((file) => file.received).sort()).toEqual(merged.counted.map((file) => file.received).sort());
        const seen = new Set(checked.map((file) => file.juror));
        expect([...merged.counted.map((file) => file.juror), ...merged.conflicts].sort()).toEqual([...seen].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('lets a choice of the panel settle exactly the files it names, and nothing else', () => {
    fc.assert(
      fc.property(anySet, anyChoice, ({ checked }, [juror, resolution]) => {
        const before = mergeScoreFiles(checked, [], deadline);
        const after = mergeScoreFiles(checked, [], deadline, new Map([[juror, resolution]]));
        const isAboutIt = before.disputes.get(juror)?.join(' ') === resolution.among.join(' ');
        const others = (merged: typeof before) => merged.counted.filter((file) => file.juror !== juror).map(({ payload }) => payload);
        expect(others(after)).toEqual(others(before));
        const own = after.counted.find((file) => file.juror === juror)?.payload ?? null;
        if (isAboutIt) expect([own, after.conflicts.includes(juror)]).toEqual([resolution.chosen, false]);
        else expect(bytes(checked, [], new Map([[juror, resolution]]))).toBe(bytes(checked, []));
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by a revision that is older than the one that counts', () => {
    fc.assert(
      fc.property(anySet, anyFile, ({ checked }, extra) => {
        const before = mergeScoreFiles(checked, [], deadline).counted.find((file) => file.juror === extra.juror);
        // The revision just before is the one that may contradict it.
        fc.pre(before !== undefined && extra.revision < before.revision - 1);
        const after = mergeScoreFiles([...checked, extra], [], deadline).counted.find((file) => file.juror === extra.juror);
        expect(after?.payload).toBe(before.payload);
      }),
    );
  });

  it('accounts for every expected pair: scored, recused and missing add up', () => {
    fc.assert(
      fc.property(anySet, ({ checked }) => {
        const { counted } = mergeScoreFiles(checked, [], deadline);
        const { expected, scored, recused, missing } = completenessOf(plan, progressOf(plan, counted));
        expect(expected).toBe(9);
        expect(scored + recused.length + missing.length).toBe(expected);
        expect(new Set([...recused, ...missing].map(({ juror, entry }) => `${juror} ${entry}`)).size).toBe(recused.length + missing.length);
      }),
    );
  });
});
