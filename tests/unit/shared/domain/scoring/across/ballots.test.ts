import { expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { ballotsOf } from '#shared/domain/scoring/across/ballots.ts';
import type { Panel } from '#shared/domain/scoring/across/panel.ts';

const [MEMBERS, JURORS] = [12, 3];

/** Everybody's value for every member, below or above zero, with some equal. */
function panelOf(unit: number, asBigInts: boolean): Panel {
  const next = seededSource(`ballots ${unit}`);
  const values = Float64Array.from({ length: MEMBERS * JURORS }, () => (nextBelow(next, 9) - 4) * unit);
  return {
    start: Int32Array.from({ length: MEMBERS + 1 }, (_, member) => member * JURORS),
    juror: Int32Array.from(values, (_, place) => place % JURORS),
    values: asBigInts ? Array.from(values, BigInt) : values,
    denominator: 1n,
    jurors: JURORS,
  };
}

test.each([
  ['small', 1, false],
  ['too large to be numbered together with their places', 2 ** 49, false],
  ['big integers', 2 ** 60, true],
])('a ballot has the highest values first and equal ones by member, of values that are %s', (_, unit, asBigInts) => {
  const panel = panelOf(unit, asBigInts);
  for (const [juror, { places, members, ends }] of ballotsOf(panel).entries()) {
    const value = (member: number) => Number(panel.values[member * JURORS + juror]);
    const expected = Array.from({ length: MEMBERS }, (_each, member) => member).sort((a, b) => value(b) - value(a) || a - b);
    expect([...members]).toEqual(expected);
    expect([...places]).toEqual(expected.map((member) => member * JURORS + juror));
    const runs = expected.flatMap((member, index) => (value(member) === value(expected[index + 1] ?? -1) ? [] : [index + 1]));
    expect([...ends]).toEqual(runs);
  }
});
