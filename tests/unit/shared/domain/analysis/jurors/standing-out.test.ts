import { expect, test } from 'vitest';
import { ratingsOf } from '#shared/domain/analysis/agreement/ratings.ts';
import { standingOut } from '#shared/domain/analysis/jurors/standing-out.ts';

const rated = (marks: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  standingOut(
    ratingsOf(
      Object.entries(marks).flatMap(([proposal, jurors]) => Object.entries(jurors).map(([juror, value]) => ({ proposal, juror, value }))),
    ),
  );

test('the most divided proposal comes first, with the juror farthest from the others and by how much', () => {
  expect(rated({ A: { J1: 80, J2: 81, J3: 82 }, B: { J1: 90, J2: 88, J3: 50 } })).toMatchObject([
    { proposal: 'B', lowest: 50, highest: 90, juror: 'J3', apart: -39 },
    { proposal: 'A', spread: 1, lowest: 80, highest: 82, juror: 'J1', apart: -1.5 },
  ]);
});

test('a juror without a rating is not the farthest, and one rating alone divides nobody', () => {
  expect(rated({ A: { J2: 70, J3: 90 }, B: { J1: 60 } })).toMatchObject([{ proposal: 'A', juror: 'J2', apart: -20 }]);
});

test('equally divided proposals stand by their number', () => {
  expect(rated({ B: { J1: 1, J2: 3 }, A: { J1: 5, J2: 7 } }).map(({ proposal }) => proposal)).toEqual(['A', 'B']);
});
