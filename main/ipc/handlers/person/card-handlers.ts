import { basename } from 'node:path';
import { readCapped } from '#main/disk/read-capped.ts';
import { CARD_BYTES, type VerifiedCard, verifyCard } from '#main/signing/card.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError } from '#shared/formats/errors.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';

/** Cards that people hand in. */
export function cardHandlers({ tickets }: Pick<Desk, 'tickets'>): HandlerGroup<'card'> {
  return {
    'card:read': async ({ file }) => {
      const ticket = fileOf(tickets, file);
      const card = ticket.ok ? await readCard(ticket.value.path) : ticket;
      if (!card.ok) return card;
      const { thumbprint, name, institution, position } = card.value.person;
      return ok({ file, thumbprint, fingerprint: fingerprintOf(thumbprint), name, institution, position });
    },
  };
}

/** Reads and verifies the card in a file. */
export async function readCard(path: string): Promise<Result<VerifiedCard, FileError>> {
  const name = basename(path);
  const bytes = await readCapped(path, CARD_BYTES);
  if (!bytes.ok)
    return bytes.error.kind === 'gone'
      ? err({ kind: 'file-gone', name })
      : err({ kind: 'card-refused', name, refusal: { kind: 'unreadable' } });
  const card = await verifyCard(bytes.value);
  return card.ok ? card : err({ kind: 'card-refused', name, refusal: card.error });
}
