import type { Proposal } from '../domain/competition/proposal.ts';
import type { Rules } from '../domain/scoring/rules.ts';
import { encodeExact } from './canonical.ts';
import { proposalSchema } from './bundle/proposals.ts';
import { rulesSchema } from './rules.ts';

/** Lower-case hex SHA-256 of a text's UTF-8 bytes; given by the caller, so that the formats stay free of any platform. */
export type Sha256 = (text: string) => string;

/** The digest that a score sheet is bound to: SHA-256 of the proposal's exact text, its attachments' digests included. */
export function subjectOf(proposal: Proposal, sha256: Sha256): string {
  return sha256(encodeExact(proposalSchema, proposal));
}

/** As {@link subjectOf}, of a proposal as it was read out of an exact document: its text is known to be exact, and is not checked a second time. */
export function subjectOfExact(proposal: Proposal, sha256: Sha256): string {
  return sha256(JSON.stringify(proposal));
}

/** The digest of what jurors score on: SHA-256 of the exact text of `{scale, criteria}` of the complete rules. */
export function stageDigestOf(rules: Rules, sha256: Sha256): string {
  const { scale, criteria } = rulesSchema.parse(rules);
  return sha256(JSON.stringify({ scale, criteria }));
}
