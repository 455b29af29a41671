import type { Stage } from '#shared/domain/competition/stage.ts';
import { buildPanelResult } from '#shared/domain/panel/result/panel-result.ts';
import { planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { Verified } from '#shared/base/verified.ts';
import type { ExportSource } from '#main/exports/recap.ts';
import { UNSAID } from './bare-proposal.ts';
import { bareStage } from './bare-stage.ts';
import { bundleFacts, checkedFile, panelRules, scoreFile, sha256, sheet, UNDISPUTED } from './panel.ts';
import { signedPanel } from './signed-panel.ts';

const SIGNIFICANCE: Readonly<Record<string, readonly number[]>> = {
  'P-1': [80, 81.5, 79],
  'P-2': [90, 88, 91.5],
  'P-3': [70.5, 70.5, 70.5],
};

/** Titles by entry; one tries to be a formula. */
export const TITLES: Readonly<Record<string, string>> = { 'P-1': 'JALAN BERDUA; "KUA"', 'P-2': '=HYPERLINK("http://x")', 'P-3': 'BANSER' };

/** A result of three jurors over P-1 to P-3, ready to be exported; rules and parts of the stage can be changed. */
export async function exportSource(changes: Partial<Stage> = {}, rules: Rules = panelRules): Promise<ExportSource> {
  const panel = await signedPanel({ stage: { ...bundleFacts().stage, rules } });
  const divisions = { 'P-1': 'kota', 'P-2': 'kabupaten', 'P-3': 'kota' } as Readonly<Record<string, string>>;
  const facts = panel.bundle.plan.facts;
  const plan = planOf({ ...facts, proposals: facts.proposals.map((one) => ({ ...one, cluster: divisions[one.entry] ?? null })) });
  const counted = panel.jurors.map(({ thumbprint }, juror) => {
    const sheets = ['P-1', 'P-2', 'P-3'].map((entry) =>
      sheet(entry, {
        scores: [
          { criterion: 'novelty', score: 70, comment: '' },
          { criterion: 'significance', score: SIGNIFICANCE[entry]?.[juror] ?? 0, comment: '' },
        ],
      }),
    );
    return checkedFile(scoreFile({ juror: thumbprint, sheets }), '', plan);
  });
  const statement = { revision: 1, previous: null, closedAt: '2023-07-20T06:00:00.000Z', decisions: [], attendance: [] };
  const result = buildPanelResult(plan, counted, statement, UNDISPUTED);
  if (!result.ok) throw new Error(result.error.kind);
  return {
    result: result.value,
    payloadSha256: sha256('payload'),
    signers: [panel.chair.thumbprint],
    language: 'id',
    content: {
      stage: verified({ ...stageWith(rules), roster: facts.stage.roster, ...changes }),
      proposals: proposals(divisions),
      roster: panel.bundle.roster,
    },
  };
}

/** The result of a source with some of its lines changed. */
export function withRanking(
  source: ExportSource,
  change: (row: PanelResult['ranking'][number]) => PanelResult['ranking'][number],
): ExportSource {
  return { ...source, result: { ...source.result, ranking: source.result.ranking.map(change) } };
}

function stageWith(rules: Rules): Stage {
  return bareStage({
    competition: { id: 'kipp', name: { id: 'KIPP 2023', en: 'KIPP 2023' }, organiser: 'Sekretariat', year: 2023 },
    id: 'tahap-1',
    deadline: null,
    groups: [],
    clusters: [
      { id: 'kabupaten', name: { id: 'Kabupaten', en: 'Regency' } },
      { id: 'kota', name: { id: 'Kota', en: 'City' } },
    ],
    sections: [],
    rules,
  });
}

function proposals(clusters: Readonly<Record<string, string>>): ExportSource['content']['proposals'] {
  return ['P-1', 'P-2', 'P-3'].map((entry) => ({
    ...UNSAID,
    entry,
    title: TITLES[entry] ?? '',
    agency: 'Dinas Kesehatan',
    cluster: clusters[entry] ?? null,
    narrative: [],
    attachments: [],
  }));
}

function verified<T>(value: T): Verified<T> {
  // Tests of exports start where verification ended.
  return value as Verified<T>;
}
