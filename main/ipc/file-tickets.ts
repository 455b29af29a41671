import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { type ChosenFile, MOST_FILES } from '#shared/ipc/views/files.ts';

/** A file behind an id: where it is, and the name to show for it. */
export interface TicketedFile {
  readonly path: string;
  readonly name: string;
}

/** Ids for paths that a person chose or dropped; a page never sees or invents a path. */
export interface FileTickets {
  /** Gives each file an id, the same one when it was given before; a folder stands for all files in it, at most {@link MOST_FILES}; what is gone is left out. */
  readonly issue: (paths: readonly string[]) => Promise<readonly ChosenFile[]>;
  /** As `issue`, of a file that the program keeps under a name of its own: shown under this one. */
  readonly issueAs: (path: string, name: string) => Promise<readonly ChosenFile[]>;
  /** The file of an id, null for an id that was never given. */
  readonly find: (file: string) => TicketedFile | null;
}

/** Tickets that live as long as the program runs. */
export function createFileTickets(): FileTickets {
  const paths = new Map<string, string>();
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const idOf = (path: string) => {
    const id = ids.get(path) ?? `file-${ids.size + 1}`;
    ids.set(path, id);
    paths.set(id, path);
    return id;
  };
  const nameOf = (path: string) => names.get(path) ?? basename(path);
  const issue = async (chosen: readonly string[]) => {
    const found = (await Promise.all(chosen.map(filesAt))).flat();
    return found.map(({ path, bytes }) => ({ file: idOf(path), name: nameOf(path), bytes }));
  };
  return {
    issue,
    issueAs: (path, name) => {
      names.set(path, name);
      return issue([path]);
    },
    find: (file) => {
      const path = paths.get(file);
      return path === undefined ? null : { path, name: nameOf(path) };
    },
  };
}

interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** Folders within folders further down than this are left alone, and so is what comes after so many files. */
const DEEPEST = 8;

/** What systems keep on every stick for themselves. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['System Volume Information', '$RECYCLE.BIN', 'lost+found']);

/** The file at a path; of a folder, such as a whole stick, all files in it by name, those of folders in it after its own, without hidden ones and links. */
async function filesAt(path: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [{ path, depth: 0 }];
  for (let next = waiting.shift(); next !== undefined && found.length < MOST_FILES; next = waiting.shift()) {
    const there = await look(next.path);
    if (there?.isFile() === true) found.push({ path: next.path, bytes: there.size });
    if (there?.isDirectory() !== true || next.depth > DEEPEST) continue;
    for (const inside of await namesIn(next.path)) waiting.push({ path: join(next.path, inside), depth: next.depth + 1 });
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const shown = entries.filter((entry) => !entry.name.startsWith('.') && !OF_THE_SYSTEM.has(entry.name) && !entry.isSymbolicLink());
  return sortedCodeUnits(shown.map(({ name }) => name));
}

function look(path: string) {
  return stat(path).catch(() => null);
}
