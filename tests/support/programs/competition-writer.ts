import { sortedCodeUnits } from '#shared/base/order.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { openCompetitionFile } from '#main/competitions/competition-file.ts';
import { proposalRecord } from '../competition/competition.ts';
import { thumbprint } from '../panel/panel.ts';

// Proposals of one import.
const IMPORTED = 400;

const ASSIGNED = Array.from({ length: 100 }, (_, index) => `A-${1000 + index}`);

/** Everybody's lists, one entry other than before, under the number of the change as its seed. */
function ticked(number: number): CompetitionRecord {
  const [first, second] = sortedCodeUnits([thumbprint('A'), thumbprint('B')]);
  const entries = ASSIGNED.filter((_, index) => index !== number % ASSIGNED.length);
  const jurors = [
    { juror: first ?? '', entries },
    { juror: second ?? '', entries: ASSIGNED },
  ];
  return { kind: 'assignment', id: 'penilaian-proposal', value: { mode: 'listed', perProposal: 2, seed: String(number), jurors } };
}

// A program of its own, so that it can be killed: edits and imports by turns, ticks an assignment each time, and says which change is saved once it is acknowledged.
const [, , path = ''] = process.argv;
const file = await openCompetitionFile(path, () => new Date().toISOString());
if (!file.ok) throw new Error(file.error.kind);
for (;;) {
  const number = file.value.status().lastSequence + 1;
  const doing = { by: thumbprint('S'), at: new Date().toISOString() };
  const entries = number % 3 === 0 ? Array.from({ length: IMPORTED }, (_, index) => `I-${index}`) : [`P-${number % 5}`];
  const records = [...entries.map((entry) => proposalRecord(entry, `Judul ${number}`)), ticked(number)];
  const saved = await file.value.change({ what: 'edit-proposal', step: null, records }, doing);
  if (!saved.ok) throw new Error(saved.error.kind);
  process.stdout.write(`saved ${number}\n`);
}
