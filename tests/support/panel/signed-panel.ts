import { createHash } from 'node:crypto';
import type { Role } from '#shared/domain/competition/roster.ts';
import { type BundleFacts, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { verifyRoster } from '#main/bundles/roster.ts';
import { createIdentity } from '#main/identity/create-identity.ts';
import { sampleSecret, type UnlockedIdentity } from '#main/identity/private-keys.ts';
import type { PanelBundle } from '#main/results/panel-bundle.ts';
import { seal } from '#main/sealing/seal.ts';
import { sign } from '#main/signing/sign.ts';
import { bundleFacts, scoreFile } from './panel.ts';

/** A small panel with real keys: three jurors, a chair, a secretariat, and somebody who is not on the roster. */
export interface SignedPanel {
  readonly bundle: PanelBundle;
  readonly jurors: readonly [UnlockedIdentity, UnlockedIdentity, UnlockedIdentity];
  readonly chair: UnlockedIdentity;
  readonly secretariat: UnlockedIdentity;
  readonly stranger: UnlockedIdentity;
}

/** The identity of a name, the same in every run. */
export function testIdentity(name: string): Promise<UnlockedIdentity> {
  return createIdentity({ name, institution: 'Uji', position: 'Anggota' }, sampleSecret(`uji ${name}`), '2023-07-01T00:00:00.000Z');
}

/** The panel of {@link bundleFacts} with cards on its roster; facts and the chair's roles can be changed. */
export async function signedPanel(changes: Partial<BundleFacts> = {}, chairRoles: readonly Role[] = ['chair']): Promise<SignedPanel> {
  const [one, two, three, chair, secretariat, stranger] = await Promise.all([
    testIdentity('Juri 1'),
    testIdentity('Juri 2'),
    testIdentity('Juri 3'),
    testIdentity('Ketua Panel'),
    testIdentity('Sekretariat'),
    testIdentity('Orang Lain'),
  ]);
  const members = [
    ...[one, two, three].map((juror) => ({ identity: juror, roles: ['juror'] as readonly Role[] })),
    { identity: chair, roles: chairRoles },
    { identity: secretariat, roles: ['secretariat'] as readonly Role[] },
  ];
  const list = members
    .map(({ identity, roles }) => ({ thumbprint: identity.thumbprint, roles, agency: null, card: identity.card }))
    .toSorted((a, b) => (a.thumbprint < b.thumbprint ? -1 : 1));
  const roster = await verifyRoster(list);
  if (!roster.ok) throw new Error(roster.error.kind);
  const facts = bundleFacts(changes);
  const plan = planOf({ ...facts, stage: { ...facts.stage, roster: list } });
  return { bundle: { plan, roster: roster.value }, jurors: [one, two, three], chair, secretariat, stranger };
}

/** The score file of a juror, its content changed where given, signed by that juror or by another. */
export function signedText(juror: UnlockedIdentity, changes: Partial<ScoreFile> = {}, signer = juror): Promise<string> {
  return sign('score', mutable(scoreFile({ juror: juror.thumbprint, ...changes })), signer);
}

/** The same, as bytes. */
export async function signedBytes(juror: UnlockedIdentity, changes: Partial<ScoreFile> = {}, signer = juror): Promise<Buffer> {
  return Buffer.from(await signedText(juror, changes, signer), 'utf8');
}

/** The same, sealed to a person. */
export async function sealedBytes(juror: UnlockedIdentity, to: UnlockedIdentity, changes: Partial<ScoreFile> = {}): Promise<Buffer> {
  return Buffer.from(await seal(await signedBytes(juror, changes), [to.person.recipient]));
}

/** SHA-256 of the payload of a signed text, in hex. */
export function payloadDigestOf(text: string): string {
  const { payload } = JSON.parse(text) as { payload: string };
  return createHash('sha256').update(Buffer.from(payload, 'base64url')).digest('hex');
}

function mutable<T>(value: T): T {
  return structuredClone(value);
}
