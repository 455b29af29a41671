import type { ShownAttachment } from '../bundles/attachments/shown-attachments.ts';

/** A picture of a visit, its bytes compared with the signed digest before. */
export interface ShownPhoto {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Pictures of visits that pages may show now, by tickets that cannot be guessed. */
export interface ShownPhotos {
  /** Gives a ticket, the same one for the same picture. */
  show(photo: ShownPhoto): string;
  /** The picture of a ticket; null when it was never given, or so many came after it that it went. */
  find(ticket: string): ShownAttachment | null;
}

const TICKET_BYTES = 16;
/** What is held in memory at most, in bytes; the picture that was asked for longest ago goes first. */
const MOST_HELD = 128 * 1024 * 1024;

/** Tickets for pictures held in memory, since a sealed pack cannot be read in parts. */
export function openShownPhotos(random: (bytes: number) => Buffer, mostHeld = MOST_HELD): ShownPhotos {
  const held = new Map<string, ShownPhoto>();
  let bytes = 0;
  const drop = (ticket: string, photo: ShownPhoto) => {
    held.delete(ticket);
    bytes -= photo.bytes.length;
  };
  return {
    show: (photo) => {
      const known = [...held].find(([, { sha256 }]) => sha256 === photo.sha256);
      const ticket = known?.[0] ?? random(TICKET_BYTES).toString('hex');
      if (known !== undefined) drop(...known);
      for (const [oldest, one] of held) if (bytes + photo.bytes.length > mostHeld) drop(oldest, one);
      held.set(ticket, photo);
      bytes += photo.bytes.length;
      return ticket;
    },
    find: (ticket) => {
      const photo = held.get(ticket);
      return photo === undefined
        ? null
        : { mediaType: photo.mediaType, bytes: photo.bytes.length, read: (start, end) => part(photo, start, end) };
    },
  };
}

async function* part({ bytes }: ShownPhoto, start: number, end: number): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(start, end);
}
