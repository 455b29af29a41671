import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { BridgeContext } from '#renderer/bridge/bridge.ts';
import { LanguageProvider } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import type { OpenedBundle, RosterView } from '#shared/ipc/views/bundle.ts';
import type { PanelView, ReceivedFile } from '#shared/ipc/views/panel.ts';
import { type FakeBridge, fakeBridge, type FakeLaptop } from '#tests/support/components/fake-bridge.ts';
import { UNSAID } from '#tests/support/panel/bare-proposal.ts';
import { rulesFrom, sha256, thumbprint } from '#tests/support/panel/panel.ts';

const JURORS = ['Juri 1', 'Juri 2', 'Juri 3'];

/** Two criteria with names, totals to two decimals, ties by significance and then shared. */
export function deskRules(document: Record<string, unknown> = {}): Rules {
  return rulesFrom({
    criteria: [
      { id: 'significance', name: { id: 'Signifikansi', en: 'Significance' }, weight: 60 },
      { id: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
    ],
    rounding: { total: { decimals: 2, mode: 'half-up' } },
    ties: ['criterion:significance', 'shared'],
    ...document,
  });
}

/** A bundle of three proposals in two clusters with a chair, a secretariat and three jurors who all score all. */
export function deskBundle(rules: Rules = deskRules()): OpenedBundle {
  const member = (name: string, ...roles: readonly Role[]): RosterView => ({
    thumbprint: thumbprint(name),
    fingerprint: 'AAAA-BBBB',
    name,
    institution: 'Contoh',
    position: name,
    agency: null,
    roles,
  });
  const roster = [member('Ketua Panel', 'chair'), member('Sekretariat', 'secretariat'), ...JURORS.map((name) => member(name, 'juror'))];
  const named = (text: string) => ({ id: text, en: text });
  const proposals = [
    ['P-1', 'Bandeng', 'Dinas Perikanan', 'kota'],
    ['P-2', 'Posyandu', 'Dinas Kesehatan', 'kota'],
    ['P-3', 'Cukai', 'Kementerian Keuangan', 'kementerian'],
  ].map(([entry = '', title = '', agency = '', cluster = '']) => ({
    ...UNSAID,
    entry,
    title,
    agency,
    cluster,
    subject: sha256(entry),
    group: 'umum',
    attachments: [],
  }));
  return {
    view: {
      bundleId: sha256('bundle'),
      code: 'A7KQ-93FM',
      competitionId: 'kipp',
      competition: named('KIPP'),
      stageId: 'tahap-1',
      stage: named('Penilaian'),
      revision: 1,
      supersedes: null,
      deadline: null,
      signer: { name: 'Sekretariat', thumbprint: thumbprint('Sekretariat'), fingerprint: 'CCCC-DDDD' },
      signerKnown: true,
      sample: false,
      proposals: proposals.length,
      jurors: JURORS.length,
      attachments: 0,
      bytes: 1000,
      roster,
    },
    ancestors: [],
    stage: {
      formatVersion: 1,
      competition: { id: 'kipp', name: named('KIPP'), organiser: 'Pemerintah Kota', year: 2023 },
      id: 'tahap-1',
      name: named('Penilaian'),
      template: null,
      deadline: null,
      groups: [{ id: 'umum', name: named('Umum') }],
      clusters: [
        { id: 'kementerian', name: named('Kementerian') },
        { id: 'kota', name: named('Kota') },
      ],
      sections: [],
      rules,
      declaration: named('Saya menilai sendiri.'),
      jurorNames: 'named',
      assignments: { mode: 'all' },
      conflicts: [],
    },
    stageDigest: sha256('stage'),
    proposals,
  };
}

/** A ranked row whose jurors (Juri 1, Juri 2, ...) gave these whole totals. */
export function deskRow(entry: string, rank: number | null, totals: readonly number[], changes: Partial<ResultRow> = {}): ResultRow {
  const sum = totals.reduce((a, b) => a + b, 0);
  const isWhole = totals.length > 0 && sum % totals.length === 0;
  return {
    entry,
    partition: null,
    rank,
    total: isWhole ? (sum / totals.length).toFixed(2) : null,
    totalExact: isWhole ? `${sum / totals.length}/1` : null,
    jurors: totals.map((total, index) => ({ juror: thumbprint(JURORS[index] ?? ''), total: `${total}/1` })),
    tiedWith: [],
    brokenBy: null,
    selected: false,
    status: rank === null ? 'unranked' : 'ranked',
    reason: null,
    ...changes,
  };
}

/** A received file by the name of its juror. */
export function deskFile(name: string, changes: Partial<ReceivedFile> = {}): ReceivedFile {
  return {
    sha256: sha256(name),
    name: `${name}.mfscore`,
    again: false,
    outcome: { kind: 'accepted' },
    notes: [],
    juror: thumbprint(name),
    revision: 1,
    code: 'M4TQ-7K2P',
    ...changes,
  };
}

/** Everything received and settled: three jurors, three proposals, a clear ranking. */
export function deskPanel(changes: Partial<PanelView> = {}): PanelView {
  return {
    bundleId: sha256('bundle'),
    files: JURORS.map((name) => deskFile(name)),
    coverage: JURORS.map((name) => deskCoverage(name)),
    complete: true,
    decisions: 0,
    ranking: [deskRow('P-1', 1, [90, 91, 92]), deskRow('P-2', 2, [80, 81, 82]), deskRow('P-3', 3, [70, 71, 72])],
    ...changes,
  };
}

/** How far a juror is; everything scored unless said otherwise. */
export function deskCoverage(name: string, missing: readonly string[] = [], recused = 0): JurorCoverage {
  const states = ['P-1', 'P-2', 'P-3'].map((entry, index) => (missing.includes(entry) ? 'm' : index < recused ? 'r' : 's')).join('');
  return { juror: thumbprint(name), name, expected: 3, scored: 3 - missing.length - recused, recused, missing, visitsOwed: [], states };
}

/** Draws a screen of the chair or the secretariat over a pretended laptop. */
export function renderDesk(screen: ReactNode, laptop: FakeLaptop = {}, language: Language = 'id'): FakeBridge {
  const bridge = fakeBridge(laptop);
  render(
    <BridgeContext value={bridge}>
      <LanguageProvider language={language}>{screen}</LanguageProvider>
    </BridgeContext>,
  );
  return bridge;
}
