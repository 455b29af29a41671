import { expect, it } from 'vitest';
import { decideOnce } from '#shared/domain/panel/decisions/decide-once.ts';
import { type DecidedRanking, decideRanking } from '#shared/domain/panel/decisions/decided-ranking.ts';
import { basisOf, decision } from '#tests/support/panel/decisions.ts';
import { UNDISPUTED } from '#tests/support/panel/panel.ts';

const { lotOf } = UNDISPUTED;
const marks = { 'P-1': [90, 90, 90], 'P-2': [80, 80, 80] } as const;
const agreed = decision(1, 'panel-adjustment', { entry: 'P-2', before: '80.00', after: '95.00' });

const written = ({ lines, rows, faults }: DecidedRanking) => ({ lines, rows: rows(), faults });

it('what was decided is ranked once when it is asked for again, and anew for other decisions, another basis or another lot', () => {
  const basis = basisOf(marks);
  const first = decideOnce(basis, [agreed], lotOf);
  expect(written(first)).toEqual(written(decideRanking(basis, [agreed], lotOf)));
  expect(decideOnce(basis, [{ ...agreed }], lotOf)).toBe(first);
  expect(decideOnce(basis, [agreed], (seed) => lotOf(seed))).not.toBe(first);
  expect(written(decideOnce(basis, [], lotOf))).toEqual(written(decideRanking(basis, [], lotOf)));
  expect(decideOnce(basisOf(marks), [agreed], lotOf)).not.toBe(first);
});
