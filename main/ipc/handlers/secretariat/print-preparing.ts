import { peopleOf } from '#main/preparing/draft-people.ts';
import { fingerprintsDocument } from '#main/printing/secretariat/fingerprints-document.ts';
import { handOutDocument } from '#main/printing/secretariat/hand-out-document.ts';
import type { Language } from '#shared/base/language.ts';
import { compareNames } from '#shared/base/order.ts';
import { jurorsOf } from '#shared/domain/competition/assignment.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { Desk } from '../../desk.ts';
import { printOut } from '../../print-out.ts';
import { draftOf } from './competition-handlers.ts';

/** The desk, and the language of what is printed. */
export interface PaperParts {
  readonly desk: Desk;
  readonly language: () => Language;
}

/** Prints the fingerprints of the panel, to be ticked off. */
export async function printFingerprints(
  { desk, language }: PaperParts,
  { owner, id, to }: InputOf<Contract['preparing:print-fingerprints']>,
): Promise<OutputOf<Contract['preparing:print-fingerprints']>> {
  const draft = await draftOf(desk, owner, id);
  if (!draft.ok) return draft;
  const { competition, person } = draft.value;
  const people = [...(await peopleOf(draft.value))].map(
    ([
      thumbprint,
      {
        person: { name, institution },
      },
    ]) => ({
      name,
      institution,
      thumbprint,
      roles: person.get(thumbprint)?.roles ?? [],
    }),
  );
  people.sort((a, b) => compareNames(a.name, b.name));
  return printOut(desk, fingerprintsDocument(competition.name, people, language()), to);
}

/** Prints the sheet that goes with a bundle of this competition. */
export async function printHandOut(
  { desk, language }: PaperParts,
  { owner, bundleId, to }: InputOf<Contract['preparing:print-hand-out']>,
): Promise<OutputOf<Contract['preparing:print-hand-out']>> {
  const key = desk.identities.key(owner);
  if (!key.ok) return key;
  const opened = await desk.bundles.open(bundleId);
  if (!opened.ok) return opened;
  const { stage, statement, proposals, roster, signer } = opened.value;
  const person = roster.people.find(({ thumbprint }) => thumbprint === signer);
  if (person === undefined) throw new Error('a verified bundle was signed by nobody on its roster');
  const { revision } = statement;
  const counts = { proposals: proposals.length, jurors: jurorsOf(stage).length };
  return printOut(desk, handOutDocument({ stage, bundleId, revision, ...counts, signer: person, language: language() }), to);
}
