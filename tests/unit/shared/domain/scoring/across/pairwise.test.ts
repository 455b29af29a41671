import { expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { duelsOf } from '#shared/domain/scoring/across/pairwise.ts';
import type { Panel } from '#shared/domain/scoring/across/panel.ts';

/** By member and juror, null where there is no value. */
function panelOfRows(rows: readonly (readonly (number | null)[])[], big: boolean): Panel {
  const start = new Int32Array(rows.length + 1);
  const marks = rows.flatMap((row, member) => {
    const given = row.flatMap((value, juror) => (value === null ? [] : [{ juror, value }]));
    start[member + 1] = (start[member] ?? 0) + given.length;
    return given;
  });
  const values = marks.map(({ value }) => value);
  return {
    start,
    juror: Int32Array.from(marks, ({ juror }) => juror),
    values: big ? values.map(BigInt) : Float64Array.from(values),
    denominator: 1n,
    jurors: rows[0]?.length ?? 0,
  };
}

function plainly(rows: readonly (readonly (number | null)[])[]) {
  return rows.map((own) => {
    const duels = rows.map((other) => own.map((value, juror) => compared(value, other[juror] ?? null)));
    const count = (duel: readonly number[], sign: number): number => duel.filter((each) => each === sign).length;
    return {
      wins: duels.filter((duel) => count(duel, 1) > count(duel, -1)).length,
      inFavour: duels.reduce((sum, duel) => sum + count(duel, 1), 0),
    };
  });
}

function compared(own: number | null, other: number | null): number {
  return own === null || other === null ? 0 : Math.sign(own - other);
}

test.each([
  [1, 1, false],
  [2, 1, true],
  [33, 4, false],
  [64, 7, true],
  [1100, 5, false],
  [2100, 3, false],
])('%i members and %i jurors meet as they do one by one', (members, jurors, big) => {
  const next = seededSource(`duels ${members}`);
  const rows = Array.from({ length: members }, () =>
    Array.from({ length: jurors }, () => (nextBelow(next, 6) === 0 ? null : nextBelow(next, Math.ceil(1 + members / 3)))),
  );
  expect(duelsOf(panelOfRows(rows, big))).toEqual(plainly(rows));
});

test('nobody meets nobody', () => {
  expect(duelsOf(panelOfRows([], false))).toEqual([]);
});
