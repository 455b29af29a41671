import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileTickets } from '#main/ipc/file-tickets.ts';

let folder: string;
const fileAt = async (name: string, content = 'x') => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-tickets-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a page gets an id, a name and a size, never a path', async () => {
  const tickets = createFileTickets();
  const issued = await tickets.issue([await fileAt('nilai.mfscore', 'abc')]);
  expect(issued).toEqual([{ file: 'file-1', name: 'nilai.mfscore', bytes: 3 }]);
  expect(JSON.stringify(issued)).not.toContain(folder);
});

test('an id leads back to its file', async () => {
  const tickets = createFileTickets();
  const path = await fileAt('a.mfcard');
  await tickets.issue([path]);
  expect(tickets.find('file-1')).toEqual({ path, name: 'a.mfcard' });
});

test.each(['file-2', 'file-0', 'file-', '/etc/passwd', '__proto__'])('an id that was never given finds nothing: %s', async (id) => {
  const tickets = createFileTickets();
  await tickets.issue([await fileAt('a.mfcard')]);
  expect(tickets.find(id)).toBeNull();
});

test('the same file keeps its id, another one of the same name gets its own', async () => {
  const tickets = createFileTickets();
  await mkdir(join(folder, 'stick'));
  const first = await fileAt('a.mfscore');
  const second = await fileAt('stick/a.mfscore');
  const ids = (await tickets.issue([first, second, first])).map(({ file }) => file);
  expect(ids).toEqual(['file-1', 'file-2', 'file-1']);
});

test('a folder stands for the files in it, by name, hidden ones and folders further down left out', async () => {
  const tickets = createFileTickets();
  await mkdir(join(folder, 'stick', 'deeper'), { recursive: true });
  for (const name of ['stick/b.mfscore', 'stick/a.mfscore', 'stick/.hidden', 'stick/deeper/c.mfscore']) await fileAt(name);
  const names = (await tickets.issue([join(folder, 'stick')])).map(({ name }) => name);
  expect(names).toEqual(['a.mfscore', 'b.mfscore']);
});

test('what is not there is left out', async () => {
  expect(await createFileTickets().issue([join(folder, 'gone')])).toEqual([]);
});
