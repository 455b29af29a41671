import type { LocalText } from '../../../base/local-text.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { StageDraft } from '../draft/records.ts';
import { scoredCriteria } from '../../scoring/rules.ts';
import type { Blocker, TextPlace } from './finding.ts';

interface NamedPart {
  readonly part: TextPlace['part'];
  readonly id: string | null;
  readonly text: LocalText;
}

/** Every text that people will read and that is empty in one of the languages, in the order of the competition's page. */
export function textBlockers(draft: CompetitionDraft, stage: StageDraft): readonly Blocker[] {
  const { competition } = draft;
  const organiser: NamedPart = { part: 'organiser', id: null, text: { id: competition.organiser, en: competition.organiser } };
  const parts: readonly NamedPart[] = [
    { part: 'competition', id: null, text: competition.name },
    organiser,
    { part: 'stage', id: null, text: stage.name },
    ...draft.groups.map(({ id, name }) => ({ part: 'group', id, text: name }) as const),
    ...draft.clusters.map(({ id, name }) => ({ part: 'cluster', id, text: name }) as const),
    ...draft.sections.map(({ id, name }) => ({ part: 'section', id, text: name }) as const),
    ...criterionParts(stage),
    { part: 'declaration', id: null, text: stage.declaration },
  ];
  return parts.filter(({ text }) => isMissing(text)).map(({ part, id }) => ({ kind: 'text-missing', place: { part, id } }));
}

function criterionParts({ rules }: StageDraft): readonly NamedPart[] {
  const named = rules.criteria.flatMap((criterion) => (criterion.parts.length === 0 ? [] : [criterion]));
  const scored = scoredCriteria(rules.criteria);
  return [
    ...[...named, ...scored].map(({ id, name }) => ({ part: 'criterion', id, text: name }) as const),
    ...scored.flatMap(({ id, levels }) => levels.map(({ descriptor }) => ({ part: 'level', id, text: descriptor }) as const)),
  ];
}

function isMissing({ id, en }: LocalText): boolean {
  return id.trim() === '' || en.trim() === '';
}
