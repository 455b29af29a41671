import { newPeople } from '#main/preparing/add-cards.ts';
import { peopleOf } from '#main/preparing/draft-people.ts';
import { successorChanges } from '#main/preparing/successor-changes.ts';
import type { VerifiedCard } from '#main/signing/card.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { visitingTask } from '#shared/domain/competition/preparing/visiting-task.ts';
import type { FileError } from '#shared/formats/errors.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { CardHolderView } from '#shared/ipc/views/preparing.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { buildCompetitionBundle } from './build-competition-bundle.ts';
import { readCard } from '../person/card-handlers.ts';
import { draftOf, openCompetition } from './competition-handlers.ts';
import { type PaperParts, printFingerprints, printHandOut } from './print-preparing.ts';

/** From a competition in preparation to its signed bundle. */
export function preparingHandlers(parts: PaperParts): HandlerGroup<'preparing'> {
  const { desk } = parts;
  return {
    'preparing:people': async ({ owner, id }) => {
      const draft = await draftOf(desk, owner, id);
      return draft.ok ? ok(await holdersOf(draft.value)) : draft;
    },
    'preparing:add-cards': (input) => addCards(desk, input),
    'preparing:assign': async ({ owner, id, stage, ...wish }) => {
      const draft = await draftOf(desk, owner, id);
      if (!draft.ok) return draft;
      if (!draft.value.stage.has(stage)) return err({ kind: 'stage-unknown', stage });
      return desk.work.run('assignStage', assigningTask(draft.value, stage, wish), desk.progress('assign'));
    },
    'preparing:draw-teams': async ({ owner, id, stage, ...wish }) => {
      const draft = await draftOf(desk, owner, id);
      if (!draft.ok) return draft;
      if (!draft.value.stage.has(stage)) return err({ kind: 'stage-unknown', stage });
      return desk.work.run('drawVisits', visitingTask(draft.value, stage, wish), desk.progress('assign'));
    },
    'preparing:successor': async ({ owner, id, stage }) => {
      const draft = await draftOf(desk, owner, id);
      if (!draft.ok) return draft;
      const signer = desk.identities.key(owner);
      if (!signer.ok) return signer;
      if (!draft.value.stage.has(stage)) return err({ kind: 'stage-unknown', stage });
      return ok(await successorChanges(desk.bundles, draft.value, stage, signer.value.card));
    },
    'preparing:interrupted': async ({ owner, id, seen }) => {
      const file = await openCompetition(desk, owner, id);
      if (!file.ok) return file;
      if (seen) await desk.buildings.seen(file.value);
      return ok(await desk.buildings.of(file.value));
    },
    'preparing:build': (input) => buildCompetitionBundle(desk, input),
    'preparing:print-fingerprints': (input) => printFingerprints(parts, input),
    'preparing:print-hand-out': (input) => printHandOut(parts, input),
  };
}

async function holdersOf(draft: CompetitionDraft): Promise<readonly CardHolderView[]> {
  const people = await peopleOf(draft);
  return sortedCodeUnits(people.keys()).flatMap((thumbprint) => {
    const person = people.get(thumbprint)?.person;
    if (person === undefined) return [];
    const { name, institution, position } = person;
    return [{ thumbprint, fingerprint: fingerprintOf(thumbprint), name, institution, position }];
  });
}

async function addCards(
  desk: Desk,
  { owner, id, files }: InputOf<Contract['preparing:add-cards']>,
): Promise<OutputOf<Contract['preparing:add-cards']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const cards = await readCards(desk, files);
  if (!cards.ok) return cards;
  const people = newPeople(applyRecords(EMPTY_DRAFT, file.value.history.records.values()), cards.value);
  if (!people.ok) return people;
  const { records, known } = people.value;
  if (records.length > 0) {
    const saved = await file.value.change({ what: 'add-person', step: null, records }, { by: owner, at: desk.now() });
    if (!saved.ok) return saved;
  }
  return ok({ added: records.length, known });
}

async function readCards(
  { tickets }: Pick<Desk, 'tickets'>,
  files: readonly string[],
): Promise<Result<readonly VerifiedCard[], FileError>> {
  const cards: VerifiedCard[] = [];
  for (const file of files) {
    const ticket = fileOf(tickets, file);
    const card = ticket.ok ? await readCard(ticket.value.path) : ticket;
    if (!card.ok) return card;
    cards.push(card.value);
  }
  return ok(cards);
}
