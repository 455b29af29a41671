import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '#build/bundle/bundle.mjs';
import { inProject } from '#build/project.mjs';
import { at } from '#shared/base/at.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { NO_INPUTS } from '#shared/domain/scoring/inputs.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { packScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';
import { type Cost, measuredRun } from '#tests/support/bench/measured-run.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const [PROPOSALS, JURORS, RUNS] = [3110, 30, 5];
const WEIGHTS = [20, 20, 15, 15, 10, 10, 10];
const CLI = inProject('out/main/cli.js');
const SCRIPT = inProject('tests/bench/recap.py');
const RULES = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 0.5 },
  criteria: WEIGHTS.map((weight, index) => ({ id: `c${index + 1}`, name: { id: `K${index + 1}`, en: `C${index + 1}` }, weight })),
  combine: 'juror-totals',
  aggregate: { method: 'mean' },
  rounding: { total: { decimals: 2, mode: 'half-up' } },
};

const folder = mkdtempSync(join(tmpdir(), 'mufakat-recap-'));
const inFolder = (name: string) => join(folder, name);
beforeAll(async () => {
  await buildIfStale(['main']);
  writeFileSync(inFolder('aturan.json'), JSON.stringify(RULES));
  writeFileSync(inFolder('nilai.csv'), scoresOf(PROPOSALS));
  writeFileSync(inFolder('sepuluh-kali.csv'), scoresOf(10 * PROPOSALS));
});
afterAll(() => rmSync(folder, { recursive: true }));

function scoresOf(proposals: number): string {
  const next = seededSource('national csv');
  const rows = ['proposal,juror,criterion,score'];
  for (let proposal = 1; proposal <= proposals; proposal += 1) {
    for (let juror = 1; juror <= JURORS; juror += 1) {
      for (const index of WEIGHTS.keys()) rows.push(`P${proposal},Juri ${juror},c${index + 1},${40 + nextBelow(next, 120) / 2}`);
    }
  }
  return rows.join('\n');
}

/** The first Python that has pandas, or null. */
function pythonWithPandas(): string | null {
  const having = (python: string): boolean => {
    try {
      execFileSync(python, ['-c', 'import pandas'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return ['python3', '/usr/bin/python3'].find(having) ?? null;
}

function median(figures: readonly number[]): number {
  return at(
    figures.toSorted((a, b) => a - b),
    Math.floor(figures.length / 2),
  );
}

const python = pythonWithPandas();

/** One run of the script: from the file to the ranking, and the whole process, both of processor time; and the whole process by the clock. */
function pandasOnce(): readonly [number, number, number] {
  const start = performance.now();
  const told = execFileSync(String(python), [SCRIPT, inFolder('nilai.csv')], { encoding: 'utf8' })
    .split(' ')
    .map(Number);
  return [1000 * at(told, 0), 1000 * at(told, 1), performance.now() - start];
}

/** The same in this process, of processor time. */
async function oursOnce(file = 'nilai.csv', proposals = PROPOSALS): Promise<number> {
  const start = process.cpuUsage();
  const rules = soundRules(RULES);
  const read = await readScores(readFileSync(inFolder(file)), rules);
  if (!read.ok) throw new Error(read.error[0]?.kind);
  const ranking = rankProposals(rules, packScoreTable(rules, read.value.sheets), NO_INPUTS);
  expect(ranking.ok && ranking.value.proposals).toHaveLength(proposals);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const rankCommand = (file = 'nilai.csv') =>
  measuredRun(CLI, [
    'rank',
    `--rules=${inFolder('aturan.json')}`,
    `--scores=${inFolder(file)}`,
    '--format=csv',
    `--out=${inFolder('peringkat.csv')}`,
  ]);

test.skipIf(python === null)('the recap from CSV, beside pandas', async () => {
  const [inside, whole, peers]: readonly [number[], Cost[], (readonly [number, number, number])[]] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    inside.push(await oursOnce());
    whole.push(await rankCommand());
    peers.push(pandasOnce());
  }
  const peer = (place: 0 | 1 | 2) => peers.map((each) => each[place]);
  const lines: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ['from the file to the ranking, after imports', inside, peer(0)],
    ['the same the first time in a process', inside.slice(0, 1), peer(0)],
    ['the whole command, the whole script', whole.map((each) => each.processorMilliseconds), peer(1)],
    ['the same by the clock', whole.map((each) => each.milliseconds), peer(2)],
  ];
  printMeasurements(
    `Recap of ${PROPOSALS} x ${JURORS} x ${WEIGHTS.length} from CSV, processor time`,
    lines.map(([what, ours, theirs]) => ({
      what,
      figure: seconds(median(ours)),
      beside: `pandas ${seconds(median(theirs))}`,
      ratio: (median(ours) / median(theirs)).toFixed(2),
    })),
  );
});

test('ten times the proposals, from CSV', async () => {
  const [small, large, command, largeCommand]: readonly [number[], number[], Cost[], Cost[]] = [[], [], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    small.push(await oursOnce());
    large.push(await oursOnce('sepuluh-kali.csv', 10 * PROPOSALS));
    command.push(await rankCommand());
    largeCommand.push(await rankCommand('sepuluh-kali.csv'));
  }
  const taken = (costs: readonly Cost[]) => costs.map((each) => each.processorMilliseconds);
  const lines: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ['from the file to the ranking', large, small],
    ['the whole command', taken(largeCommand), taken(command)],
  ];
  printMeasurements(
    'Ten times the proposals from CSV, at most 11 x, processor time',
    lines.map(([what, after, before]) => ({
      what,
      figure: seconds(median(after)),
      beside: `one tenth ${seconds(median(before))}`,
      ratio: (median(after) / median(before)).toFixed(1),
    })),
  );
});
