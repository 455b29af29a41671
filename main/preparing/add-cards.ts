import { err, ok, type Result } from '#shared/base/result.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { KeyedRecord } from '#shared/domain/competition/draft/records.ts';
import type { StateError } from '#shared/formats/errors.ts';
import type { VerifiedCard } from '../signing/card.ts';

/** What cards bring to a competition: a record for each new person, and the names of those who are there already. */
export interface NewPeople {
  readonly records: readonly KeyedRecord<'person'>[];
  readonly known: readonly string[];
}

/** Makes people of verified cards, jurors until somebody gives them another role. A card that was given twice is refused. */
export function newPeople(draft: CompetitionDraft, cards: readonly VerifiedCard[]): Result<NewPeople, StateError> {
  const seen = new Set<string>();
  const [records, known]: [KeyedRecord<'person'>[], string[]] = [[], []];
  for (const { person, text } of cards) {
    if (seen.has(person.thumbprint)) return err({ kind: 'card-twice', name: person.name });
    seen.add(person.thumbprint);
    if (draft.person.get(person.thumbprint)?.card === text) known.push(person.name);
    else records.push(personRecord(draft, person.thumbprint, text));
  }
  return ok({ records, known });
}

/** A newer card takes the place of an older one of the same key, and what was said about the person stays. */
function personRecord(draft: CompetitionDraft, thumbprint: string, card: string): KeyedRecord<'person'> {
  const before = draft.person.get(thumbprint);
  const value =
    before === undefined
      ? { card, roles: ['juror' as const], agency: null, expertise: [], maxLoad: null, compared: null }
      : { ...before, card };
  return { kind: 'person', id: thumbprint, value };
}
