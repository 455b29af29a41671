import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeReceived, type PanelMerge } from '#main/results/inbox/merge-received.ts';
import { closePanel } from '#main/results/closing/close-panel.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { scoreSheets } from '#main/sample/sheets.ts';
import type { Trial } from '#main/sample/trial.ts';
import { sha256 } from '#main/signing/digest.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { type Marks, rankIndependently } from '#tests/support/engine/independent-ranking.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

const sample = await makeCitySample(TRIAL_CREATED_AT);
const chair = memberWith('chair', sample.members).identity;
const jurors = sample.members.filter(({ roles }) => roles.includes('juror'));
const weights = Object.fromEntries(kippRules.criteria.map(({ id, weight }) => [id, weight]));

let folder: string;
let trial: Trial;
let panel: PanelMerge;
let result: PanelResult;

const received = (bytes: Uint8Array) => ({ received: sha256(bytes), bytes });

async function merge({ panel: bundle, scoreFiles, forged }: Trial): Promise<PanelMerge> {
  const files = await Promise.all([...scoreFiles, forged].map(async (path) => received(await readFile(path))));
  return mergeReceived(bundle, { files, rejected: [] }, chair.ageIdentity, true);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-trial-'));
  trial = await writtenTrial(sample, join(folder, 'one'));
  panel = await merge(trial);
  const closed = await closePanel(
    trial.panel,
    panel,
    {
      chair,
      closedAt: '2023-06-05T03:00:00.000Z',
      present: [],
      exception: null,
      decisions: [],
      previous: null,
      resultPath: join(folder, 'r.mfresult'),
    },
    null,
  );
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  result = closed.value.content;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function marksGiven(): readonly Marks[] {
  const subjects = trial.bundle.proposals.map(({ entry, agency }) => ({ entry, agency, subject: '' }));
  return jurors.flatMap((juror) =>
    scoreSheets(kippRules, subjects, juror, sample.habits)
      .filter(({ status }) => status === 'scored')
      .map(({ entry, scores }) => ({
        entry,
        juror: juror.seed,
        marks: Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score ?? Number.NaN])),
      })),
  );
}

describe('a trial of the city sample', () => {
  it('gives five score files that count, and a forgery refused because its signature does not fit', async () => {
    expect(panel.merge.counted).toHaveLength(5);
    const forged = sha256(await readFile(trial.forged));
    expect(panel.merge.files.find(({ received }) => received === forged)?.outcome).toEqual({
      kind: 'rejected',
      rejection: { reason: 'bad-signature', at: null },
    });
  });

  it('is ranked as an independent reckoning ranks it', () => {
    const expected = rankIndependently(marksGiven(), weights);
    expect(result.ranking.map(({ entry, rank, total }) => ({ entry, rank, total }))).toEqual(expected);
  });

  it('holds an equal total that significance parts, a recusal, and jurors more than 20 points apart', () => {
    const tied = result.ranking.filter(({ brokenBy }) => brokenBy !== null);
    expect(tied.map(({ entry, brokenBy }) => [entry, brokenBy])).toEqual([
      ['PUSAT-001', 'criterion:significance'],
      ['KOTA-001', 'criterion:significance'],
    ]);
    expect(result.completeness.recused.map(({ entry }) => entry)).toEqual(['PUSAT-004']);
    expect(result.completeness.missing).toEqual([]);
    const spreads = result.ranking.map(({ jurors: totals }) => {
      const values = totals.map(({ total }) => total.split('/').map(Number)).map(([n = 0, d = 1]) => n / d);
      return Math.max(...values) - Math.min(...values);
    });
    expect(Math.max(...spreads)).toBeGreaterThan(20);
  });

  it('is the same to the byte a second time, seals apart', async () => {
    const again = await writtenTrial(sample, join(folder, 'two'));
    expect(await readFile(again.bundle.path)).toEqual(await readFile(trial.bundle.path));
    const openedDigests = ({ merge: { counted } }: PanelMerge) => counted.map(({ opened }) => opened);
    expect(openedDigests(await merge(again))).toEqual(openedDigests(panel));
  });
});
