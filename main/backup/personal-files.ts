import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';

/** The folders under `root` in which people's own files lie; whatever is kept there under a person's thumbprint is that person's. */
export const PERSONAL_FOLDERS = ['decisions', 'evidence', 'journal', 'signed'] as const;

/** The panels somebody sits on, by the ids of their bundles: what came to a chair is kept by panel, not by person. */
export interface Seats {
  /** Where the person is the chair or a deputy, with the bundles that these replace: what was received is theirs. */
  readonly chairs: readonly string[];
  /** Where the person is on the roster at all: results closed or seen there go along. */
  readonly sits: readonly string[];
}

const DIGEST = '[0-9a-f]{64}';
const THUMBPRINT = '[A-Za-z0-9_-]{43}';
const OF_A_PANEL = new RegExp(
  `^(?:inbox/${DIGEST}/\\d{6}/(?:${DIGEST}|arrivals\\.json)|closed/${DIGEST}/(?:\\d{6}-${DIGEST}\\.mfresult|signers/${DIGEST}/${THUMBPRINT}))$`,
);

/** When the newest of these files under `root` that has anything in it was written, UTC in ISO 8601; null where there are none. */
export async function lastWrittenAt(root: string, paths: readonly string[]): Promise<string | null> {
  const found = await Promise.all(paths.map((path) => stat(placeOf(root, path))));
  // A journal is made when it is opened, before there is any work.
  const times = found.flatMap(({ size, mtime }) => (size === 0 ? [] : [mtime.toISOString()]));
  return times.toSorted(compareCodeUnits).at(-1) ?? null;
}

/**
 * Every file that goes with one person, relative to `root` with `/` between its parts and ordered: those whose name begins with the thumbprint, or
 * that lie in a folder of that name, and what was received and closed for their panels.
 */
export async function pathsOf(root: string, thumbprint: string, { chairs, sits }: Seats): Promise<readonly string[]> {
  const own = (await Promise.all(PERSONAL_FOLDERS.map((folder) => filesUnder(root, folder))))
    .flat()
    .filter((path) => isOf(path, thumbprint));
  const received = await Promise.all(chairs.map((bundleId) => filesUnder(root, `inbox/${bundleId}`)));
  const closed = await Promise.all(sits.map((bundleId) => filesUnder(root, `closed/${bundleId}`)));
  return [...own, ...[...received, ...closed].flat().filter((path) => OF_A_PANEL.test(path))].toSorted(compareCodeUnits);
}

/** Whether a path is one under which a file of this person may lie: one of their own, or one of a panel's. */
export function mayBeOf(path: string, thumbprint: string): boolean {
  const [folder] = path.split('/');
  return OF_A_PANEL.test(path) || (PERSONAL_FOLDERS.some((known) => known === folder) && isOf(path, thumbprint));
}

/** The place on the disk of a path relative to `root`. */
export function placeOf(root: string, path: string): string {
  return join(root, ...path.split('/'));
}

function isOf(path: string, thumbprint: string): boolean {
  return path.split('/').some((part) => part === thumbprint || part.startsWith(`${thumbprint}.`));
}

async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return sortedCodeUnits(
    files.map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    ),
  );
}
