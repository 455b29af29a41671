import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { type AssignmentDraft, type CompetitionRecord, keyOf } from '#shared/domain/competition/draft/records.ts';
import { wholeRecords, writtenRecords } from '#shared/domain/competition/draft/written-record.ts';
import { proposalRecord } from '#tests/support/competition/competition.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

const listed = (lists: Lists, seed: string | null = null): AssignmentDraft => ({
  mode: 'listed',
  perProposal: 2,
  seed,
  jurors: sortedCodeUnits(Object.keys(lists)).map((juror) => ({ juror, entries: sortedCodeUnits(new Set(lists[juror])) })),
});
const assigned = (value: AssignmentDraft | null, id = 'penilaian'): CompetitionRecord => ({ kind: 'assignment', id, value });
const before = (...records: readonly CompetitionRecord[]) => new Map(records.map((record) => [keyOf(record), record]));

const ENTRIES = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'];
const WIDE = { a: ENTRIES, b: ENTRIES };

describe('an assignment of which little changes', () => {
  test('is written as what was given and taken, and read as a whole', () => {
    const held = before(assigned(listed({ ...WIDE, c: ['P-1'] }, 'undian')));
    const next = assigned(listed({ ...WIDE, a: ENTRIES.slice(1), c: ['P-1', 'P-2'], d: [] }));
    const written = writtenRecords(held, [next]);
    expect(written).toEqual([
      {
        kind: 'pairings',
        id: 'penilaian',
        perProposal: 2,
        seed: null,
        given: [
          { juror: 'c', entries: ['P-2'] },
          { juror: 'd', entries: [] },
        ],
        taken: [{ juror: 'a', entries: ['P-1'] }],
      },
    ]);
    expect(wholeRecords(held, written)).toEqual([next]);
  });

  test('is read as a whole from what was given alone where nothing was there before', () => {
    const given = [{ juror: 'b', entries: ['P-2', 'P-1'] }];
    expect(wholeRecords(before(), [{ kind: 'pairings', id: 'penilaian', perProposal: 2, seed: null, given, taken: [] }])).toEqual([
      assigned(listed({ b: ['P-1', 'P-2'] })),
    ]);
  });

  test('keeps the very lists that nothing changed in', () => {
    const held = before(assigned(listed(WIDE)));
    const [whole] = wholeRecords(held, writtenRecords(held, [assigned(listed({ ...WIDE, a: ['P-1'], b: ENTRIES }))]));
    const listIn = (record: CompetitionRecord | undefined, index: number) =>
      record?.kind === 'assignment' && record.value?.mode === 'listed' ? record.value.jurors[index]?.entries : undefined;
    expect(listIn(whole, 1)).toBe(listIn(held.get('assignment:penilaian'), 1));
  });

  test('is written whole where there was none before, where somebody leaves it, where most changes, and beside a second one', () => {
    const held = before(assigned(listed({ ...WIDE, c: [] })));
    const small = assigned(listed({ ...WIDE, b: ENTRIES.slice(1), c: [] }));
    expect(writtenRecords(before(), [small])).toEqual([small]);
    expect(writtenRecords(before(assigned({ mode: 'all' })), [small])).toEqual([small]);
    for (const value of [listed(WIDE), listed({ a: [], b: [], c: ['P-1'] }), { mode: 'all' } as const, null]) {
      expect(writtenRecords(held, [assigned(value)])).toEqual([assigned(value)]);
    }
    expect(writtenRecords(held, [small, small])).toEqual([small, small]);
    expect(writtenRecords(held, [proposalRecord('P-1', 'Satu')])).toEqual([proposalRecord('P-1', 'Satu')]);
  });

  test('is read also where what was before is lost: what was given is there', () => {
    const pairings = { kind: 'pairings', id: 'penilaian', perProposal: 2, seed: null } as const;
    const written = { ...pairings, given: [{ juror: 'a', entries: ['P-2'] }], taken: [{ juror: 'b', entries: ['P-1'] }] };
    expect(wholeRecords(before(), [written])).toEqual([assigned(listed({ a: ['P-2'], b: [] }))]);
  });

  test('comes back exactly, whatever changes', () => {
    const lists = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.uniqueArray(fc.constantFrom(...ENTRIES)));
    fc.assert(
      fc.property(lists, lists, (was, now) => {
        const held = before(assigned(listed(was)));
        const next = [assigned(listed(now, 'undian'))];
        expect(wholeRecords(held, writtenRecords(held, next))).toEqual(next);
      }),
    );
  });
});
