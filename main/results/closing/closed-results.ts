import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { ensureFolder, syncFolder } from '../../disk/folders.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { writeVerified } from '../../disk/write-verified.ts';
import { type BegunClosing, markClosing, unmarkClosing } from './closing-mark.ts';

/** Which result a panel closed last: the next one names it as the one it replaces. */
export interface ClosedLabel {
  readonly revision: number;
  readonly payloadSha256: string;
}

/** The copy of a closed result and where it lies. */
export interface ClosedCopy extends ClosedLabel {
  readonly path: string;
}

/** Copies of the results closed on this laptop, so that no revision is used twice. */
export interface ClosedCopies {
  /** Every result closed for a bundle, the newest first. */
  all(bundleId: string): Promise<readonly ClosedCopy[]>;
  /** The newest result closed for a bundle, null when there is none. */
  latest(bundleId: string): Promise<ClosedLabel | null>;
  keep(bundleId: string, label: ClosedLabel, text: string): Promise<Result<unknown, WriteError>>;
  /** Notes that a result is about to be written beside its dossier, until it is called `end`ed: whatever comes between can be settled afterwards. */
  begin(bundleId: string, begun: BegunClosing): Promise<Result<unknown, WriteError>>;
  end(bundleId: string): Promise<void>;
  /** Removes the copy of a result that never left this laptop. */
  forget(bundleId: string, label: ClosedLabel): Promise<void>;
}

const NAME = /^(\d{6})-([0-9a-f]{64})\.mfresult$/;

/** The copies kept under a folder. */
export function openClosedCopies(folder: string): ClosedCopies {
  const placeOf = (bundleId: string): string => join(folder, bundleId);
  return {
    all: (bundleId) => copiesIn(placeOf(bundleId)),
    latest: async (bundleId) => {
      const [newest] = await copiesIn(placeOf(bundleId));
      return newest === undefined ? null : { revision: newest.revision, payloadSha256: newest.payloadSha256 };
    },
    keep: async (bundleId, label, text) => {
      const place = await ensureFolder(placeOf(bundleId));
      return place.ok ? writeVerified(join(placeOf(bundleId), nameOf(label)), text, { mode: 0o600 }) : place;
    },
    begin: (bundleId, begun) => markClosing(placeOf(bundleId), begun),
    end: (bundleId) => unmarkClosing(placeOf(bundleId)),
    forget: async (bundleId, label) => {
      await rm(join(placeOf(bundleId), nameOf(label)), { force: true });
      await orAbsent(syncFolder(placeOf(bundleId)), undefined);
    },
  };
}

async function copiesIn(place: string): Promise<readonly ClosedCopy[]> {
  const names = await orAbsent(readdir(place), []);
  return sortedCodeUnits(names)
    .toReversed()
    .flatMap((name) => {
      const [, revision, payloadSha256] = NAME.exec(name) ?? [];
      return payloadSha256 === undefined ? [] : [{ revision: Number(revision), payloadSha256, path: join(place, name) }];
    });
}

function nameOf({ revision, payloadSha256 }: ClosedLabel): string {
  return `${String(revision).padStart(6, '0')}-${payloadSha256}.mfresult`;
}
