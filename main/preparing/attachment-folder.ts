import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AttachedFile } from '#shared/domain/competition/draft/records.ts';
import type { PreparationError } from '#shared/formats/errors.ts';
import type { BundlePlan } from '../bundles/bundle-contents.ts';

const CHUNK_BYTES = 1024 * 1024;

/** The attached files of these entries in a folder, found and of the size that was noted; their bytes are checked when they are read. */
export async function attachmentsInFolder(
  folder: string | null,
  draft: CompetitionDraft,
  entries: readonly string[],
): Promise<Result<BundlePlan['attachment'], PreparationError>> {
  const paths = new Map<string, string>();
  for (const entry of entries) {
    for (const file of draft.attachments.get(entry) ?? []) {
      const found = folder === null ? null : await findInside(folder, file);
      if (found === null) return err({ kind: 'attachment-not-found', entry, path: file.path });
      paths.set(file.sha256, found);
    }
  }
  return ok(({ sha256 }) => {
    const path = paths.get(sha256);
    return path === undefined ? null : () => createReadStream(path, { highWaterMark: CHUNK_BYTES });
  });
}

/** A competition file comes from elsewhere: what it names outside the folder, by a path or by a link, is not there. */
async function findInside(folder: string, { path, bytes }: AttachedFile): Promise<string | null> {
  try {
    const [root, found] = [await realpath(folder), await realpath(join(folder, path))];
    const { size } = await stat(found);
    return found.startsWith(root + sep) && size === bytes ? found : null;
  } catch {
    return null;
  }
}
