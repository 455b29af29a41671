import { dirname } from 'node:path';
import { byCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import { type CompetitionListing, listingOf } from '#shared/domain/competition/draft/listing.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { CompetitionError, WriteError } from '#shared/formats/errors.ts';
import { ensureFolder, renameDurably } from '../disk/folders.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { type CompetitionFile, openCompetitionFile } from './competition-file.ts';
import { type CompetitionPlaces, competitionPlaces } from './competition-places.ts';
import { competitionIdOf, newCompetitionText } from './new-competition.ts';
import { type CompetitionPath, readCompetitionFile, readListings, type ReadListings, rememberListings } from './listings.ts';
import type { CompetitionContent } from './read-competition.ts';

type Failure = CompetitionError | WriteError;

/** What to do with a file whose competition is here already: ask, put it in place of the one here (which is put away), or keep both. */
export type Arrival = 'ask' | 'replace' | 'copy';

/** The competitions that each secretariat on this laptop prepares; one that was opened stays open until the program ends. */
export interface CompetitionStore {
  /** What a secretariat has, the newest change first; what cannot be read is left out. */
  list(owner: string): Promise<readonly CompetitionListing[]>;
  /** Makes a competition that begins with these records and gives its id. */
  create(records: readonly CompetitionRecord[], doing: Doing): Promise<Result<string, Failure>>;
  open(owner: string, id: string): Promise<Result<CompetitionFile, Failure>>;
  /** Writes a copy that another laptop can bring in. */
  copyTo(owner: string, id: string, path: string): Promise<Result<Written, Failure>>;
  /** Brings in a file and gives its id; `competition-held` where it is here already and `arrival` is `ask`. */
  bringIn(path: string, arrival: Arrival, doing: Doing): Promise<Result<string, Failure>>;
  /** Puts a competition away; `restore` brings it back. */
  remove(owner: string, id: string): Promise<Result<null, Failure>>;
  restore(owner: string, id: string): Promise<Result<null, Failure>>;
  close(): Promise<void>;
}

/** What a store stands on; `now` gives UTC, ISO 8601 with milliseconds. */
export interface CompetitionStoreParts {
  readonly folder: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => string;
  /** Reads what a list shows of files that are not open; elsewhere than here where a window must not wait for it. */
  readonly read?: ReadListings;
}

interface Held extends Omit<CompetitionStoreParts, 'read'> {
  readonly readListings: ReadListings;
  readonly places: CompetitionPlaces;
  /** Files that are open, by path. */
  readonly opened: Map<string, Promise<Result<CompetitionFile, Failure>>>;
}

/** Opens the competitions kept under a folder. */
export function openCompetitions(parts: CompetitionStoreParts): CompetitionStore {
  const held: Held = {
    ...parts,
    readListings: rememberListings(parts.read ?? readListings),
    places: competitionPlaces(parts.folder),
    opened: new Map(),
  };
  const { places } = held;
  return {
    list: (owner) => list(held, owner),
    create: (records, doing) => create(held, records, doing),
    open: (owner, id) => open(held, owner, id),
    copyTo: async (owner, id, path) => {
      const file = await open(held, owner, id);
      return file.ok ? writeVerified(path, await file.value.bytes()) : file;
    },
    bringIn: (path, arrival, doing) => bringIn(held, path, arrival, doing),
    remove: (owner, id) => putAway(held, owner, id),
    restore: (owner, id) => move(held, places.awayPathOf(owner, id), places.pathOf(owner, id)),
    close: async () => {
      await Promise.all([...held.opened.keys()].map((path) => closeFile(held, path)));
    },
  };
}

async function list(held: Held, owner: string): Promise<readonly CompetitionListing[]> {
  const ids = await held.places.idsOf(owner);
  const listings = await listSome(held, owner, ids);
  return listings.toSorted(byCodeUnits(({ savedAt }) => savedAt)).reverse();
}

async function listSome({ places, opened, readListings: read }: Held, owner: string, ids: readonly string[]) {
  const open: CompetitionListing[] = [];
  const closed: CompetitionPath[] = [];
  for (const id of ids) {
    const path = places.pathOf(owner, id);
    const file = await opened.get(path);
    if (file?.ok === true) open.push(listingOf(id, file.value.history.records.values(), file.value.status().savedAt));
    else closed.push({ id, path });
  }
  return [...open, ...(await read(closed))];
}

async function create(held: Held, records: readonly CompetitionRecord[], doing: Doing): Promise<Result<string, Failure>> {
  const [name] = records.flatMap((record) => (record.kind === 'competition' ? [record.value.name.id] : []));
  const id = competitionIdOf(name ?? '', held.random);
  return put(held, doing.by, id, newCompetitionText(id, records, doing));
}

async function put({ places }: Held, owner: string, id: string, content: string | Uint8Array): Promise<Result<string, WriteError>> {
  const folder = await ensureFolder(places.folderOf(owner));
  if (!folder.ok) return folder;
  const written = await writeVerified(places.pathOf(owner, id), content);
  return written.ok ? ok(id) : written;
}

async function open(held: Held, owner: string, id: string): Promise<Result<CompetitionFile, Failure>> {
  const { places, opened, now } = held;
  const path = places.pathOf(owner, id);
  if (!(await places.idsOf(owner)).includes(id)) return err({ kind: 'competition-unknown' });
  const opening = opened.get(path) ?? openCompetitionFile(path, now);
  opened.set(path, opening);
  const file = await opening;
  if (!file.ok) opened.delete(path);
  return file;
}

async function closeFile({ opened }: Held, path: string): Promise<void> {
  const open = await opened.get(path);
  opened.delete(path);
  if (open?.ok === true) await open.value.close();
}

async function bringIn(held: Held, path: string, arrival: Arrival, doing: Doing): Promise<Result<string, Failure>> {
  const read = await readCompetitionFile(path);
  if (!read.ok) return read;
  const { bytes, content } = read.value;
  const { id } = content.header;
  if (arrival === 'copy') return create(held, withFreeName(content.history.records.values(), await list(held, doing.by)), doing);
  const here = await held.places.idsOf(doing.by);
  const [heldHere] = here.includes(id) ? await listSome(held, doing.by, [id]) : [];
  if (heldHere !== undefined) {
    if (arrival === 'ask') return err(heldAlready(content, heldHere));
    const away = await putAway(held, doing.by, id);
    if (!away.ok) return away;
  }
  return put(held, doing.by, id, bytes);
}

/** A second one beside the first is told apart by a number after its name. */
function withFreeName(records: Iterable<CompetitionRecord>, here: readonly CompetitionListing[]): readonly CompetitionRecord[] {
  const taken = new Set(here.map(({ name }) => name.id));
  const suffixOf = (name: string, number = 2): string => (taken.has(`${name} (${number})`) ? suffixOf(name, number + 1) : ` (${number})`);
  return [...records]
    .filter(({ value }) => value !== null)
    .map((record) => {
      if (record.kind !== 'competition' || !taken.has(record.value.name.id)) return record;
      const { id, en } = record.value.name;
      const suffix = suffixOf(id);
      return { ...record, value: { ...record.value, name: { id: id + suffix, en: en + suffix } } };
    });
}

function heldAlready({ savedAt }: CompetitionContent, held: CompetitionListing): CompetitionError {
  return { kind: 'competition-held', name: held.name.id, savedAt, heldSavedAt: held.savedAt };
}

function putAway(held: Held, owner: string, id: string): Promise<Result<null, Failure>> {
  return move(held, held.places.pathOf(owner, id), held.places.awayPathOf(owner, id));
}

async function move(held: Held, from: string, to: string): Promise<Result<null, Failure>> {
  await closeFile(held, from);
  const folder = await ensureFolder(dirname(to));
  return folder.ok ? renameDurably(from, to) : folder;
}
