import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { at } from '#shared/base/at.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { NO_INPUTS } from '#shared/domain/scoring/inputs.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { buildScoreTable } from '#shared/domain/scoring/score-table.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { printMeasurements, seconds } from '#tests/support/bench-table.ts';
import { soundRules } from '#tests/support/scores.ts';

const [PROPOSALS, JURORS, RUNS] = [3110, 30, 3];
const WEIGHTS = [20, 20, 15, 15, 10, 10, 10];
const SCRIPT = fileURLToPath(new URL('recap.py', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'mufakat-recap-'));
afterAll(() => rmSync(folder, { recursive: true }));

function national(): string {
  const next = seededSource('national csv');
  const rows = ['proposal,juror,criterion,score'];
  for (let proposal = 1; proposal <= PROPOSALS; proposal += 1) {
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

test.skipIf(python === null)('the recap from CSV, beside pandas', async () => {
  const file = join(folder, 'scores.csv');
  const content = national();
  writeFileSync(file, content);
  const criteria = WEIGHTS.map((weight, index) => ({ id: `c${index + 1}`, weight }));
  const rounding = { total: { decimals: 2, mode: 'half-up' } };
  const rules = soundRules({ scale: { min: 0, max: 100, step: 0.5 }, criteria, combine: 'juror-totals', rounding });
  const ours: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage();
    const read = await readScores(Buffer.from(content), rules);
    if (!read.ok) throw new Error(read.error[0]?.kind);
    const ranking = rankProposals(rules, buildScoreTable(rules, read.value.proposals, read.value.sheets), NO_INPUTS);
    expect(ranking.ok && ranking.value.proposals).toHaveLength(PROPOSALS);
    const { user, system } = process.cpuUsage(start);
    ours.push((user + system) / 1000);
  }
  const told = Array.from({ length: RUNS }, () =>
    execFileSync(String(python), [SCRIPT, file], { encoding: 'utf8' }).split(' ').map(Number),
  );
  const rows = [
    { what: 'from the file to the ranking', peer: median(told.map(([reading = 0]) => 1000 * reading)) },
    { what: 'the same beside the whole script, import included', peer: median(told.map(([, whole = 0]) => 1000 * whole)) },
  ];
  const own = median(ours);
  printMeasurements(
    `Recap of ${PROPOSALS} x ${JURORS} x ${WEIGHTS.length} from CSV, processor time`,
    rows.map(({ what, peer }) => ({ what, figure: seconds(own), beside: `pandas ${seconds(peer)}`, ratio: (own / peer).toFixed(2) })),
  );
});
