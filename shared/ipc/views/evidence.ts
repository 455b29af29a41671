/** What a photo tells beside its picture. */
export interface PhotoFacts {
  readonly hidden: boolean;
  readonly place: boolean;
  readonly serial: boolean;
  readonly camera: string | null;
  /** `YYYY-MM-DDTHH:MM:SS` by the camera's clock. */
  readonly takenAt: string | null;
}

/** A chosen file before it is kept; `photo` null means that it is no photo this program can draw. */
export interface OfferedEvidence {
  readonly name: string;
  readonly photo: { readonly bytes: Uint8Array; readonly mediaType: string; readonly facts: PhotoFacts } | null;
}

/** The bytes of a kept file. */
export interface EvidenceContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}
