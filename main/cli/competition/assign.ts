import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { designOf } from '#shared/domain/competition/assigning/design-of.ts';
import type { Shortfall } from '#shared/domain/competition/assigning/task.ts';
import { LEAST_VISITORS } from '#shared/domain/competition/preparing/stage-panel.ts';
import type { UnlockedIdentity } from '../../identity/private-keys.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver, inWordsOf } from '../files.ts';
import { identityOptions, readIdentity } from '../panel/chair-identity.ts';
import { type CompetitionAtHand, competitionOptions, withCompetition } from './open-competition.ts';
import { type AssignmentOrder, type WorkedOut, workOutAssignment } from './work-out-assignment.ts';

const MOST_JURORS = 10_000;
const MOST_VISITORS = 100;

/** `mufakat assign`: who scores what and who visits what, the same for the same seed. */
export const command: Command = {
  summary: {
    id: 'Membagi proposal kepada juri (beban seimbang, tanpa konflik, saling terhubung) dan mengundi tim kunjungan lapangan; hasil yang sama untuk seed yang sama.',
    en: 'Assigns proposals to jurors (even loads, no conflicts, connected) and draws teams for field visits; the same outcome for the same seed.',
  },
  operands: null,
  options: {
    ...competitionOptions,
    'per-proposal': {
      value: 'NUMBER',
      text: {
        id: 'juri untuk tiap proposal (bila kosong: pembagian tetap, hanya kunjungan yang diundi)',
        en: 'jurors for each proposal (without it the assignment stays and only visits are drawn)',
      },
    },
    visit: {
      value: 'ENTRY',
      multiple: true,
      text: { id: 'proposal yang dikunjungi; boleh berulang', en: 'a proposal that is visited; may be given again' },
    },
    'per-visit': { value: 'NUMBER', text: { id: 'juri tiap kunjungan, mulai 2', en: 'jurors for each visit, from 2 on' } },
    lead: { value: null, text: { id: 'tunjuk ketua tim tiap kunjungan', en: 'name somebody who leads each team' } },
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
  const order = orderOf(given);
  if (!order.ok) {
    terminal.say(order.error);
    return 2;
  }
  const signer = await readIdentity(given);
  if (!signer.ok) return refuse(terminal, signer.error);
  const assigned = await withCompetition(given, (at) => assign(at, order.value, signer.value));
  if (!assigned.ok) return refuse(terminal, assigned.error);
  for (const finding of shortfallsOf(assigned.value)) terminal.say(finding);
  const out = given.one('out');
  const written = out === undefined ? 0 : await deliver(writeCsv(tableOf(assigned.value)), out, terminal);
  if (written === 0) await terminal.out(`${JSON.stringify(summary(assigned.value), null, 2)}\n`);
  return written;
}

function refuse(terminal: Terminal, finding: LocalText): ExitCode {
  terminal.say(finding);
  return 1;
}

function orderOf(given: Given): Result<AssignmentOrder, LocalText> {
  const perProposal = given.has('per-proposal') ? wholeNumber(given.must('per-proposal'), 1, MOST_JURORS) : null;
  const perVisit = wholeNumber(given.one('per-visit') ?? String(LEAST_VISITORS), LEAST_VISITORS, MOST_VISITORS);
  const visited = given.all('visit');
  if (perProposal === undefined) return err(mustBeWhole('--per-proposal', 1));
  if (perVisit === undefined) return err(mustBeWhole('--per-visit', LEAST_VISITORS));
  if (perProposal === null && visited.length === 0) {
    return err({ id: 'beri --per-proposal, --visit, atau keduanya', en: 'give --per-proposal, --visit, or both' });
  }
  return ok({ perProposal, visited, perVisit, withLead: given.has('lead'), seed: given.must('seed') });
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function mustBeWhole(option: string, least: number): LocalText {
  return { id: `${option} harus bilangan bulat mulai ${least}`, en: `${option} must be a whole number from ${least} on` };
}

async function assign(
  at: CompetitionAtHand,
  order: AssignmentOrder,
  signer: UnlockedIdentity | null,
): Promise<Result<WorkedOut, LocalText>> {
  const worked = workOutAssignment(at, order);
  if (!worked.ok || signer === null) return worked;
  const doing = { by: signer.thumbprint, at: new Date().toISOString() };
  const what = worked.value.plan === null ? 'assign-visits' : 'assign';
  const noted = await at.file.change({ what, step: null, records: worked.value.records }, doing);
  return noted.ok ? worked : err(inWordsOf(noted.error));
}

/** One line for each juror of a proposal; with visits a third column says who visits it, and who leads. */
function tableOf({ plan, visits }: WorkedOut): readonly (readonly string[])[] {
  const scoring = plan?.jurors.flatMap(({ juror, entries }) => entries.map((entry) => [entry, juror])) ?? [];
  if (visits === null) return [['proposal', 'juror'], ...scoring];
  const part = new Map(
    visits.teams.flatMap(({ entry, jurors, lead }) => jurors.map((juror) => [`${entry} ${juror}`, juror === lead ? 'lead' : 'member'])),
  );
  const rows = plan === null ? visits.teams.flatMap(({ entry, jurors }) => jurors.map((juror) => [entry, juror])) : scoring;
  return [['proposal', 'juror', 'visit'], ...rows.map((row) => [...row, part.get(row.join(' ')) ?? ''])];
}

function summary({ plan, visits }: WorkedOut) {
  return { ...(plan === null ? {} : scoringSummary(plan)), ...(visits === null ? {} : { visits: visitSummary(visits) }) };
}

function scoringSummary(plan: NonNullable<WorkedOut['plan']>) {
  const { loads, panels, shared, groups } = designOf(plan.jurors);
  return { jurors: plan.jurors.length, loads, panels, shared, connected: groups.length <= 1, shortfalls: plan.shortfalls };
}

function visitSummary({ teams, shortfalls }: NonNullable<WorkedOut['visits']>) {
  return { proposals: teams.length, jurors: new Set(teams.flatMap(({ jurors }) => jurors)).size, shortfalls };
}

function shortfallsOf({ plan, visits }: WorkedOut): readonly LocalText[] {
  return [
    ...(plan?.shortfalls ?? []).map((shortfall) => inWordsOfShortfall(shortfall, { id: '', en: '' })),
    ...(visits?.shortfalls ?? []).map((shortfall) => inWordsOfShortfall(shortfall, { id: 'kunjungan ', en: 'visit to ' })),
  ];
}

function inWordsOfShortfall({ entry, wanted, got, cause }: Shortfall, before: LocalText): LocalText {
  return {
    id: `${before.id}${entry}: ${got} dari ${wanted} juri; ${cause === 'conflicts' ? 'yang lain berkonflik kepentingan' : 'yang lain sudah penuh'}`,
    en: `${before.en}${entry}: ${got} of ${wanted} jurors; ${cause === 'conflicts' ? 'the others have a conflict of interest' : 'the others are at their maximum'}`,
  };
}
