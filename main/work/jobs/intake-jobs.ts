import { type CompetitionPath, readListings } from '#main/competitions/listings.ts';
import { type FoundAttachments, findAttachments } from '#main/intake/attachments.ts';
import { type CheckedImport, checkImport, type ImportGround, type ImportOrder } from '#main/intake/check-import.ts';
import { lookInto, type Spreadsheet } from '#main/intake/look.ts';
import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { CompetitionListing } from '#shared/domain/competition/draft/listing.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import type { FileError } from '#shared/formats/errors.ts';

/** Looks into a spreadsheet, whatever it holds, away from everything that a hostile one could harm; progress is in unpacked bytes. */
export function lookIntoSpreadsheet(
  { path, sections }: { readonly path: string; readonly sections: readonly FormSection[] },
  options: JobOptions,
): Promise<Result<Spreadsheet, FileError>> {
  return lookInto(path, sections, options);
}

/** Reads a table of proposals and plans its import; progress is in rows. */
export function planProposals(
  { order, ground, doing }: { readonly order: ImportOrder; readonly ground: ImportGround; readonly doing: Doing },
  options: JobOptions,
): Promise<Result<CheckedImport, FileError>> {
  return checkImport(order, ground, doing, options);
}

/** Reads what a list shows of competitions that are not open. */
export async function listCompetitions(files: readonly CompetitionPath[]): Promise<Result<readonly CompetitionListing[], never>> {
  return ok(await readListings(files));
}

/** Finds and hashes the attachments in a folder. */
export function hashAttachments(
  { folder, entries }: { readonly folder: string; readonly entries: readonly string[] },
  options: JobOptions,
): Promise<Result<FoundAttachments, FileError | JobCancelled>> {
  return findAttachments(folder, entries, options);
}
