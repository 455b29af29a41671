import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import { planOf } from '#shared/domain/panel/panel-plan.ts';
import { verifyRoster } from '#main/bundles/roster.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import type { PanelBundle } from '#main/results/panel-bundle.ts';
import { seal } from '#main/sealing/seal.ts';
import { sign } from '#main/signing/sign.ts';
import { seededRandom, type SeededRandom } from '#main/sample/seeded-random.ts';
import { bundleFacts, rulesFrom, scoreFile, sha256 } from '#tests/support/panel.ts';
import { testIdentity } from '#tests/support/signed-panel.ts';

/** A panel in which every juror scores every proposal, with its sealed score files on disk. */
export interface NationalFiles {
  readonly bundle: PanelBundle;
  readonly chair: UnlockedIdentity;
  readonly paths: readonly string[];
  readonly bytes: number;
}

const CRITERIA = ['background', 'novelty', 'implementation', 'significance', 'adaptability', 'resources', 'sustainability'];
const WEIGHTS = [10, 15, 5, 30, 20, 5, 15];
/** One score in so many has a comment, as in the bar. */
const COMMENTED = 10;

/** Writes the sealed score files of so many jurors for so many proposals into a folder; the same scores for the same numbers. */
export async function writeNationalFiles(folder: string, jurors: number, proposals: number): Promise<NationalFiles> {
  const people = await Promise.all(Array.from({ length: jurors }, (_, index) => testIdentity(`Juri ${index + 1}`)));
  const [chair, secretariat] = await Promise.all([testIdentity('Ketua Panel'), testIdentity('Sekretariat')]);
  const bundle = await bundleOf(people, chair, secretariat, proposals);
  const paths: string[] = [];
  let bytes = 0;
  for (const juror of people) {
    const random = seededRandom(`bench ${juror.thumbprint}`);
    const sheets = bundle.plan.proposals.map(({ entry, subject }) => sheetOf(entry, subject, random));
    const text = await sign('score', structuredClone(scoreFile({ juror: juror.thumbprint, sheets })), juror);
    const sealed = await seal(Buffer.from(text, 'utf8'), [chair.person.recipient]);
    const path = join(folder, `${juror.thumbprint}.mfscore`);
    await writeFile(path, sealed);
    bytes += sealed.length;
    paths.push(path);
  }
  return { bundle, chair, paths, bytes };
}

async function bundleOf(
  jurors: readonly UnlockedIdentity[],
  chair: UnlockedIdentity,
  secretariat: UnlockedIdentity,
  proposals: number,
): Promise<PanelBundle> {
  const roster = [
    ...jurors.map((identity) => ({ identity, role: 'juror' as const })),
    { identity: chair, role: 'chair' as const },
    { identity: secretariat, role: 'secretariat' as const },
  ]
    .map(({ identity, role }) => ({ thumbprint: identity.thumbprint, roles: [role], agency: null, card: identity.card }))
    .toSorted((a, b) => (a.thumbprint < b.thumbprint ? -1 : 1));
  const verified = await verifyRoster(roster);
  if (!verified.ok) throw new Error(verified.error.kind);
  const criteria = CRITERIA.map((id, index) => ({ id, weight: WEIGHTS[index] ?? 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rules = rulesFrom({
    criteria,
    rounding: { total: { decimals: 2, mode: 'half-up' } },
    ties: ['criterion:significance', 'median', 'shared'],
  });
  const entries = Array.from({ length: proposals }, (_, index) => `N-${String(index + 1).padStart(5, '0')}`);
  const facts = bundleFacts({
    stage: { rules, roster, assignments: { mode: 'all' }, conflicts: [] },
    proposals: entries.map((entry) => ({ entry, subject: sha256(entry), group: null, cluster: null })),
  });
  return { plan: planOf(facts), roster: verified.value };
}

function sheetOf(entry: string, subject: string, random: SeededRandom): ScoreSheet {
  const scores = CRITERIA.toSorted().map((criterion) => ({
    criterion,
    score: random.integer(80, 190) / 2,
    comment: random.integer(1, COMMENTED) === 1 ? 'Dampak diukur sebelum dan sesudah, tetapi sumber datanya belum dilampirkan.' : '',
  }));
  return { entry, subject, status: 'scored', recusal: null, scores, note: '', visit: null, history: [] };
}
