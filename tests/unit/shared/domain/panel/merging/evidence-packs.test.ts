import { describe, expect, test } from 'vitest';
import { findPackMisplacement, matchPacks } from '#shared/domain/panel/merging/evidence-packs.ts';
import { mergeScoreFiles } from '#shared/domain/panel/merging/merge.ts';
import { planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import { evidenceOf, type EvidenceIndex, matchEvidence } from '#shared/domain/panel/sheet/evidence.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { bundleFacts, checkedFile, opened, scoreFile, sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const [photo, plan] = [sha256('photo'), planOf(bundleFacts())];
const visit = { date: '2023-07-18', place: 'Balai', peopleMet: 'Kepala', findings: [], evidence: [photo] };
const signed = scoreFile({ sheets: [sheet('P-1', { visit }), sheet('P-2', { visit }), sheet('P-3')] });

function indexOf(file: ScoreFile, changes: Partial<EvidenceIndex> = {}): EvidenceIndex {
  const { competitionId, stageId, bundleId, juror, revision } = file;
  const about = { bytes: 5, mediaType: 'image/jpeg', name: 'foto.jpg', metadataKept: false };
  const files = evidenceOf(file.sheets).map((one) => ({ ...one, ...about }));
  return { formatVersion: 1, competitionId, stageId, bundleId, juror, revision, scoreFile: opened(file).payload, files, ...changes };
}

const pack = (index: EvidenceIndex, seal = '') => ({ received: sha256(seal + JSON.stringify(index)), index });

function outcomes(files: readonly ScoreFile[], ...packs: readonly ReturnType<typeof pack>[]) {
  const checked = files.map((file) => checkedFile(file));
  return matchPacks(packs, checked, mergeScoreFiles(checked, [], null).files).map(({ outcome }) => outcome);
}

describe('a pack', () => {
  test.each<[string, Partial<EvidenceIndex>, unknown]>([
    ['of another competition', { competitionId: 'lain' }, { reason: 'other-competition', at: 'lain' }],
    ['of another stage', { stageId: 'lain' }, { reason: 'other-stage', at: 'lain' }],
    ['of another bundle', { bundleId: sha256('lain') }, { reason: 'other-bundle', at: null }],
    ['of somebody who is no juror', { juror: thumbprint('Orang lain') }, { reason: 'pack-of-unknown-juror', at: null }],
    ['of an ancestor of the bundle', { bundleId: sha256('ancestor') }, null],
    ['of the bundle itself', {}, null],
  ])('%s is or is not of this panel', (_, changes, misplaced) => {
    expect(findPackMisplacement(plan, indexOf(signed, changes))).toEqual(misplaced);
  });

  test('of the file that counts is taken, its files counted once', () => {
    expect(outcomes([signed], pack(indexOf(signed)))).toEqual([{ kind: 'evidence', files: 1 }]);
  });

  test('that lacks a file, or has one more, is rejected, and says nothing of itself', () => {
    const lacking = pack(indexOf(signed, { files: indexOf(signed).files.slice(1) }));
    expect(outcomes([signed], lacking)).toEqual([{ kind: 'rejected', rejection: { reason: 'pack-differs', at: null } }]);
    const checked = [checkedFile(signed)];
    const [verdict] = matchPacks([lacking], checked, mergeScoreFiles(checked, [], null).files);
    expect(verdict).toMatchObject({ juror: null, revision: null, payload: null });
  });

  test('waits for its score file, and idles beside one that does not count', () => {
    const next = scoreFile({ ...signed, revision: 2, previous: checkedFile(signed).payload });
    expect(outcomes([], pack(indexOf(signed)))).toEqual([{ kind: 'evidence-waiting' }]);
    expect(outcomes([signed, next], pack(indexOf(signed)))).toEqual([{ kind: 'evidence-idle', because: 'superseded' }]);
    const other = scoreFile({ ...signed, createdAt: '2023-07-20T03:30:00.000Z' });
    expect(outcomes([signed, other], pack(indexOf(signed)))).toEqual([{ kind: 'evidence-idle', because: 'conflict' }]);
  });

  test('that came twice is one, whichever came first', () => {
    const [one, two] = [pack(indexOf(signed), 'a'), pack(indexOf(signed), 'b')];
    expect(outcomes([signed], one, one)).toEqual([{ kind: 'evidence', files: 1 }]);
    expect(outcomes([signed], one, two)).toEqual([{ kind: 'evidence', files: 1 }, { kind: 'duplicate' }]);
    expect(outcomes([signed], two, one)).toEqual([{ kind: 'evidence', files: 1 }, { kind: 'duplicate' }]);
  });

  test('of a score file that came under two seals goes by the one that counts', () => {
    const checked = [checkedFile(signed), checkedFile(signed, 'seal')];
    const verdicts = matchPacks([pack(indexOf(signed))], checked, mergeScoreFiles(checked, [], null).files);
    expect(verdicts.map(({ outcome }) => outcome.kind)).toEqual(['evidence']);
  });
});

describe('a pack beside a signed file', () => {
  const file = opened(signed);

  test('goes with it when juror, revision, payload and files are its own', () => {
    expect(matchEvidence(indexOf(signed), file)).toEqual({ kind: 'matches' });
    for (const changes of [{ juror: thumbprint('Juri 2') }, { revision: 2 }, { scoreFile: sha256('lain') }]) {
      expect(matchEvidence(indexOf(signed, changes), file)).toEqual({ kind: 'other-score-file' });
    }
  });

  test('differs by what each has that the other lacks', () => {
    const [first, second] = indexOf(signed).files;
    if (first === undefined || second === undefined) throw new Error('two files');
    const another = { ...first, sha256: sha256('lain') };
    expect(matchEvidence(indexOf(signed, { files: [first, another] }), file)).toEqual({
      kind: 'differs',
      missing: [{ entry: 'P-2', sha256: photo }],
      extra: [{ entry: 'P-1', sha256: sha256('lain') }],
    });
  });
});
