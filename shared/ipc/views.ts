import type { Language } from '../base/language.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Role } from '../domain/competition/roster.ts';
import type { Proposal } from '../domain/competition/proposal.ts';
import type { LocalDeadline, Stage } from '../domain/competition/stage.ts';
import type { JurorCoverage } from '../domain/panel/juror-coverage.ts';
import type { FileOutcome, OutcomeNote } from '../domain/panel/outcome.ts';
import type { PanelResult } from '../domain/panel/result.ts';
import type { ScoreSheet } from '../domain/panel/score-sheet.ts';

/** How a private key is kept: the system's key store, a passphrase (scrypt), or a published sample key that protects nothing. */
export type KeyProtection = 'key-store' | 'passphrase' | 'sample';

/** An identity on this laptop, without anything secret. */
export interface IdentityView {
  readonly thumbprint: string;
  /** The thumbprint in base32, groups of four. */
  readonly fingerprint: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
  readonly protection: KeyProtection;
  readonly unlocked: boolean;
}

/** A card read from a file, verified. */
export interface CardView {
  /** Id of the file it was read from, to be handed back when building a bundle. */
  readonly file: string;
  readonly thumbprint: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
}

/** A file the person chose or dropped; the page knows an id, never a path. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

/** A file that was written, synced, read again and found equal. */
export interface SavedFile {
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
  readonly sha256: string;
}

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
  /** Ordered by entry. */
  readonly proposals: readonly ProposalSummary[];
}

/** The newest record of one sheet in the journal; of two states of a sheet, the one with the greater sequence is newer. */
export interface JournaledSheet {
  readonly sequence: number;
  readonly sheet: ScoreSheet;
}

/** What the sample competition consists of, before a bundle is built of it. */
export interface SampleFacts {
  /** Without people: the roster is what the secretariat adds. */
  readonly stage: Omit<Stage, 'roster'>;
  /** Ordered by entry. */
  readonly proposals: readonly Pick<Proposal, 'entry' | 'title' | 'agency'>[];
}

/** A signed score file as its juror keeps it. */
export interface Receipt {
  readonly revision: number;
  /** SHA-256 of the payload. */
  readonly payloadSha256: string;
  /** Eight characters of the payload to compare aloud. */
  readonly code: string;
  readonly createdAt: string;
  readonly sealed: boolean;
}

/** One received file and what became of it; a file that was sent again has a line for each name it came under. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly name: string;
  /** Whether it was held already when it came under this name. */
  readonly again: boolean;
  readonly outcome: FileOutcome;
  readonly notes: readonly OutcomeNote[];
  readonly juror: string | null;
  readonly revision: number | null;
  /** Eight characters of the payload, the same as on the juror's receipt; null for a rejected file. */
  readonly code: string | null;
}

/** The chair's view of everything received so far for one bundle; nothing of it is signed yet. */
export interface PanelView {
  readonly bundleId: string;
  readonly files: readonly ReceivedFile[];
  readonly coverage: readonly JurorCoverage[];
  readonly complete: boolean;
  readonly ranking: PanelResult['ranking'];
}

/** One signature of a result. */
export interface SignatureView {
  readonly thumbprint: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A result whose signatures were checked against the roster of its bundle. */
export interface ResultView {
  /** Id under which exports can be asked for until the program ends. */
  readonly resultId: string;
  readonly name: string;
  readonly code: string;
  readonly bundleId: string;
  readonly result: PanelResult;
  readonly signatures: readonly SignatureView[];
  /** Whether the dossier beside it was opened and its recount gave the same ranking, to the byte. */
  readonly recount: 'same' | 'no-dossier';
}

/** Colours: as the system has it, or fixed. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

/** Settings of this laptop. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: 'compact' | 'touch';
  /** Thumbprint of the identity used last. */
  readonly identity: string | null;
  /** Bundle opened last. */
  readonly bundleId: string | null;
}
