import { byCodeUnits, sortedCodeUnits } from '../../../base/order.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { CompetitionRecord, KeyedRecord } from '../draft/records.ts';
import type { JurorAssignment } from '../stage.ts';

/**
 * Gives a person's place on the panel to another card of theirs, after a key was lost: roles, agency, expertise, proposals, conflicts and visits go over, and the
 * old card leaves. The new fingerprint has yet to be compared.
 */
export function replacePerson(draft: CompetitionDraft, old: string, next: string): readonly CompetitionRecord[] {
  const [before, after] = [draft.person.get(old), draft.person.get(next)];
  if (before === undefined || after === undefined || old === next) return [];
  const value = { ...before, card: after.card, compared: after.compared };
  return [
    { kind: 'person', id: old, value: null },
    { kind: 'person', id: next, value },
    ...assignments(draft, old, next),
    ...conflicts(draft, old, next),
    ...visits(draft, old, next),
  ];
}

function assignments(draft: CompetitionDraft, old: string, next: string): readonly KeyedRecord<'assignment'>[] {
  return [...draft.assignment].flatMap(([id, assignment]) => {
    if (assignment.mode === 'all' || !assignment.jurors.some(({ juror }) => juror === old)) return [];
    const isEither = ({ juror }: JurorAssignment) => juror === old || juror === next;
    const both = assignment.jurors.filter(isEither).flatMap(({ entries }) => entries);
    const joined: JurorAssignment = { juror: next, entries: sortedCodeUnits(new Set(both)) };
    const others = assignment.jurors.filter((each) => !isEither(each));
    return [{ kind: 'assignment', id, value: { ...assignment, jurors: [...others, joined].sort(byCodeUnits(({ juror }) => juror)) } }];
  });
}

function conflicts(draft: CompetitionDraft, old: string, next: string): readonly KeyedRecord<'conflict'>[] {
  return [...draft.conflict].flatMap(([id, value]): KeyedRecord<'conflict'>[] => {
    const [stage = '', juror = '', entry = ''] = id.split(':');
    if (juror !== old) return [];
    return [
      { kind: 'conflict', id, value: null },
      { kind: 'conflict', id: `${stage}:${next}:${entry}`, value },
    ];
  });
}

function visits(draft: CompetitionDraft, old: string, next: string): readonly KeyedRecord<'visits'>[] {
  const now = (juror: string) => (juror === old ? next : juror);
  return [...draft.visits].flatMap(([id, value]): KeyedRecord<'visits'>[] => {
    if (value.teams.every(({ jurors }) => !jurors.includes(old))) return [];
    const teams = value.teams.map(({ entry, jurors, lead }) => ({
      entry,
      jurors: sortedCodeUnits(new Set(jurors.map(now))),
      lead: lead === null ? null : now(lead),
    }));
    return [{ kind: 'visits', id, value: { ...value, teams } }];
  });
}
