import { assembleRoster, type Seat } from '#main/bundles/assemble-roster.ts';
import { verifyCard } from '#main/signing/card.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError } from '#shared/formats/errors.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import { readCard } from './card-handlers.ts';
import { type Desk, fileOf } from '../desk.ts';
import { savedFile } from '../save-file.ts';
import { bundleView } from '../views.ts';

type Order = InputOf<Contract['bundle:build-sample']>;

/** Builds a bundle of the sample proposals for the panel of the cards given, signed by an unlocked identity, and keeps a copy: its result is opened here. */
export async function buildSample(desk: Desk, { identity, roster }: Order): Promise<OutputOf<Contract['bundle:build-sample']>> {
  const signer = desk.identities.key(identity);
  if (!signer.ok) return signer;
  const seats = await seatsOf(desk, roster);
  if (!seats.ok) return seats;
  const own = await verifyCard(signer.value.card);
  if (!own.ok) throw new Error(`the card of an unlocked identity does not verify: ${own.error.kind}`);
  const members = assembleRoster(own.value, seats.value);
  if (!members.ok) return members;
  const path = await desk.dialogs.save('bundle', desk.names('bundle', [signer.value.person.institution]));
  if (path === null) return err({ kind: 'cancelled' });
  const order = { path, roster: members.value, signer: signer.value, createdAt: desk.now() };
  const written = await desk.work.run('buildSampleBundle', order, desk.progress('build'));
  if (!written.ok) return written;
  desk.pin(signer.value.thumbprint);
  const kept = await desk.work.run('acceptBundle', { laptop: desk.laptop(), path, typed: null }, desk.progress('verify'));
  if (!kept.ok) return kept;
  const bundle = await desk.bundles.open(kept.value.bundleId);
  if (!bundle.ok) return bundle;
  return ok({ saved: savedFile(path, written.value), bundle: bundleView(bundle.value, true) });
}

async function seatsOf({ tickets }: Pick<Desk, 'tickets'>, roster: Order['roster']): Promise<Result<readonly Seat[], FileError>> {
  const seats: Seat[] = [];
  for (const { file, roles, agency } of roster) {
    const ticket = fileOf(tickets, file);
    const card = ticket.ok ? await readCard(ticket.value.path) : ticket;
    if (!card.ok) return card;
    seats.push({ card: card.value, roles, agency });
  }
  return ok(seats);
}
