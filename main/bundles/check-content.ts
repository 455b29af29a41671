import { err, ok, type Result } from '#shared/base/result.ts';
import type { Verified } from '#shared/base/verified.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { danglingReference } from '#shared/formats/bundle/bundle-references.ts';
import type { BundleStatement } from '#shared/formats/bundle/bundle.ts';
import { decodeExact, type ExactFormError } from '#shared/formats/canonical.ts';
import { decodeProposals, stageDigestOf } from '#shared/formats/digests.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { stageSchema } from '#shared/formats/bundle/stage.ts';
import { isSampleSecretariat, isSampleThumbprint } from '../identity/sample-people.ts';
import { sha256 } from '../signing/digest.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { type Signed, verify, vouchedFor } from '../signing/verify.ts';
import { peopleWith, type Roster, verifyRoster } from './roster.ts';

/** The parts of a bag from which everything a bundle says follows. */
export interface BundleParts {
  readonly stage: Uint8Array;
  readonly proposals: Uint8Array;
  readonly manifest: string;
  readonly signature: string;
}

/** What a verified bundle says. */
export interface BundleContent {
  readonly statement: Verified<BundleStatement>;
  /** SHA-256 of the signed statement's payload. */
  readonly statementSha256: string;
  readonly stage: Verified<Stage>;
  /** Ordered by entry. */
  readonly proposals: readonly Proposal[];
  /** The subject of each proposal, by entry. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly roster: Roster;
  /** Thumbprint of the secretariat's key that signed. */
  readonly signer: string;
}

/** Checks stage, proposals, roster and statement against each other; the manifest's digests of files are the caller's to check. */
export async function checkContent(parts: BundleParts): Promise<Result<BundleContent, BundleRefusal>> {
  const stage = decodePart(parts.stage, 'stage', (text) => decodeExact(stageSchema, text));
  if (!stage.ok) return stage;
  const proposals = decodePart(parts.proposals, 'proposals', (text) => decodeProposals(text, sha256));
  if (!proposals.ok) return proposals;
  const roster = await verifyRoster(stage.value.roster);
  if (!roster.ok) return roster;
  const signed = await verifyStatement(parts.signature, roster.value);
  if (!signed.ok) return signed;
  const { subjects } = proposals.value;
  const field = differingField(signed.value.content, stage.value, subjects, parts.manifest);
  if (field !== null) return err({ kind: 'statement-differs', field });
  const at = danglingReference(stage.value, proposals.value.proposals);
  if (at !== null) return err({ kind: 'refers-to-nothing', at });
  return ok({
    statement: signed.value.content,
    statementSha256: signed.value.payloadSha256,
    stage: vouchedFor(signed.value, stage.value),
    proposals: proposals.value.proposals,
    subjects,
    roster: roster.value,
    signer: signed.value.signers[0] ?? '',
  });
}

/** The statement must be signed by a secretariat of the roster; rosters of the sample secretariat hold published sample keys only, all others none. */
async function verifyStatement(signature: string, roster: Roster): Promise<Result<Signed<BundleStatement>, BundleRefusal>> {
  const secretariats = peopleWith(roster, 'secretariat').map((person) => person.thumbprint);
  const signed = await verify('bundle', signature, roster.keyOf);
  if (!signed.ok) return signed.error.kind === 'signer-not-on-roster' ? err({ kind: 'signer-not-secretariat' }) : err(signed.error);
  if (!signed.value.signers.every((signer) => secretariats.includes(signer))) return err({ kind: 'signer-not-secretariat' });
  const isSample = signed.value.signers.every(isSampleSecretariat);
  const misplaced = roster.people.find((person) => isSampleThumbprint(person.thumbprint) !== isSample);
  return misplaced === undefined ? signed : err({ kind: 'roster-card-invalid', thumbprint: misplaced.thumbprint });
}

function decodePart<T>(bytes: Uint8Array, part: string, decode: (text: string) => Result<T, ExactFormError>): Result<T, BundleRefusal> {
  const text = decodeUtf8(bytes);
  const decoded = text === null ? err<ExactFormError>({ kind: 'not-json' }) : decode(text);
  if (decoded.ok) return decoded;
  if (decoded.error.kind === 'unsupported-version') return err(decoded.error);
  return err({ kind: 'not-exact-form', at: decoded.error.kind === 'schema' ? `${part}.${decoded.error.path}` : part });
}

function differingField(
  statement: BundleStatement,
  stage: Stage,
  subjects: ReadonlyMap<string, string>,
  manifest: string,
): keyof BundleStatement | null {
  const expected = {
    bundleId: sha256(manifest),
    competitionId: stage.competition.id,
    stageId: stage.id,
    stageDigest: stageDigestOf(stage.rules, sha256),
  } as const;
  if (statement.bundleId !== expected.bundleId) return 'bundleId';
  if (statement.competitionId !== expected.competitionId) return 'competitionId';
  if (statement.stageId !== expected.stageId) return 'stageId';
  if (statement.stageDigest !== expected.stageDigest) return 'stageDigest';
  if ((statement.revision === 1) !== (statement.supersedes === null) || statement.supersedes === expected.bundleId) return 'supersedes';
  const same =
    statement.subjects.length === subjects.size && statement.subjects.every(({ entry, subject }) => subjects.get(entry) === subject);
  return same ? null : 'subjects';
}
