import { describe, expect, it } from 'vitest';
import { type SaveState, SheetWriter } from '#renderer/db/sheet-writer.ts';
import type { HeldSheet } from '#renderer/db/stored-work.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { sheet } from '#tests/support/panel/panel.ts';

type Ack = Result<{ readonly sequence: number }, AppError>;
const full: AppError = { kind: 'disk-full', name: 'jurnal' };

/** Two places whose every answer is given by the test. */
function places(known: readonly HeldSheet[] = []) {
  const stored: HeldSheet[] = [];
  const appended: ScoreSheet[] = [];
  const states: SaveState[] = [];
  const answers: ((ack: Ack) => void)[] = [];
  let refuseStore = false;
  const writer = new SheetWriter(
    {
      store: (held) => {
        stored.push(held);
        return refuseStore ? Promise.reject(new Error('no space')) : Promise.resolve();
      },
      append: (one) => {
        appended.push(one);
        return new Promise((resolve) => answers.push(resolve));
      },
      now: () => '2023-05-30T07:03:22.000Z',
      onState: (state) => states.push(state),
    },
    known,
  );
  const answer = async (ack: Ack) => {
    answers.shift()?.(ack);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { writer, stored, appended, states, answer, refuseStore: (refuse: boolean) => (refuseStore = refuse), last: () => states.at(-1) };
}

describe('writing sheets to both places', () => {
  it('calls a change saved only when both have acknowledged it', async () => {
    const { writer, answer, last } = places();
    writer.write(sheet('P-1'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(last()).toEqual({ kind: 'saving' });
    await answer(ok({ sequence: 1 }));
    expect(last()).toEqual({ kind: 'saved', at: '2023-05-30T07:03:22.000Z' });
  });

  it('writes one sheet in order and skips states that were overtaken before they were begun', async () => {
    const { writer, appended, answer } = places();
    for (const note of ['a', 'ab', 'abc']) writer.write(sheet('P-1', { note }));
    await answer(ok({ sequence: 1 }));
    await answer(ok({ sequence: 2 }));
    expect(appended.map(({ note }) => note)).toEqual(['a', 'abc']);
  });

  it('stores with each row the newest record that was acknowledged before', async () => {
    const { writer, stored, answer } = places([{ sheet: sheet('P-1'), journalSequence: 41 }]);
    writer.write(sheet('P-1', { note: 'a' }));
    await answer(ok({ sequence: 42 }));
    writer.write(sheet('P-1', { note: 'b' }));
    await answer(ok({ sequence: 43 }));
    expect(stored.map(({ journalSequence }) => journalSequence)).toEqual([41, 42]);
  });

  it('stores the row again when the journal counts from the beginning, so that later records win over it', async () => {
    const { writer, stored, answer } = places([{ sheet: sheet('P-1'), journalSequence: 57 }]);
    writer.write(sheet('P-1', { note: 'a' }));
    await answer(ok({ sequence: 1 }));
    expect(stored.map(({ journalSequence }) => journalSequence)).toEqual([57, 1]);
  });

  it('keeps what the journal refused and writes it on asking again', async () => {
    const { writer, appended, answer, last } = places();
    writer.write(sheet('P-1', { note: 'a' }));
    await answer(err(full));
    expect(last()).toEqual({ kind: 'failed', failure: full });
    writer.retry();
    await answer(ok({ sequence: 1 }));
    expect(appended.map(({ note }) => note)).toEqual(['a', 'a']);
    expect(last()?.kind).toBe('saved');
  });

  it('is not saved while the database refuses, though the journal has it', async () => {
    const { writer, answer, last, refuseStore } = places();
    refuseStore(true);
    writer.write(sheet('P-1'));
    await answer(ok({ sequence: 1 }));
    expect(last()).toEqual({ kind: 'failed', failure: { kind: 'database-failed' } });
  });

  it('says failed as long as one sheet is not in both places, and tries it again with the next change of another', async () => {
    const { writer, answer, last } = places();
    writer.write(sheet('P-1'));
    await answer(err(full));
    writer.write(sheet('P-2'));
    await answer(err(full));
    await answer(ok({ sequence: 1 }));
    expect(last()?.kind).toBe('failed');
    writer.retry();
    await answer(ok({ sequence: 2 }));
    expect(last()?.kind).toBe('saved');
  });

  it('settles when nothing is being written any more, be it saved or failed', async () => {
    const { writer, answer } = places();
    await writer.settled();
    writer.write(sheet('P-1'));
    let settled = false;
    const waiting = writer.settled().then(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(settled).toBe(false);
    await answer(err(full));
    await waiting;
    expect(settled).toBe(true);
  });

  it('says nothing when there is nothing to try again', () => {
    const { writer, states } = places();
    writer.retry();
    expect(states).toEqual([]);
  });

  it('reports a journal that cannot be reached at all', async () => {
    const states: SaveState[] = [];
    const writer = new SheetWriter(
      {
        store: () => Promise.resolve(),
        append: () => Promise.reject(new Error('gone')),
        now: () => '',
        onState: (state) => states.push(state),
      },
      [],
    );
    writer.write(sheet('P-1'));
    await writer.settled();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'journal-failed' } });
  });
});
