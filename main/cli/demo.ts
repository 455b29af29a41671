import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { describeError } from '#shared/text/errors.ts';
import { ensureFolder } from '../disk/folders.ts';
import { type ClosedPanel, closePanel } from '../results/close-panel.ts';
import { mergeReceived } from '../results/merge-received.ts';
import { makeCitySample, makeNationalSample, type SampleCompetition } from '../sample/competitions.ts';
import { memberWith } from '../sample/people.ts';
import { type Trial, type TrialError, writeTrial } from '../sample/trial.ts';
import { sha256 } from '../signing/digest.ts';
import type { Command, ExitCode, Given, Terminal } from './command.ts';
import { demoOptions, type DemoSize, readDemoSize, whyNotEmpty } from './demo-asked.ts';
import { outcomeTable, rankingTable, type ReceivedPath } from './demo-report.ts';

/** `mufakat demo`: a whole panel played without a window, from cards to the signed result and its exports. */
export const command: Command = {
  summary: {
    id: 'Memainkan seluruh penilaian contoh ke dalam satu folder: paket, berkas nilai, hasil, dan ekspornya.',
    en: 'Plays a whole sample panel into a folder: bundle, score files, result and its exports.',
  },
  operands: { name: 'DIR', atLeast: 1 },
  options: demoOptions,
  run,
};

/** The moments that the sample states; fixed, so that everything but the seals is the same each time. */
const TIMES = {
  createdAt: '2023-05-17T02:00:00.000Z',
  scoredAt: '2023-05-29T03:00:00.000Z',
  closedAt: '2023-06-05T03:00:00.000Z',
} as const;
/** Published with the backups: the keys of the sample are no secret. */
const PASSPHRASE = 'kunci contoh tidak rahasia';

/** Rows of each ranking that are printed; the files hold all. */
const ROWS_SHOWN = 10;

const RESULT_FOLDER = 'hasil';

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const size = readDemoSize(given);
  const [operand = '', ...others] = given.operands;
  const misused = size.ok ? others.map((other) => ({ id: `${other} tidak dimengerti`, en: `${other} is not understood` }))[0] : size.error;
  if (!size.ok || misused !== undefined) return refuse(terminal, 2, misused);
  const folder = resolve(operand);
  const occupied = await whyNotEmpty(folder);
  if (occupied !== null) return refuse(terminal, 1, occupied);
  const played = await play(await sampleOf(size.value), folder, terminal);
  return played.ok ? 0 : refuse(terminal, 1, { id: describeError(played.error, 'id'), en: describeError(played.error, 'en') });
}

function refuse(terminal: Terminal, code: ExitCode, finding: LocalText | undefined): ExitCode {
  if (finding !== undefined) terminal.say(finding);
  return code;
}

function sampleOf(size: DemoSize): Promise<SampleCompetition> {
  return size.size === 'city' ? makeCitySample(TIMES.createdAt) : makeNationalSample(size, TIMES.createdAt);
}

async function play(sample: SampleCompetition, folder: string, terminal: Terminal): Promise<Result<null, TrialError>> {
  const trial = await writeTrial(sample, { folder, ...TIMES, passphrase: PASSPHRASE, random: randomBytes });
  if (!trial.ok) return trial;
  await tell(terminal, {
    id: `${trial.value.cards.length} kartu, 1 paket bertanda tangan, ${trial.value.scoreFiles.length} berkas nilai, 1 salinan yang diubah`,
    en: `${trial.value.cards.length} cards, 1 signed bundle, ${trial.value.scoreFiles.length} score files, 1 altered copy`,
  });
  const closed = await mergeAndClose(sample, trial.value, folder, terminal);
  if (!closed.ok) return closed;
  const titles = new Map(sample.content.proposals.map(({ entry, title }) => [entry, title]));
  await terminal.out(`\n${rankingTable(trial.value.panel, closed.value.content.ranking, titles, ROWS_SHOWN)}\n`);
  return ok(null);
}

async function mergeAndClose(
  sample: SampleCompetition,
  { panel, scoreFiles, forged }: Trial,
  folder: string,
  terminal: Terminal,
): Promise<Result<ClosedPanel, TrialError>> {
  const chair = memberWith('chair', sample.members).identity;
  const files: ReceivedPath[] = [];
  const merge = await mergeReceived(panel, { files: readInTurn([...scoreFiles, forged], files), rejected: [] }, chair.ageIdentity, true);
  await terminal.out(`\n${outcomeTable(folder, files, merge)}`);
  const place = await ensureFolder(join(folder, RESULT_FOLDER));
  if (!place.ok) return place;
  const name = join(folder, RESULT_FOLDER, sample.stage.competition.id);
  const present = [...panel.plan.assigned.keys(), chair.thumbprint];
  return closePanel(panel, merge, {
    chair,
    closedAt: TIMES.closedAt,
    present,
    exception: null,
    previous: null,
    resultPath: `${name}.mfresult`,
    dossierPath: `${name}.mfdossier`,
  });
}

/** Reads one file after another, since thirty of the national size at once would fill the memory, and notes what each was. */
async function* readInTurn(paths: readonly string[], noted: ReceivedPath[]): AsyncGenerator<{ received: string; bytes: Uint8Array }> {
  for (const path of paths) {
    const bytes = await readFile(path);
    const received = sha256(bytes);
    noted.push({ path, received });
    yield { received, bytes };
  }
}

function tell(terminal: Terminal, { id, en }: LocalText): Promise<void> {
  return terminal.out(`${id} / ${en}\n`);
}
