import type { Proposal } from '#shared/domain/competition/proposal.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import { byDigest, type SampleAttachment } from './attachments/attachments.ts';

/** The proposals of a competition, ordered by entry, and the bytes of their attachments under their digests. */
export interface CompetitionContent {
  readonly proposals: readonly Proposal[];
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** A proposal before its attachments are entered into its record. */
export interface Draft {
  readonly proposal: Omit<Proposal, 'attachments'>;
  readonly attachments: readonly SampleAttachment[];
}

/** Enters the attachments into the records and keeps their bytes apart, as a bundle does. */
export function contentOf(drafts: readonly Draft[]): CompetitionContent {
  const proposals = drafts.map(({ proposal, attachments }) => ({
    ...proposal,
    attachments: byDigest(attachments).map(({ name, sha256, bytes, mediaType }) => ({ name, sha256, bytes, mediaType })),
  }));
  const contents = drafts.flatMap((draft) => draft.attachments.map(({ sha256, content }) => [sha256, content] as const));
  return { proposals: proposals.toSorted(byCodeUnits((proposal) => proposal.entry)), attachments: new Map(contents) };
}
