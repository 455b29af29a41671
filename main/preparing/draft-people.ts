import { err, type Result } from '#shared/base/result.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { RosterMember } from '#shared/domain/competition/roster.ts';
import type { PreparationError, StateError } from '#shared/formats/errors.ts';
import { assembleRoster } from '../bundles/assemble-roster.ts';
import { type VerifiedCard, verifyCard } from '../signing/card.ts';

/** The people of a draft whose cards verify and are those of the keys they stand under, and whose card is given beside, by thumbprint. */
export async function peopleOf(draft: CompetitionDraft, beside: string | null = null): Promise<ReadonlyMap<string, VerifiedCard>> {
  const people = new Map<string, VerifiedCard>();
  const own = beside === null ? null : await verifyCard(beside);
  if (own?.ok === true) people.set(own.value.person.thumbprint, own.value);
  for (const [thumbprint, { card }] of draft.person) {
    const verified = await verifyCard(card);
    if (verified.ok && verified.value.person.thumbprint === thumbprint) people.set(thumbprint, verified.value);
  }
  return people;
}

/** The roster of a bundle that this key signs: everybody who holds a role, and the signer as secretariat. */
export async function rosterOf(
  draft: CompetitionDraft,
  signerCard: string,
): Promise<Result<readonly RosterMember[], PreparationError | StateError>> {
  const own = await verifyCard(signerCard);
  if (!own.ok) throw new Error(`the card of an unlocked identity does not verify: ${own.error.kind}`);
  const people = await peopleOf(draft);
  const holders = [...draft.person].filter(([, { roles }]) => roles.length > 0);
  const damaged = holders.map(([thumbprint]) => thumbprint).filter((thumbprint) => !people.has(thumbprint));
  if (damaged.length > 0) return err({ kind: 'cards-damaged', people: damaged });
  const seats = holders.flatMap(([thumbprint, { roles, agency }]) => {
    const card = people.get(thumbprint);
    return card === undefined ? [] : [{ card, roles, agency }];
  });
  return assembleRoster(own.value, seats);
}
