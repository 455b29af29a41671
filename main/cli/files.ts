import { basename } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import { type ReadFailure, readCapped } from '../disk/read-capped.ts';
import { writeVerified } from '../disk/write-verified.ts';
import type { ExitCode, Terminal } from './command.ts';

/** More than any table of scores needs: ten times the national size is about 200 MB. */
const LARGEST_INPUT = 512 * 1024 * 1024;

/** Reads a file named on the command line, of at most `limit` bytes; a failure is told with its name. */
export async function readInput(path: string, limit = LARGEST_INPUT): Promise<Result<Buffer, LocalText>> {
  const read = await readCapped(path, limit);
  return read.ok ? read : err(named(path, whyUnread(read.error)));
}

/** Reads a JSON file named on the command line. */
export async function readJson(path: string): Promise<Result<unknown, LocalText>> {
  const read = await readInput(path);
  if (!read.ok) return read;
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.value)));
  } catch {
    return err(named(path, { id: 'bukan JSON.', en: 'this is not JSON.' }));
  }
}

/** Writes a command's product to the file given by `--out`, verified, or to the terminal. */
export async function deliver(product: string, path: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (path === undefined) {
    await terminal.out(product);
    return 0;
  }
  const written = await writeVerified(path, product);
  if (written.ok) return 0;
  terminal.say(inWordsOf(written.error));
  return 1;
}

/** An expected failure in both languages. */
export function inWordsOf(failure: Parameters<typeof describeError>[0]): LocalText {
  return { id: describeError(failure, 'id'), en: describeError(failure, 'en') };
}

/** A finding with the name of the file that it is about. */
export function named(path: string, finding: LocalText): LocalText {
  const name = basename(path);
  return { id: `${name}: ${finding.id}`, en: `${name}: ${finding.en}` };
}

function whyUnread(failure: ReadFailure): LocalText {
  switch (failure.kind) {
    case 'gone':
      return { id: 'tidak ada berkas itu.', en: 'there is no such file.' };
    case 'not-a-file':
      return { id: 'bukan berkas biasa.', en: 'this is not a regular file.' };
    case 'too-large':
      return { id: 'terlalu besar.', en: 'this is too large.' };
    case 'read-failed':
      return { id: `tidak dapat dibaca (${failure.code}).`, en: `cannot be read (${failure.code}).` };
  }
}
