import type { Change, CompetitionRecord, ProposalFacts, StageDraft } from '#shared/domain/competition/draft/records.ts';
import { stageTemplates } from '#main/templates/stage-templates.ts';
import { at } from '#shared/base/at.ts';
import { UNSAID } from '../panel/bare-proposal.ts';

/** The KIPP proposal stage as its template gives it. */
export const kippStage: StageDraft = at(stageTemplates, 0).stage;

/** Facts of a proposal of this title, with nothing else known. */
export function proposalFacts(title: string, given: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    title,
    agency: 'Dinas Contoh',
    ...UNSAID,
    ...given,
  };
}

/** A record of a proposal of this title. */
export function proposalRecord(entry: string, title: string): CompetitionRecord {
  return { kind: 'proposal', id: entry, value: proposalFacts(title) };
}

/** A change of these records that is undone by itself, or with those of the same `step`. */
export function changeOf(records: readonly CompetitionRecord[], given: Partial<Change> = {}): Change {
  return { what: 'edit-proposal', step: null, records, ...given };
}

/** What a competition named like this begins with. */
export function firstRecords(name = 'KIPP Kota Contoh'): readonly CompetitionRecord[] {
  return [
    { kind: 'competition', value: { id: 'new', name: { id: name, en: name }, organiser: 'Pemerintah Kota Contoh', year: 2026 } },
    { kind: 'stages', value: ['penilaian-proposal'] },
    { kind: 'stage', id: 'penilaian-proposal', value: kippStage },
  ];
}
