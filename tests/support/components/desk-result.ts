import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { ResultView } from '#shared/ipc/views/result.ts';
import { deskBundle, deskRow } from './chair-desk.tsx';
import { sha256 } from '../panel/panel.ts';

/** A signed result of two proposals of which P-2 is selected, as a page opens it. */
export function deskResult(changes: Partial<PanelResult> = {}): ResultView {
  const result: PanelResult = {
    formatVersion: 1,
    competitionId: 'new',
    stageId: 'penilaian-proposal',
    bundleId: deskBundle().view.bundleId,
    stageDigest: sha256('stage'),
    revision: 1,
    previous: null,
    closedAt: '2023-05-31T09:41:00.000Z',
    inputs: [],
    completeness: { expected: 2, scored: 2, recused: [], missing: [] },
    ranking: [
      { ...deskRow('P-2', 1, [90]), selected: true },
      { ...deskRow('P-1', 2, [80]), selected: false },
    ],
    drawSeed: null,
    decisions: [],
    attendance: [],
    ...changes,
  };
  const { bundleId } = result;
  return {
    resultId: 'r1',
    name: 'hasil.mfresult',
    code: 'M4TQ-7K2P',
    bundleId,
    result,
    signatures: [],
    recount: 'same',
    own: null,
    fallenAway: [],
  };
}
