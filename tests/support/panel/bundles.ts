import { createHash } from 'node:crypto';
import { createIdentity } from '#main/identity/create-identity.ts';
import { sampleSecret, type UnlockedIdentity } from '#main/identity/private-keys.ts';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import type { BundlePlan } from '#main/bundles/bundle-contents.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { Role, RosterMember } from '#shared/domain/competition/roster.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { bareStage } from './bare-stage.ts';

const createdAt = '2023-07-01T00:00:00.000Z';

/** An identity that is the same in every run, with keys derived from its name. */
function identityOf(name: string): Promise<UnlockedIdentity> {
  return createIdentity({ name, institution: 'Kota Contoh', position: 'Anggota' }, sampleSecret(`uji ${name}`), createdAt);
}

/** A member of a roster with the real card. */
export function memberOf(identity: UnlockedIdentity, ...roles: readonly Role[]): RosterMember {
  return { thumbprint: identity.thumbprint, roles, agency: null, card: identity.card };
}

/** A roster in the order of the format. */
export function rosterOf(...members: readonly RosterMember[]): readonly RosterMember[] {
  return members.toSorted((a, b) => (a.thumbprint < b.thumbprint ? -1 : 1));
}

/** The people of the test bundle. */
export const people = {
  secretariat: await identityOf('Sekretariat'),
  deputy: await identityOf('Wakil Sekretariat'),
  chair: await identityOf('Ketua Panel'),
  juror1: await identityOf('Juri 1'),
  juror2: await identityOf('Juri 2'),
  stranger: await identityOf('Orang Lain'),
} as const;

/** Attachments of the test bundle by their digest. */
export const files: ReadonlyMap<string, Buffer> = new Map(
  ['dokumen pertama', 'dokumen kedua, yang lebih panjang '.repeat(100)].map((text) => {
    const bytes = Buffer.from(text);
    return [createHash('sha256').update(bytes).digest('hex'), bytes];
  }),
);

/** Two groups, one cluster, two sections, one secretariat with a deputy, a chair and two jurors. */
export function testStage(changes: Partial<Stage> = {}): Stage {
  return bareStage({
    groups: [
      { id: 'khusus', name: { id: 'Khusus', en: 'Special' } },
      { id: 'umum', name: { id: 'Umum', en: 'General' } },
    ],
    sections: [
      { id: 'summary', name: { id: 'Ringkasan', en: 'Summary' }, wordLimit: 200 },
      { id: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, wordLimit: null },
    ],
    roster: rosterOf(
      memberOf(people.secretariat, 'secretariat'),
      memberOf(people.deputy, 'secretariat-deputy'),
      memberOf(people.chair, 'chair'),
      memberOf(people.juror1, 'juror'),
      memberOf(people.juror2, 'juror'),
    ),
    conflicts: [{ juror: people.juror1.thumbprint, entry: 'P-2', kind: 'potential', reason: 'Rekan kerja' }],
    ...changes,
  });
}

/** Proposals P-1 and P-2, with one attachment each. */
export function testProposals(): readonly Proposal[] {
  const [first, second] = [...files].map(([sha256, bytes]) => ({
    name: 'Lampiran.pdf',
    sha256,
    bytes: bytes.length,
    mediaType: 'application/pdf',
  }));
  if (first === undefined || second === undefined) throw new Error('two attachments');
  const proposal = {
    agency: 'Dinas Contoh',
    unit: null,
    category: null,
    startedOn: '2020-02-03',
    innovator: null,
    location: null,
    videoUrl: null,
  };
  const narrative = [{ section: 'summary', text: 'Baris pertama\nbaris kedua' }];
  return [
    { ...proposal, entry: 'P-1', title: 'Satu', group: 'umum', cluster: 'kota', sdgs: [3, 16], narrative, attachments: [first] },
    { ...proposal, entry: 'P-2', title: 'Dua', group: null, cluster: null, sdgs: [], narrative: [], attachments: [second] },
  ];
}

/** The plan of the test bundle. */
export function testPlan(changes: Partial<BundlePlan> = {}): BundlePlan {
  return {
    stage: testStage(),
    proposals: testProposals(),
    revision: 1,
    supersedes: null,
    createdAt,
    attachment: ({ sha256 }) => {
      const bytes = files.get(sha256);
      return bytes === undefined ? null : () => inPieces(bytes);
    },
    ...changes,
  };
}

/** Builds the test bundle at a path; a refusal fails the test. */
export async function buildTestBundle(path: string, changes: Partial<BundlePlan> = {}, signer = people.secretariat): Promise<Bundle> {
  const built = await buildBundle(path, testPlan(changes), signer);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

/** Bytes in pieces of a size that fits nothing. */
export async function* inPieces(bytes: Uint8Array, size = 997): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
