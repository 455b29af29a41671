import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { openEvidencePack } from '#main/evidence/open-evidence-pack.ts';
import { mediaTypeOf } from '#main/evidence/media-type.ts';
import type { ShownPhoto } from '#main/evidence/shown-photos.ts';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { EvidenceFile } from '#shared/domain/panel/sheet/evidence.ts';
import type { ReceivedPack } from '#shared/domain/panel/merging/evidence-packs.ts';
import { type ChairsPanel, type PanelAtHand, panelAtHand, type PanelError } from '../panel-at-hand.ts';

/** Whose visit to which entry. */
export interface AskedVisit extends ChairsPanel {
  readonly juror: string;
  readonly entry: string;
}

/** The photos and files of a visit, as the pack that goes with the juror's counted score file lists them; none while no such pack came. */
export async function listVisitFiles(
  order: AskedVisit,
  options: JobOptions,
): Promise<Result<readonly EvidenceFile[], PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  return atHand.ok ? ok(filesOf(packOf(atHand.value, order), order)) : atHand;
}

/** Pictures larger than this all together, in bytes, are shown in part: the rest can be saved. */
const MOST_SHOWN = 96 * 1024 * 1024;

/** The pictures of a visit with their bytes, by what the bytes are and not by what the pack says of them. */
export async function readVisitPhotos(
  order: AskedVisit,
  options: JobOptions,
): Promise<Result<readonly ShownPhoto[], PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const pack = packOf(atHand.value, order);
  const files = await filesIn(order, atHand.value, pack);
  let held = 0;
  return ok(
    filesOf(pack, order).flatMap(({ sha256 }) => {
      const bytes = files.get(sha256);
      const mediaType = bytes === undefined ? '' : mediaTypeOf(bytes);
      if (bytes === undefined || !mediaType.startsWith('image/') || held + bytes.length > MOST_SHOWN) return [];
      held += bytes.length;
      return [{ sha256, mediaType, bytes: new Uint8Array(bytes) }];
    }),
  );
}

/** One photo or file of a visit, its bytes taken from the pack as it came, which is verified again; a lost or damaged pack is a file that is gone. */
export async function readVisitFile(
  order: AskedVisit & { readonly sha256: string },
  options: JobOptions,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const pack = packOf(atHand.value, order);
  const file = filesOf(pack, order).find(({ sha256 }) => sha256 === order.sha256);
  if (pack === undefined || file === undefined) return err({ kind: 'file-gone', name: order.sha256 });
  const bytes = (await filesIn(order, atHand.value, pack)).get(file.sha256);
  // Copied, for a part of a pack would take the whole pack along to the thread that asked.
  return bytes === undefined ? err({ kind: 'file-gone', name: file.name }) : ok({ name: file.name, bytes: new Uint8Array(bytes) });
}

/** The files of a pack by digest, as it came and verified again; none where it is lost. */
async function filesIn(
  { laptop, chair }: AskedVisit,
  { panel }: PanelAtHand,
  pack: ReceivedPack | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = pack === undefined ? null : await openInbox(laptop.inbox).read(panel, pack.received);
  const opened = kept === null ? null : await openEvidencePack(kept, chair.ageIdentity);
  return opened?.ok === true ? opened.value.files : new Map();
}

function packOf({ packs, content }: PanelAtHand, { juror }: AskedVisit): ReceivedPack | undefined {
  const verdict = packs.find((pack) => pack.outcome.kind === 'evidence' && pack.juror === juror);
  return content.packs.find(({ received }) => received === verdict?.received);
}

function filesOf(pack: ReceivedPack | undefined, { entry }: AskedVisit): readonly EvidenceFile[] {
  return (pack?.index.files ?? []).filter((file) => file.entry === entry);
}
