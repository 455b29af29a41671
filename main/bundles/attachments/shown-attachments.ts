import { stat } from 'node:fs/promises';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import type { FileError } from '#shared/formats/errors.ts';
import type { Bundle } from '../open-bundle.ts';
import { fileChunks, isReadFailure, withFile } from '../zip/byte-source.ts';
import { DamagedEntry, digestEntry } from '../zip/zip-entry.ts';
import { localHeader, type ZipEntry } from '../zip/zip-records.ts';
import { findAttachment } from './find-attachment.ts';

/** An attachment behind a ticket, whose bytes can be read from any place in it. */
export interface ShownAttachment {
  readonly mediaType: string;
  readonly bytes: number;
  /** The bytes from `start` to before `end`. */
  readonly read: (start: number, end: number) => AsyncGenerator<Uint8Array>;
}

/** A ticket by which a page may read an attachment, and whether its digest was compared already. */
export interface ShownTicket {
  readonly ticket: string;
  readonly checked: boolean;
}

/** The attachments that pages may read now. A page names them by tickets that cannot be guessed, never by a path. */
export interface ShownAttachments {
  /** Gives a ticket; what is small is hashed before, the rest meanwhile, so that the first page of a large file does not wait. */
  show(bundle: Bundle, attachment: Attachment): Promise<Result<ShownTicket, FileError>>;
  /** Resolves when the digest of all bytes was compared; a ticket that was never given is unreadable. */
  check(ticket: string): Promise<Result<null, FileError>>;
  /** The attachment of a ticket; null when it was never given, or its bytes are not those that were signed. */
  find(ticket: string): ShownAttachment | null;
}

type Check = Promise<Result<null, FileError>>;

interface Shown {
  readonly attachment: ShownAttachment;
  readonly key: string;
  /** State of the bundle's file when the digest was compared: another state is compared again. */
  readonly stamp: string;
  readonly check: Check;
  state: 'checking' | 'good' | 'bad';
}

const CHECKED_FIRST = 32 * 1024 * 1024;
const TICKET_BYTES = 16;

/** Tickets that live as long as the program runs; each attachment is hashed once for each state of its bundle's file. */
export function openShownAttachments(random: (bytes: number) => Buffer): ShownAttachments {
  const shown = new Map<string, Shown>();

  async function ticketFor(bundle: Bundle, attachment: Attachment, place: ZipEntry): Promise<string> {
    const key = `${bundle.path} ${attachment.sha256}`;
    const stamp = await stampOf(bundle.path);
    for (const [ticket, one] of shown) {
      if (one.key !== key) continue;
      if (one.stamp === stamp && one.state !== 'bad') return ticket;
      shown.delete(ticket);
    }
    const ticket = random(TICKET_BYTES).toString('hex');
    const check = compareDigest(bundle, attachment, place);
    const entry: Shown = { attachment: readable(bundle, attachment, place), key, stamp, check, state: 'checking' };
    shown.set(ticket, entry);
    void check.then((result) => {
      entry.state = result.ok ? 'good' : 'bad';
    });
    return ticket;
  }

  return {
    show: async (bundle, attachment) => {
      const found = findAttachment(bundle, attachment.sha256);
      if (found === null) return err({ kind: 'attachment-unreadable', name: attachment.name });
      try {
        const ticket = await ticketFor(bundle, attachment, found[1]);
        if (attachment.bytes > CHECKED_FIRST) return ok({ ticket, checked: shown.get(ticket)?.state === 'good' });
        const checked = await shown.get(ticket)?.check;
        return checked?.ok === false ? checked : ok({ ticket, checked: true });
      } catch (failure) {
        return unreadable(failure, attachment);
      }
    },
    check: async (ticket) => (await shown.get(ticket)?.check) ?? err({ kind: 'attachment-unreadable', name: '' }),
    find: (ticket) => {
      const entry = shown.get(ticket);
      return entry === undefined || entry.state === 'bad' ? null : entry.attachment;
    },
  };
}

function readable({ path }: Bundle, { mediaType, bytes }: Attachment, place: ZipEntry): ShownAttachment {
  const first = place.offset + localHeader(place).length;
  return { mediaType, bytes, read: (start, end) => fileChunks(path, first + start, first + end) };
}

async function compareDigest(bundle: Bundle, attachment: Attachment, place: ZipEntry): Check {
  try {
    const { sha256 } = await withFile(bundle.path, (source) => digestEntry(source, place));
    return sha256 === attachment.sha256 ? ok(null) : err({ kind: 'attachment-differs', name: attachment.name });
  } catch (failure) {
    return unreadable(failure, attachment);
  }
}

function unreadable(failure: unknown, { name }: Attachment): Result<never, FileError> {
  if (failure instanceof DamagedEntry) return err({ kind: 'attachment-differs', name });
  if (isReadFailure(failure)) return err({ kind: 'attachment-unreadable', name });
  throw failure;
}

async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeMs, ctimeMs } = await stat(path);
  return [ino, size, mtimeMs, ctimeMs].join(' ');
}
