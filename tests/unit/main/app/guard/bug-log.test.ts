import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBugLog } from '#main/app/guard/bug-log.ts';

let folder: string;
const now = () => new Date('2023-07-20T02:14:00.000Z');
const lines = () =>
  readFileSync(join(folder, 'bugs.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mufakat-bugs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a bug leaves its time, its place, its class and its trace', () => {
  createBugLog(folder, now)('panel:close: failed', new TypeError('x'));
  const [line] = lines();
  expect(line).toMatchObject({ at: '2023-07-20T02:14:00.000Z', where: 'panel:close: failed', name: 'TypeError' });
  expect(JSON.stringify(line)).toMatch(/at .*bug-log\.test\.ts:\d+:\d+/);
});

test('nothing that people wrote gets into it, though messages quote it', () => {
  const message = 'Juri 1 gave 87\n    at Dinas Kesehatan (rahasia)\n    at Dinas (rahasia:1:2)';
  createBugLog(folder, now)('x', new Error(message));
  const text = readFileSync(join(folder, 'bugs.log'), 'utf8');
  expect(text).not.toMatch(/Juri|87|Dinas|rahasia/);
});

test.each([
  [null, 'none'],
  ['text', 'string'],
  [undefined, 'undefined'],
])('what is no error leaves its kind only: %j', (thrown, name) => {
  createBugLog(folder, now)('x', thrown);
  expect(lines()).toEqual([{ at: '2023-07-20T02:14:00.000Z', where: 'x', name, frames: [] }]);
});

test('a file that grew past a megabyte is kept once and begun anew', () => {
  writeFileSync(join(folder, 'bugs.log'), 'x'.repeat(1_000_001));
  createBugLog(folder, now)('x', null);
  expect(lines()).toHaveLength(1);
  expect(statSync(join(folder, 'bugs.previous.log')).size).toBe(1_000_001);
});
