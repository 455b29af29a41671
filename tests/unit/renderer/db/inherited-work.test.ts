import { expect, onTestFinished, test } from 'vitest';
import { WorkDatabase } from '#renderer/db/database.ts';
import { type Inheritance, inheritWork } from '#renderer/db/inherited-work.ts';
import type { JurorWork, WorkSurroundings } from '#renderer/db/juror-work.ts';
import { openOrRebuildWork } from '#renderer/db/open-or-rebuild.ts';
import { ok } from '#shared/base/result.ts';
import { sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';
import { mark, noteSheet } from '#tests/support/reading.ts';
import type { JournaledSheet } from '#shared/ipc/views/juror.ts';

const juror = thumbprint('Juri 1');
const [before, after] = [sha256('bundle'), sha256('pengganti')];

let databases = 0;

/** A laptop whose journals are kept by bundle, and its database. */
function laptop(): WorkSurroundings {
  databases += 1;
  const database = new WorkDatabase(`inherited-${databases}`);
  onTestFinished(() => database.delete());
  const journals = new Map<string, JournaledSheet[]>();
  const of = (bundleId: string) => journals.get(bundleId) ?? [];
  return {
    database,
    now: () => '2023-07-05T01:02:03.000Z',
    journal: {
      'journal:append': ({ bundleId, sheet: appended }) => {
        const sequence = of(bundleId).length + 1;
        journals.set(bundleId, [...of(bundleId), { sequence, sheet: appended }]);
        return Promise.resolve(ok({ sequence }));
      },
      'journal:sheets': ({ bundleId }) => Promise.resolve(ok(of(bundleId))),
      'notes:append': () => Promise.resolve(ok({ sequence: 1 })),
      'notes:sheets': () => Promise.resolve(ok([])),
      'marks:append': () => Promise.resolve(ok({ sequence: 1 })),
      'marks:sheets': () => Promise.resolve(ok([])),
    },
  };
}

async function open(surroundings: WorkSurroundings, bundleId: string): Promise<JurorWork> {
  const opened = await openOrRebuildWork(surroundings, { bundleId, juror });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const P1 = sheet('P-1', { note: 'satu' });
const P2 = sheet('P-2', { note: 'dua' });
const P3 = sheet('P-3', { note: 'tiga' });

/** Three sheets under the bundle before; in the one after it P-2 was corrected and P-3 is asked no more. */
async function replaced(
  changes: Partial<Inheritance> = {},
): Promise<{ readonly work: JurorWork; readonly surroundings: WorkSurroundings }> {
  const surroundings = laptop();
  const earlier = await open(surroundings, before);
  for (const one of [P1, P2, P3]) earlier.change(one);
  await earlier.settled();
  const work = await open(surroundings, after);
  await inheritWork(surroundings, work, {
    ancestors: [{ bundleId: before, sameCriteria: true }],
    subjects: new Map([
      ['P-1', P1.subject],
      ['P-2', sha256('P-2, diperbaiki')],
    ]),
    ...changes,
  });
  await work.settled();
  return { work, surroundings };
}

test('sheets that still apply become sheets of the new bundle, in both places; of changed proposals the old one stays readable', async () => {
  const { work, surroundings } = await replaced();
  expect([...work.snapshot().sheets.values()]).toEqual([P1]);
  expect(work.snapshot().inherited).toEqual({ carried: 1, again: new Map([['P-2', P2]]) });
  await surroundings.database.sheets.clear();
  expect([...(await open(surroundings, after)).snapshot().sheets.values()]).toEqual([P1]);
});

test('private notes come along for every proposal that is still asked for, scored or not, changed or not; those that are here stay', async () => {
  const surroundings = laptop();
  const earlier = await open(surroundings, before);
  earlier.change(P1);
  const noted = ['P-1', 'P-2', 'P-3', 'P-4'].map((entry, index) => noteSheet(entry, mark('lama', { id: String(index + 1) })));
  for (const one of noted) earlier.notes.change(one);
  await earlier.settled();
  const work = await open(surroundings, after);
  const here = noteSheet('P-4', mark('baru', { id: '9' }));
  work.notes.change(here);
  const subjects = new Map([
    ['P-1', P1.subject],
    ['P-2', sha256('P-2, diperbaiki')],
    ['P-4', sha256('P-4')],
  ]);
  await inheritWork(surroundings, work, { ancestors: [{ bundleId: before, sameCriteria: true }], subjects });
  await work.settled();
  expect([...work.notes.sheets().values()].toSorted((a, b) => (a.entry < b.entry ? -1 : 1))).toEqual([noted[0], noted[1], here]);
  expect((await open(surroundings, after)).notes.sheets().size).toBe(3);
});

test('other criteria leave no sheet that counts, and all of them readable', async () => {
  const { work } = await replaced({ ancestors: [{ bundleId: before, sameCriteria: false }] });
  expect(work.snapshot().sheets.size).toBe(0);
  expect([...work.snapshot().inherited.again.keys()]).toEqual(['P-1', 'P-2']);
});

test('a sheet that was gone on with under the new bundle is not taken over again', async () => {
  const { work, surroundings } = await replaced();
  const later = { ...P1, note: 'satu, diubah' };
  work.change(later);
  await work.settled();
  const again = await open(surroundings, after);
  await inheritWork(surroundings, again, {
    ancestors: [{ bundleId: before, sameCriteria: true }],
    subjects: new Map([['P-1', P1.subject]]),
  });
  expect(again.snapshot().sheets.get('P-1')).toEqual(later);
  expect(again.snapshot().inherited.carried).toBe(0);
});

test('of two bundles before, the nearer one has the word', async () => {
  const surroundings = laptop();
  const oldest = sha256('terlama');
  for (const [bundleId, note] of [
    [oldest, 'lama'],
    [before, 'baru'],
  ] as const) {
    const earlier = await open(surroundings, bundleId);
    earlier.change({ ...P1, note });
    await earlier.settled();
  }
  const work = await open(surroundings, after);
  await inheritWork(surroundings, work, {
    ancestors: [before, oldest].map((bundleId) => ({ bundleId, sameCriteria: true })),
    subjects: new Map([['P-1', P1.subject]]),
  });
  expect(work.snapshot().sheets.get('P-1')?.note).toBe('baru');
});
