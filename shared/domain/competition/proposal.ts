/** One file handed in with a proposal; its bytes lie in the bundle under their own digest. */
export interface Attachment {
  /** The name the agency gave the file; for people only, never used as a path. */
  readonly name: string;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** The text an agency wrote for one section of the proposal form. */
export interface NarrativePart {
  /** Id of a section of the stage's form. */
  readonly section: string;
  readonly text: string;
}

/** One entry of the competition as the jurors read it; `entry` is its immutable entry number, the same in all stages. */
export interface Proposal {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  /** Public service unit (UPP) within the agency. */
  readonly unit: string | null;
  readonly group: string | null;
  readonly cluster: string | null;
  readonly category: string | null;
  /** Calendar date on which the innovation began to serve, `YYYY-MM-DD`. */
  readonly startedOn: string | null;
  readonly innovator: string | null;
  readonly location: string | null;
  /** Printed, never opened by the program. */
  readonly videoUrl: string | null;
  /** Numbers of the Sustainable Development Goals, ascending. */
  readonly sdgs: readonly number[];
  readonly narrative: readonly NarrativePart[];
  /** Ordered by `sha256`. */
  readonly attachments: readonly Attachment[];
}
