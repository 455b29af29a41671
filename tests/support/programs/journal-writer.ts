import { SCORE_JOURNAL } from '#main/journal/journal-kind.ts';
import { openJournals } from '#main/journal/journals.ts';
import { sha256, sheet, thumbprint } from '../panel/panel.ts';

// A program of its own, so that its system calls can be traced: appends sheets and says "saved" once each is acknowledged.
const [, , folder = '.', count = '3'] = process.argv;
const journals = openJournals(folder, SCORE_JOURNAL, () => new Date().toISOString());
const owner = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };
for (let number = 1; number <= Number(count); number += 1) {
  const saved = await journals.append(owner, sheet('P-1', { note: String(number) }));
  if (!saved.ok) throw new Error(saved.error.kind);
  process.stdout.write(`saved ${saved.value}\n`);
}
await journals.close();
