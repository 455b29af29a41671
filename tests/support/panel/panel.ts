import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Verified } from '#shared/base/verified.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { type CheckedScoreFile, type OpenedScoreFile } from '#shared/domain/panel/merging/checked-score-file.ts';
import { checkScoreFile } from '#shared/domain/panel/merging/check-score-file.ts';
import { type BundleFacts, type PanelPlan, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreFile, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { decodeRules } from '#shared/formats/rules.ts';

/** Lower-case hex SHA-256 of a text or bytes. */
export function sha256(text: string | Uint8Array): string {
  return bytesToHex(digestOf(text));
}

/** A thumbprint of the right form for a name such as "Juri 1". */
export function thumbprint(name: string): string {
  return toBase64Url(digestOf(name));
}

function digestOf(text: string | Uint8Array): Uint8Array {
  return digest(typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** How results are built where no files contradict each other: lots as the format states them. */
export const UNDISPUTED = { lotOf: (seed: string) => (entry: string) => sha256(`${seed}/${entry}`), disputes: null };

/** Two criteria on 0..100 in halves, 60 % and 40 %, and one without weight. */
export const panelRules: Rules = rulesFrom({});

/** The rules of {@link panelRules} with parts of the document replaced. */
export function rulesFrom(document: Record<string, unknown>): Rules {
  const rules = decodeRules({
    formatVersion: 1,
    scale: { min: 0, max: 100, step: 0.5 },
    criteria: [
      { id: 'significance', weight: 60 },
      { id: 'novelty', weight: 40 },
      { id: 'summary', weight: 0 },
    ],
    combine: 'juror-totals',
    aggregate: { method: 'mean' },
    ...document,
  });
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return rules.value;
}

/** A member of a roster without a card, for tests that verify no signature. */
export function member(name: string, ...roles: readonly Role[]): BundleFacts['stage']['roster'][number] {
  return { thumbprint: thumbprint(name), roles, agency: null, card: '' };
}

/** Three jurors and a chair, entries P-1 to P-3, everybody scores everything. */
export function bundleFacts(changes: Partial<BundleFacts> = {}): BundleFacts {
  const roster = [member('Juri 1', 'juror'), member('Juri 2', 'juror'), member('Juri 3', 'juror'), member('Ketua Panel', 'chair')];
  return {
    competitionId: 'kipp',
    stageId: 'tahap-1',
    bundleId: sha256('bundle'),
    ancestors: [sha256('ancestor')],
    stageDigest: sha256('stage'),
    stage: {
      rules: panelRules,
      roster: roster.toSorted((a, b) => (a.thumbprint < b.thumbprint ? -1 : 1)),
      assignments: { mode: 'all' },
      conflicts: [],
    },
    proposals: ['P-1', 'P-2', 'P-3'].map((entry) => ({ entry, subject: sha256(entry), group: null, cluster: null })),
    deadline: null,
    ...changes,
  };
}

/** A scored sheet with a mark for each criterion. */
export function sheet(entry: string, changes: Partial<ScoreSheet> = {}): ScoreSheet {
  return {
    entry,
    subject: sha256(entry),
    status: 'scored',
    recusal: null,
    scores: [
      { criterion: 'novelty', score: 70, comment: '' },
      { criterion: 'significance', score: 80.5, comment: '' },
      { criterion: 'summary', score: null, comment: '' },
    ],
    note: '',
    visit: null,
    history: [],
    ...changes,
  };
}

/** A complete first revision by Juri 1 for {@link bundleFacts}. */
export function scoreFile(changes: Partial<ScoreFile> = {}): ScoreFile {
  const facts = bundleFacts();
  return {
    formatVersion: 1,
    competitionId: facts.competitionId,
    stageId: facts.stageId,
    bundleId: facts.bundleId,
    stageDigest: facts.stageDigest,
    juror: thumbprint('Juri 1'),
    revision: 1,
    previous: null,
    createdAt: '2023-07-20T03:00:00.000Z',
    declaration: { accepted: true, text: 'Saya menilai sendiri.' },
    afterOpening: false,
    sheets: ['P-1', 'P-2', 'P-3'].map((entry) => sheet(entry)),
    ...changes,
  };
}

/** A score file as the opener gives it; `seal` stands for what makes two seals of one file differ. */
export function opened(file: ScoreFile, seal = ''): OpenedScoreFile {
  const payload = JSON.stringify(file);
  return {
    received: sha256(`${seal}received ${payload}`),
    opened: sha256(`opened ${payload}`),
    payload: sha256(payload),
    // Tests of merging start where verification ended.
    file: file as Verified<ScoreFile>,
  };
}

/** A file that passes its checks against {@link bundleFacts}, or the plan given. */
export function checkedFile(file: ScoreFile, seal = '', plan: PanelPlan = planOf(bundleFacts())): CheckedScoreFile {
  const checked = checkScoreFile(plan, opened(file, seal));
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}
