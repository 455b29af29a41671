import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { CompetitionRecord, PanelPerson, StageDraft } from '#shared/domain/competition/draft/records.ts';
import { firstRecords, kippStage, proposalFacts } from './competition.ts';

/** The one stage of a prepared draft. */
export const STAGE = 'penilaian-proposal';

/** Somebody of a panel whose fingerprint was compared. */
export function panelPerson(given: Partial<PanelPerson> = {}): PanelPerson {
  const compared = { by: 'A'.repeat(43), at: '2026-05-01T00:00:00.000Z' };
  return { card: '', roles: ['juror'], agency: null, expertise: [], maxLoad: null, compared, ...given };
}

/** The stage of the template, with a deadline and as many jurors as the quorum asks for. */
export function stageDraft(given: Partial<StageDraft> = {}): StageDraft {
  const rules = { ...kippStage.rules, quorum: { minJurors: 1 } };
  return { ...kippStage, rules, deadline: { local: '2026-06-30T16:00', zone: 'Asia/Jakarta' }, ...given };
}

/** Records of a competition of two proposals with a chair, a secretariat, two jurors and deputies, of which nothing is left to do. */
export function preparedRecords(stage: StageDraft = stageDraft()): readonly CompetitionRecord[] {
  const roles = { k: ['chair'], w: ['chair-deputy'], s: ['secretariat-deputy'], a: ['juror'], b: ['juror'] } as const;
  return [
    ...firstRecords(),
    { kind: 'stage', id: STAGE, value: stage },
    { kind: 'clusters', value: [{ id: 'kota', name: { id: 'Kota', en: 'City' } }] },
    ...['KOTA-001', 'KOTA-002'].map((id) => ({ kind: 'proposal', id, value: proposalFacts(`Judul ${id}`, { cluster: 'kota' }) }) as const),
    ...Object.entries(roles).map(([id, held]) => ({ kind: 'person', id, value: panelPerson({ roles: held }) }) as const),
  ];
}

/** The prepared draft after some more records. */
export function preparedDraft(more: readonly CompetitionRecord[] = [], stage: StageDraft = stageDraft()): CompetitionDraft {
  return applyRecords(EMPTY_DRAFT, [...preparedRecords(stage), ...more]);
}
