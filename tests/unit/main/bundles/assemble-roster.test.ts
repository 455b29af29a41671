import { expect, test } from 'vitest';
import { assembleRoster, type Seat } from '#main/bundles/assemble-roster.ts';
import type { Role } from '#shared/domain/competition/roster.ts';

const card = (name: string): Seat['card'] => ({
  person: { name, institution: 'Dinas', position: 'Juri', thumbprint: `thumbprint of ${name}`, recipient: 'age1' },
  text: `card of ${name}`,
});
const seat = (name: string, ...roles: readonly Role[]): Seat => ({ card: card(name), roles, agency: null });
const secretariat = card('Sekretariat');

test('the signing secretariat is on the roster whether or not their card was handed in', () => {
  const roster = assembleRoster(secretariat, [seat('Ketua', 'chair'), seat('Juri 1', 'juror')]);
  expect(roster).toMatchObject({
    ok: true,
    value: [{ card: 'card of Sekretariat', roles: ['secretariat'] }, { roles: ['chair'] }, { roles: ['juror'] }],
  });
});

test('a secretariat with a seat keeps its roles and agency beside that of secretariat', () => {
  const own: Seat = { ...seat('Sekretariat', 'secretariat', 'juror'), agency: 'Dinas' };
  const roster = assembleRoster(secretariat, [seat('Ketua', 'chair'), own]);
  expect(roster).toMatchObject({ ok: true, value: [{ roles: ['juror', 'secretariat'], agency: 'Dinas' }, { roles: ['chair'] }] });
});

test('roles stand in their one order, however they were ticked', () => {
  const roster = assembleRoster(secretariat, [seat('Ketua', 'juror', 'chair', 'juror')]);
  expect(roster).toMatchObject({ ok: true, value: [{}, { roles: ['chair', 'juror'] }] });
});

test.each([
  ['the same card twice', [seat('Ketua', 'chair'), seat('Juri 1', 'juror'), seat('Ketua', 'juror')], { kind: 'card-twice', name: 'Ketua' }],
  ['nobody to score', [seat('Ketua', 'chair')], { kind: 'roster-incomplete', lacks: 'juror' }],
  ['nobody to merge', [seat('Juri 1', 'juror')], { kind: 'roster-incomplete', lacks: 'chair' }],
  ['a deputy instead of a chair', [seat('Juri 1', 'juror'), seat('Wakil', 'chair-deputy')], { kind: 'roster-incomplete', lacks: 'chair' }],
] as const)('%s is refused', (_what, seats, error) => {
  expect(assembleRoster(secretariat, seats)).toEqual({ ok: false, error });
});
