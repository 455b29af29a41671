import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCompetitionFile } from '#main/competitions/competition-file.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { readCompetition } from '#main/competitions/read-competition.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { firstRecords } from '#tests/support/competition/competition.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';
import { buildStandalone } from '#tests/support/programs/standalone-program.ts';

const KILLS = 10;
/** The kill comes within so many milliseconds of the first change that a program saved. */
const LATEST_KILL = 120;
const MINUTE = 60_000;

let folder: string;
let program: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'competition-kill-'));
  path = join(folder, 'kipp.mfcompetition');
  await writeFile(path, newCompetitionText('kipp', firstRecords(), { by: thumbprint('S'), at: '2026-03-02T08:00:00.000Z' }));
  program = await buildStandalone(new URL('../support/programs/competition-writer.ts', import.meta.url), folder);
});

afterAll(() => rm(folder, { recursive: true }));

/** Starts the program on the file and kills it that long after the first change that it saved; gives the last one that it called saved. */
async function killWhileWriting(after: number): Promise<number> {
  const writer = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const begun = new Promise<void>((resolve) => writer.stdout.on('data', (bytes: Buffer) => resolve(void (said += bytes.toString()))));
  const ended = new Promise((resolve) => writer.once('close', resolve));
  await Promise.race([begun, ended]);
  await new Promise((resolve) => setTimeout(resolve, after));
  writer.kill('SIGKILL');
  await ended;
  return Number(/saved (\d+)\n$/.exec(said.slice(0, said.lastIndexOf('\n') + 1))?.[1] ?? 0);
}

/** Titles by the change that gave them: of what one change wrote, all is there or none. */
function numbersIn(records: Iterable<CompetitionRecord>, entries: RegExp): ReadonlySet<string> {
  const found = [...records].flatMap((record) =>
    record.kind === 'proposal' && entries.test(record.id) ? [record.value?.title ?? ''] : [],
  );
  return new Set(found);
}

test(
  `killed ${KILLS} times while it edits, imports and assigns, a competition keeps every change that was called saved, each whole, here and on another laptop`,
  async () => {
    const random = seededSource('1');
    let last = 1;
    for (let round = 0; round < KILLS; round += 1) {
      const saved = await killWhileWriting(nextBelow(random, LATEST_KILL));
      expect(saved, `round ${round}`).toBeGreaterThan(last);
      const read = readCompetition(await readFile(path));
      if (!read.ok) throw new Error(read.error.kind);
      const { lastSequence, damagedLines, history } = read.value;
      expect([saved, saved + 1], `round ${round}`).toContain(lastSequence);
      expect(damagedLines).toEqual([]);
      expect(numbersIn(history.records.values(), /^I-/).size, `round ${round}`).toBeLessThanOrEqual(1);
      expect(history.records.get('assignment:penilaian-proposal'), `round ${round}`).toMatchObject({
        value: { seed: String(lastSequence) },
      });
      last = lastSequence;
    }
    const copy = join(folder, 'laptop-lain.mfcompetition');
    await copyFile(path, copy);
    const opened = await openCompetitionFile(copy, () => new Date().toISOString());
    if (!opened.ok) throw new Error(opened.error.kind);
    const status = opened.value.status();
    await opened.value.close();
    expect(status).toMatchObject({ lastSequence: last, damagedLines: [], undo: 'edit-proposal' });
  },
  3 * MINUTE,
);
