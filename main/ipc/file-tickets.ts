import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';

/** A file behind an id: where it is, and the name to show for it. */
export interface TicketedFile {
  readonly path: string;
  readonly name: string;
}

/** Ids for paths that a person chose or dropped; a page never sees or invents a path. */
export interface FileTickets {
  /** Gives each file an id, the same one when it was given before; a folder stands for the files in it, what is gone is left out. */
  readonly issue: (paths: readonly string[]) => Promise<readonly ChosenFile[]>;
  /** The file of an id, null for an id that was never given. */
  readonly find: (file: string) => TicketedFile | null;
}

/** Tickets that live as long as the program runs. */
export function createFileTickets(): FileTickets {
  const paths = new Map<string, string>();
  const ids = new Map<string, string>();
  const idOf = (path: string) => {
    const id = ids.get(path) ?? `file-${ids.size + 1}`;
    ids.set(path, id);
    paths.set(id, path);
    return id;
  };
  return {
    issue: async (chosen) => {
      const found = (await Promise.all(chosen.map(filesAt))).flat();
      return found.map(({ path, bytes }) => ({ file: idOf(path), name: basename(path), bytes }));
    },
    find: (file) => {
      const path = paths.get(file);
      return path === undefined ? null : { path, name: basename(path) };
    },
  };
}

interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** The file at a path; of a folder, such as a stick, the files right in it by name, without hidden ones. */
async function filesAt(path: string): Promise<readonly FoundFile[]> {
  const found = await look(path);
  if (found === null) return [];
  if (!found.isDirectory()) return found.isFile() ? [{ path, bytes: found.size }] : [];
  const names = await readdir(path).catch(() => []);
  const inside = sortedCodeUnits(names.filter((name) => !name.startsWith('.'))).map((name) => join(path, name));
  return (await Promise.all(inside.map(fileAt))).flat();
}

async function fileAt(path: string): Promise<readonly FoundFile[]> {
  const found = await look(path);
  return found?.isFile() === true ? [{ path, bytes: found.size }] : [];
}

function look(path: string) {
  return stat(path).catch(() => null);
}
