import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendToLog, decisionLogPath, readDecisionLog } from '#main/decisions/decision-log.ts';
import type { PlenaryEvent } from '#shared/domain/panel/decisions/plenary-record.ts';
import { DECIDED_AT, intent } from '#tests/support/panel/decisions.ts';

const at = DECIDED_AT;
const events: readonly PlenaryEvent[] = [
  { event: 'attend', present: [], at },
  { event: 'draft', item: 'entry:P-1', draft: { ...intent('exclude', { entry: 'P-1', before: '1' }), at } },
  { event: 'close', item: 'entry:P-1', at },
];

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decisions-'));
  path = decisionLogPath(folder, { bundleId: 'b'.repeat(64), chair: 'ketua' });
});

afterEach(() => rm(folder, { recursive: true }));

async function appended(...added: readonly PlenaryEvent[]) {
  const done = await appendToLog(path, added);
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

describe('the log of a plenary', () => {
  it('is empty where there is none', async () => {
    expect(await readDecisionLog(path)).toEqual({ ok: true, value: [] });
  });

  it('gives back what was recorded, in order, after every addition', async () => {
    for (const event of events) await appended(event);
    expect(await readDecisionLog(path)).toEqual({ ok: true, value: events });
    expect(await appended(...events)).toEqual([...events, ...events]);
  });

  it('leaves every byte as it was when it grows', async () => {
    await appended(...events);
    const before = await readFile(path, 'utf8');
    await appended(...events);
    expect((await readFile(path, 'utf8')).startsWith(before)).toBe(true);
  });

  it('drops a line that was cut off while it was written, and goes on after it', async () => {
    await appended(...events);
    const whole = await readFile(path, 'utf8');
    for (let cut = 1; cut < 40; cut += 3) {
      await writeFile(path, whole + whole.slice(0, cut));
      expect(await readDecisionLog(path)).toEqual({ ok: true, value: events });
      expect(await appended(...events.slice(0, 1))).toHaveLength(4);
      await writeFile(path, whole);
    }
  });

  it.each([
    ['a changed letter', (text: string) => text.replace('Disepakati', 'Disepakato'), 2],
    ['a line taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2],
    ['two lines exchanged', (text: string) => text.split('\n').toSorted().join('\n'), 1],
    ['a line written by hand', (text: string) => `${text}{"event":"close"}\n`, 4],
  ])('with %s is refused, naming the line, and nothing is added', async (_, change, line) => {
    await appended(...events);
    await writeFile(path, change(await readFile(path, 'utf8')));
    const damaged = await readFile(path, 'utf8');
    expect(await readDecisionLog(path)).toEqual({ ok: false, error: { kind: 'decisions-damaged', line } });
    expect(await appendToLog(path, events)).toEqual({ ok: false, error: { kind: 'decisions-damaged', line } });
    expect(await readFile(path, 'utf8')).toBe(damaged);
  });

  it('says when the disk takes nothing, and keeps what was there', async () => {
    await appended(...events);
    const full = {
      ...fs,
      open: async (...given: Parameters<typeof fs.open>) => {
        const handle = await fs.open(...given);
        handle.appendFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        return handle;
      },
    };
    expect(await appendToLog(path, events, full)).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
    expect(await readDecisionLog(path)).toEqual({ ok: true, value: events });
  });

  it('goes on after a piece that a failed write left', async () => {
    await appended(...events);
    await appendFile(path, 'abc');
    expect(await appended(...events)).toHaveLength(6);
  });
});
