import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, type EvidenceIndex } from '#shared/domain/panel/sheet/evidence.ts';
import { matchPacks, type ReceivedPack } from '#shared/domain/panel/merging/evidence-packs.ts';
import { mergeScoreFiles } from '#shared/domain/panel/merging/merge.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { checkedFile, scoreFile, sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const photo = sha256('photo');
const visit = { date: '2023-07-18', place: 'Balai', peopleMet: 'Kepala', findings: [], evidence: [photo] };
const sheets = [sheet('P-1', { visit }), sheet('P-2'), sheet('P-3')];

/** Files of two jurors, of whom the first has two revisions and the second two that contradict each other. */
const first = scoreFile({ sheets });
const files: readonly ScoreFile[] = [
  first,
  scoreFile({ sheets, revision: 2, previous: checkedFile(first).payload }),
  scoreFile({ sheets, juror: thumbprint('Juri 2') }),
  scoreFile({ sheets, juror: thumbprint('Juri 2'), createdAt: '2023-07-20T03:30:00.000Z' }),
  scoreFile({ sheets, juror: thumbprint('Juri 3') }),
];

function pack(file: ScoreFile, seal: string, changes: Partial<EvidenceIndex> = {}): ReceivedPack {
  const facts = { bytes: 5, mediaType: 'image/jpeg', name: 'foto.jpg', metadataKept: false };
  const { competitionId, stageId, bundleId, juror, revision } = file;
  const held = evidenceOf(file.sheets).map((one) => ({ ...one, ...facts }));
  const scoreFileDigest = checkedFile(file).payload;
  const index = {
    formatVersion: 1,
    competitionId,
    stageId,
    bundleId,
    juror,
    revision,
    scoreFile: scoreFileDigest,
    files: held,
    ...changes,
  } as const;
  return { received: sha256(seal + JSON.stringify(index)), index };
}

const packs = files.flatMap((file) => [pack(file, 'one'), pack(file, 'two'), pack(file, 'lacking', { files: [] })]);

/** What became of each pack when these came, in this order, score files and packs apart. */
function outcomes(sent: readonly ScoreFile[], came: readonly ReceivedPack[]): string {
  const checked = sent.map((file) => checkedFile(file));
  return JSON.stringify(matchPacks(came, checked, mergeScoreFiles(checked, [], null).files));
}

describe('matching evidence packs', () => {
  it('comes to the same for every order of arrival and however often a pack comes', () => {
    const anySending = fc.record({ sent: fc.subarray([...files]), came: fc.subarray(packs) });
    fc.assert(
      fc.property(
        anySending.chain(({ sent, came }) =>
          fc.record({
            sent: fc.constant(sent),
            came: fc.constant(came),
            sentOtherwise: fc.shuffledSubarray(sent, { minLength: sent.length }),
            cameOtherwise: fc.shuffledSubarray([...came, ...came], { minLength: came.length * 2 }),
          }),
        ),
        ({ sent, came, sentOtherwise, cameOtherwise }) => {
          expect(outcomes(sentOtherwise, cameOtherwise)).toBe(outcomes(sent, came));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives every distinct pack one outcome: as its score file stands, waiting where that is not there', () => {
    fc.assert(
      fc.property(fc.subarray([...files]), fc.subarray(packs), (sent, came) => {
        const checked = sent.map((file) => checkedFile(file));
        const merged = mergeScoreFiles(checked, [], null).files;
        const verdicts = matchPacks(came, checked, merged);
        expect(verdicts.map(({ received }) => received)).toEqual(came.map(({ received }) => received).toSorted());
        for (const { outcome, payload } of verdicts) {
          if (outcome.kind === 'duplicate' || outcome.kind === 'rejected') continue;
          const standing = merged.find((verdict) => verdict.payload === payload)?.outcome.kind;
          const expected = outcome.kind === 'evidence' ? 'accepted' : outcome.kind === 'evidence-idle' ? outcome.because : undefined;
          expect(standing).toBe(expected);
        }
        const differing = came.filter(
          ({ index }) => index.files.length === 0 && checked.some(({ payload }) => payload === index.scoreFile),
        );
        expect(verdicts.filter(({ outcome }) => outcome.kind === 'rejected')).toHaveLength(differing.length);
      }),
      { numRuns: 200 },
    );
  });
});
