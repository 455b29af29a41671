import type { LocalText } from '../../base/local-text.ts';
import type { Role } from '../../domain/competition/roster.ts';
import type { Proposal } from '../../domain/competition/proposal.ts';
import type { LocalDeadline, Stage } from '../../domain/competition/stage.ts';

/** A person of the roster as screens show them. */
export interface RosterView {
  readonly thumbprint: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
  readonly agency: string | null;
  readonly roles: readonly Role[];
}

/** A verified bundle in one line. */
export interface BundleView {
  readonly bundleId: string;
  /** Eight characters to compare aloud. */
  readonly code: string;
  readonly competitionId: string;
  readonly competition: LocalText;
  readonly stageId: string;
  readonly stage: LocalText;
  readonly revision: number;
  readonly supersedes: string | null;
  readonly deadline: LocalDeadline | null;
  readonly signer: { readonly name: string; readonly thumbprint: string; readonly fingerprint: string };
  /** Whether the signer's key was pinned on this laptop before. */
  readonly signerKnown: boolean;
  /** Signed with the published sample key. */
  readonly sample: boolean;
  readonly proposals: number;
  readonly jurors: number;
  readonly attachments: number;
  readonly bytes: number;
  readonly roster: readonly RosterView[];
}

/** A proposal without its narrative. */
export type ProposalSummary = Omit<Proposal, 'narrative'> & { readonly subject: string };

/** What a workspace needs of an opened bundle; narratives are asked for one by one. */
export interface OpenedBundle {
  readonly view: BundleView;
  readonly stage: Omit<Stage, 'roster'>;
  readonly stageDigest: string;
  /** The bundles that this one replaces, nearest first, as far as they are accepted here. */
  readonly ancestors: readonly Ancestor[];
  /** Ordered by entry. */
  readonly proposals: readonly ProposalSummary[];
}

/** A bundle that another one replaces. */
export interface Ancestor {
  readonly bundleId: string;
  /** SHA-256 of its scale and criteria. */
  readonly stageDigest: string;
}

/** How many proposals a bundle asks of somebody. */
export interface AskedOf {
  readonly bundleId: string;
  readonly proposals: number;
}

/** By which a page reads an attachment, at the address `/attachment/<ticket>` of its own origin. */
export interface AttachmentTicket {
  readonly ticket: string;
  /** Whether its bytes were compared with the signed digest already. */
  readonly checked: boolean;
}
