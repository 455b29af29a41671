import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WorkShelf } from '#renderer/app/session/work-shelf.ts';
import { WorkDatabase } from '#renderer/db/database.ts';
import { err } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { fakeBridge } from '#tests/support/components/fake-bridge.ts';
import { sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const key = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };

function shelfOver(sheets: Requests['journal:sheets']): WorkShelf {
  const database = new WorkDatabase('shelf');
  onTestFinished(() => database.delete());
  return new WorkShelf({ database, journal: fakeBridge({ answers: { 'journal:sheets': sheets } }), now: () => '' });
}

const NOTHING_BEFORE = { ancestors: [], subjects: new Map<string, string>() };

describe('the works of a window', () => {
  it('are opened once each', async () => {
    const shelf = shelfOver(fakeBridge()['journal:sheets']);
    expect(await shelf.open(key, NOTHING_BEFORE)).toBe(await shelf.open(key, NOTHING_BEFORE));
  });

  it.each([
    ['the browser does not list its databases', () => vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new Error('no list'))],
    ['the journal cannot be read', () => null],
  ])('are tried again the next time when %s', async (_name, breakOnce) => {
    const read = fakeBridge({ journal: [{ sequence: 1, sheet: sheet('P-1') }] })['journal:sheets'];
    const refuse = () => Promise.resolve(err({ kind: 'read-only', name: 'jurnal' } as const));
    const broken = breakOnce();
    const shelf = shelfOver(broken === null ? vi.fn(read).mockImplementationOnce(refuse) : read);
    expect((await shelf.open(key, NOTHING_BEFORE)).ok).toBe(false);
    expect((await shelf.open(key, NOTHING_BEFORE)).ok).toBe(true);
  });
});
