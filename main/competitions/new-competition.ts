import type { LocalText } from '#shared/base/local-text.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { CompetitionRecord, StageDraft } from '#shared/domain/competition/draft/records.ts';
import type { Competition, FormSection } from '#shared/domain/competition/stage.ts';
import { writeCompetitionLine } from './competition-line.ts';

/** The whole text of a new competition file that begins with these records. */
export function newCompetitionText(id: string, records: readonly CompetitionRecord[], { by, at }: Doing): string {
  const header = { kind: 'mufakat-competition', formatVersion: 1, id, createdAt: at } as const;
  const own = records.map((record) => (record.kind === 'competition' ? { ...record, value: { ...record.value, id } } : record));
  return (
    writeCompetitionLine(header) + writeCompetitionLine({ act: 'change', sequence: 1, at, by, what: 'create', step: null, records: own })
  );
}

/** Greatest length of the part of an id that comes from a name. */
const LONGEST = 40;

/** An id for a competition of this name that no other laptop gives: the name in small letters, and eight hex digits of `random`. */
export function competitionIdOf(name: string, random: (bytes: number) => Uint8Array): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
  return `${words === '' ? 'kompetisi' : words}-${Buffer.from(random(4)).toString('hex')}`;
}

/** What a competition begins with: its facts, and one stage with the form it was made for. */
export function recordsOfTemplate(
  { stageId, stage, sections }: { readonly stageId: string; readonly stage: StageDraft; readonly sections: readonly FormSection[] },
  facts: Omit<Competition, 'id'>,
): readonly CompetitionRecord[] {
  return [
    { kind: 'competition', value: { id: 'new', ...facts } },
    { kind: 'groups', value: [] },
    { kind: 'clusters', value: [] },
    { kind: 'sections', value: sections },
    { kind: 'stages', value: [stageId] },
    { kind: 'stage', id: stageId, value: stage },
  ];
}

/** What a copy of a competition under another name begins with: everything but the bundles that were built of the first. */
export function copyOf(records: Iterable<CompetitionRecord>, name: LocalText): readonly CompetitionRecord[] {
  const kept = [...records].filter(({ kind, value }) => value !== null && kind !== 'built');
  return kept.map((record) => (record.kind === 'competition' ? { ...record, value: { ...record.value, name } } : record));
}
