import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type AssignmentPlan, assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { type AssignmentDesign, designOf } from '#shared/domain/competition/assigning/design-of.ts';
import type { AssignmentDraft } from '#shared/domain/competition/draft/records.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import type { UnlockedIdentity } from '../../identity/private-keys.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver, inWordsOf } from '../files.ts';
import { identityOptions, readIdentity } from '../panel/chair-identity.ts';
import { type CompetitionAtHand, competitionOptions, withCompetition } from './open-competition.ts';

const MOST_JURORS = 10_000;

/** `mufakat assign`: who scores what, the same for the same seed. */
export const command: Command = {
  summary: {
    id: 'Membagi proposal kepada juri: beban seimbang, tanpa konflik, saling terhubung; hasil yang sama untuk seed yang sama.',
    en: 'Assigns proposals to jurors: even loads, no conflicts, connected; the same outcome for the same seed.',
  },
  operands: null,
  options: {
    ...competitionOptions,
    'per-proposal': { value: 'NUMBER', required: true, text: { id: 'juri untuk tiap proposal', en: 'jurors for each proposal' } },
    seed: { value: 'TEXT', required: true, text: { id: 'teks yang menentukan pembagian', en: 'the text that decides the assignment' } },
    out: { value: 'FILE', text: { id: 'tulis pembagian sebagai CSV', en: 'write the assignment as CSV' } },
    identity: {
      ...identityOptions.identity,
      text: {
        id: 'cadangan identitas sekretariat: pembagian disimpan dalam kompetisi',
        en: "backup of the secretariat's identity: the assignment is kept in the competition",
      },
    },
    'passphrase-file': identityOptions['passphrase-file'],
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const perProposal = Number(given.must('per-proposal'));
  if (!Number.isInteger(perProposal) || perProposal < 1 || perProposal > MOST_JURORS) {
    terminal.say({ id: '--per-proposal harus bilangan bulat mulai 1', en: '--per-proposal must be a whole number from 1 on' });
    return 2;
  }
  const signer = await readIdentity(given);
  if (!signer.ok) return refuse(terminal, signer.error);
  const assigned = await withCompetition(given, (at) => assign(given, at, perProposal, signer.value));
  if (!assigned.ok) return refuse(terminal, assigned.error);
  const { plan } = assigned.value;
  for (const shortfall of plan.shortfalls) terminal.say(inWordsOfShortfall(shortfall));
  const out = given.one('out');
  const rows = plan.jurors.flatMap(({ juror, entries }) => entries.map((entry) => [entry, juror]));
  const written = out === undefined ? 0 : await deliver(writeCsv([['proposal', 'juror'], ...rows]), out, terminal);
  if (written === 0) await terminal.out(`${JSON.stringify(summary(assigned.value), null, 2)}\n`);
  return written;
}

function refuse(terminal: Terminal, finding: LocalText): ExitCode {
  terminal.say(finding);
  return 1;
}

interface Assigned {
  readonly plan: AssignmentPlan;
  readonly design: AssignmentDesign;
}

function summary({ plan, design }: Assigned) {
  const { loads, panels, shared, groups } = design;
  return { jurors: plan.jurors.length, loads, panels, shared, connected: groups.length <= 1, shortfalls: plan.shortfalls };
}

async function assign(
  given: Given,
  { file, draft, stage }: CompetitionAtHand,
  perProposal: number,
  signer: UnlockedIdentity | null,
): Promise<Result<Assigned, LocalText>> {
  const seed = given.must('seed');
  const plan = assignJurors(assigningTask(draft, stage, { perProposal, seed, fixed: [] }));
  const design = designOf(plan.jurors);
  if (signer === null) return ok({ plan, design });
  const value: AssignmentDraft = { mode: 'listed', perProposal, seed, jurors: plan.jurors };
  const doing = { by: signer.thumbprint, at: new Date().toISOString() };
  const noted = await file.change({ what: 'assign', step: null, records: [{ kind: 'assignment', id: stage, value }] }, doing);
  return noted.ok ? ok({ plan, design }) : err(inWordsOf(noted.error));
}

function inWordsOfShortfall({ entry, wanted, got, cause }: AssignmentPlan['shortfalls'][number]): LocalText {
  return {
    id: `${entry}: ${got} dari ${wanted} juri; ${cause === 'conflicts' ? 'yang lain berkonflik kepentingan' : 'yang lain sudah penuh'}`,
    en: `${entry}: ${got} of ${wanted} jurors; ${cause === 'conflicts' ? 'the others have a conflict of interest' : 'the others are at their maximum'}`,
  };
}
