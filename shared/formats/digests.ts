import { ok, type Result } from '../base/result.ts';
import type { Proposal } from '../domain/competition/proposal.ts';
import type { Rules } from '../domain/scoring/rules.ts';
import { decodeExact, encodeExact, type ExactFormError } from './canonical.ts';
import { proposalSchema, proposalsSchema } from './bundle/proposals.ts';
import { rulesSchema } from './rules.ts';

/** Lower-case hex SHA-256 of a text's UTF-8 bytes; given by the caller, so that the formats stay free of any platform. */
export type Sha256 = (text: string) => string;

/** The digest that a score sheet is bound to: SHA-256 of the proposal's exact text, its attachments' digests included. */
export function subjectOf(proposal: Proposal, sha256: Sha256): string {
  return sha256(encodeExact(proposalSchema, proposal));
}

/** The content of `data/proposals.json` with the subject of each proposal, by entry. */
export interface ProposalsWithSubjects {
  readonly proposals: readonly Proposal[];
  readonly subjects: ReadonlyMap<string, string>;
}

/** Decodes `data/proposals.json` exactly. Its text is compared proposal by proposal, each written once for that and for its subject: a national one is thirty megabytes. */
export function decodeProposals(text: string, sha256: Sha256): Result<ProposalsWithSubjects, ExactFormError> {
  const subjects = new Map<string, string>();
  const decoded = decodeExact(proposalsSchema, text, undefined, ({ proposals }) => {
    let at = HEAD.length;
    for (const [index, proposal] of proposals.entries()) {
      const written = JSON.stringify(proposal);
      if (index > 0 && text[at - 1] !== ',') return false;
      if (!text.startsWith(written, at)) return false;
      subjects.set(proposal.entry, sha256(written));
      at += written.length + 1;
    }
    return text.startsWith(HEAD) && text.slice(Math.max(HEAD.length, at - 1)) === TAIL;
  });
  return decoded.ok ? ok({ proposals: decoded.value.proposals, subjects }) : decoded;
}

const [HEAD = '', TAIL = ''] = encodeExact(proposalsSchema, { formatVersion: 1, proposals: [] }).split(/(?=\]\})/);

/** The digest of what jurors score on: SHA-256 of the exact text of `{scale, criteria}` of the complete rules. */
export function stageDigestOf(rules: Rules, sha256: Sha256): string {
  const { scale, criteria } = rulesSchema.parse(rules);
  return sha256(JSON.stringify({ scale, criteria }));
}
