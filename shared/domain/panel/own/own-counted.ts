import type { ResultInput } from '../result/result.ts';

/** A revision that a juror signed on this laptop: the SHA-256 of the opened file as it stands in results. */
export interface OwnRevision {
  readonly revision: number;
  readonly sha256: string;
}

/** Whether a result counts what a juror signed. */
export type OwnCounted =
  /** The newest file that was signed here is included, byte for byte. */
  | { readonly kind: 'counted'; readonly revision: number }
  /** An earlier file is included, byte for byte, though a newer one was signed. */
  | { readonly kind: 'older'; readonly revision: number; readonly newest: number }
  /** A file under this juror's name is included that this laptop did not sign; `newest` null where it signed none at all. */
  | { readonly kind: 'other'; readonly revision: number; readonly newest: number | null }
  /** No file of this juror is included, though one was signed here. */
  | { readonly kind: 'missing'; readonly newest: number }
  /** No file of this juror is included, and none was signed here. */
  | { readonly kind: 'none' };

/** Whether somebody may countersign without stating an objection; null for one who does not score. */
export function signsFreely(own: OwnCounted | null): boolean {
  return own === null || own.kind === 'counted';
}

/** Looks for a juror's own file in the inputs of a result. */
export function ownCounted(
  inputs: readonly Pick<ResultInput, 'juror' | 'revision' | 'sha256'>[],
  juror: string,
  signed: readonly OwnRevision[],
): OwnCounted {
  const input = inputs.find((one) => one.juror === juror);
  const newest = signed.reduce<number | null>((most, { revision }) => Math.max(most ?? 0, revision), null);
  if (input === undefined) return newest === null ? { kind: 'none' } : { kind: 'missing', newest };
  const { revision } = input;
  const isMine = signed.some((one) => one.revision === revision && one.sha256 === input.sha256);
  if (!isMine || newest === null) return { kind: 'other', revision, newest };
  return revision === newest ? { kind: 'counted', revision } : { kind: 'older', revision, newest };
}
