import { describe, expect, it } from 'vitest';
import { reconcile } from '#renderer/db/reconcile.ts';
import { sheet } from '#tests/support/panel/panel.ts';

const older = sheet('P-1', { note: 'lama' });
const newer = sheet('P-1', { note: 'baru' });

describe('bringing database and journal together', () => {
  it.each([
    ['equal copies need nothing', { held: [older, 1], journaled: [older, 1] }, { note: 'lama', toDatabase: 0, toJournal: 0 }],
    [
      'a row written, its record not: the row is newer',
      { held: [newer, 1], journaled: [older, 1] },
      { note: 'baru', toDatabase: 0, toJournal: 1 },
    ],
    [
      'a record written, its row not: the record is newer',
      { held: [older, 1], journaled: [newer, 2] },
      { note: 'baru', toDatabase: 1, toJournal: 0 },
    ],
    [
      'a row rolled back by a damaged database gives way',
      { held: [older, 3], journaled: [newer, 9] },
      { note: 'baru', toDatabase: 1, toJournal: 0 },
    ],
    ['a journal cut short gives way', { held: [newer, 9], journaled: [older, 3] }, { note: 'baru', toDatabase: 0, toJournal: 1 }],
    [
      'the record of this very row needs nothing',
      { held: [newer, 1], journaled: [newer, 2] },
      { note: 'baru', toDatabase: 0, toJournal: 0 },
    ],
    ['a lost row comes back', { held: null, journaled: [newer, 4] }, { note: 'baru', toDatabase: 1, toJournal: 0 }],
    ['a lost record comes back', { held: [newer, 4], journaled: null }, { note: 'baru', toDatabase: 0, toJournal: 1 }],
  ] as const)('%s', (_name, { held, journaled }, expected) => {
    const result = reconcile(
      held === null ? [] : [{ sheet: held[0], journalSequence: held[1] }],
      journaled === null ? [] : [{ sheet: journaled[0], sequence: journaled[1] }],
    );
    expect(result.sheets.map((one) => one.sheet.note)).toEqual([expected.note]);
    expect({ toDatabase: result.toDatabase.length, toJournal: result.toJournal.length }).toEqual({
      toDatabase: expected.toDatabase,
      toJournal: expected.toJournal,
    });
  });

  it('remembers with a restored sheet the record that it came from', () => {
    expect(reconcile([], [{ sheet: newer, sequence: 7 }]).toDatabase).toEqual([{ sheet: newer, journalSequence: 7 }]);
  });
});
