import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile } from '#shared/ipc/views.ts';

/** A file behind an id: where it is, and the name to show for it. */
export interface TicketedFile {
  readonly path: string;
  readonly name: string;
}

/** Ids for paths that a person chose or dropped; a page never sees or invents a path. */
export interface FileTickets {
  /** Gives each readable file an id, the same one when it was given before; folders and what is gone are left out. */
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
  const issueOne = async (path: string): Promise<readonly ChosenFile[]> => {
    const bytes = await sizeOfFile(path);
    return bytes === null ? [] : [{ file: idOf(path), name: basename(path), bytes }];
  };
  return {
    issue: async (chosen) => (await Promise.all(chosen.map(issueOne))).flat(),
    find: (file) => {
      const path = paths.get(file);
      return path === undefined ? null : { path, name: basename(path) };
    },
  };
}

async function sizeOfFile(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}
