import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import { makeCitySample, makeNationalSample, type SampleCompetition } from '../../sample/competitions.ts';
import { type TrialError, writeTrial } from '../../sample/trial.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { demoOptions, type DemoSize, readDemoSize, whyNotEmpty } from './demo-asked.ts';
import { closingWords } from './demo-closing.ts';
import { concludeTrial, receiveTrial } from './demo-panel.ts';
import { outcomeTable, rankingTable } from '../panel/panel-report.ts';

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
  const received = await receiveTrial(sample, trial.value);
  await terminal.out(`${outcomeTable(folder, received.files, received.merge)}\n`);
  const concluded = await concludeTrial(sample, trial.value, received.merge, { folder, closedAt: TIMES.closedAt });
  if (!concluded.ok) return concluded;
  await terminal.out(`${rankingTable(concluded.value, ROWS_SHOWN)}\n`);
  await terminal.out(await closingWords(folder, trial.value));
  return ok(null);
}
