import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { RosterPerson } from '#main/bundles/roster.ts';
import type { IdentityEntry } from '#main/identity/identity-store.ts';
import { isSampleThumbprint } from '#main/identity/sample-people.ts';
import { jurorsOf } from '#shared/domain/competition/assignment.ts';
import { codeOf, fingerprintOf } from '#shared/formats/fingerprint.ts';
import type { BundleView, OpenedBundle, ProposalSummary, RosterView } from '#shared/ipc/views/bundle.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';

/** An identity as pages show it: nothing secret, and the fingerprint written out. */
export function identityView({ person, protection, unlocked }: IdentityEntry): IdentityView {
  const { thumbprint, name, institution, position } = person;
  return { thumbprint, fingerprint: fingerprintOf(thumbprint), name, institution, position, protection, unlocked };
}

/** Somebody on a roster as pages show them. */
export function rosterView({ thumbprint, name, institution, position, agency, roles }: RosterPerson): RosterView {
  return { thumbprint, fingerprint: fingerprintOf(thumbprint), name, institution, position, agency, roles };
}

/** A verified bundle in one line; `signerKnown` is whether its key was compared on this laptop before. */
export function bundleView(bundle: Bundle, signerKnown: boolean): BundleView {
  const { statement, stage, roster, signer } = bundle;
  return {
    bundleId: statement.bundleId,
    code: codeOf(statement.bundleId),
    competitionId: stage.competition.id,
    competition: stage.competition.name,
    stageId: stage.id,
    stage: stage.name,
    revision: statement.revision,
    supersedes: statement.supersedes,
    deadline: stage.deadline,
    signer: { name: roster.personOf(signer)?.name ?? signer, thumbprint: signer, fingerprint: fingerprintOf(signer) },
    signerKnown,
    sample: isSampleThumbprint(signer),
    proposals: bundle.proposals.length,
    jurors: jurorsOf(stage).length,
    attachments: bundle.attachments,
    bytes: bundle.bytes,
    roster: roster.people.map(rosterView),
  };
}

/** What a workspace needs of an accepted bundle; `ancestors` are the bundles that it replaces, nearest first. */
export function openedBundleView(bundle: Bundle, ancestors: readonly Bundle[]): OpenedBundle {
  const { roster: _cards, ...stage } = bundle.stage;
  return {
    view: bundleView(bundle, true),
    stage,
    stageDigest: bundle.statement.stageDigest,
    ancestors: ancestors.map(({ statement: { bundleId, stageDigest } }) => ({ bundleId, stageDigest })),
    proposals: bundle.proposals.map((one) => summaryOf(bundle, one)),
  };
}

function summaryOf({ subjects }: Bundle, { narrative: _text, ...proposal }: Bundle['proposals'][number]): ProposalSummary {
  const subject = subjects.get(proposal.entry);
  if (subject === undefined) throw new Error('a verified bundle has a subject for each proposal');
  return { ...proposal, subject };
}
