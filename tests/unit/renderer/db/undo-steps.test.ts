import { describe, expect, it } from 'vitest';
import { type Step, UndoSteps } from '#renderer/db/undo-steps.ts';
import { sheet } from '#tests/support/panel/panel.ts';

const step = (entry: string, note: string, field = 'note', at = 0): Step => ({
  entry,
  field,
  at,
  state: { sheet: sheet(entry, { note }), mark: null },
});
const now = (note: string) => (one: Step) => ({ sheet: sheet(one.entry, { note }), mark: null });

describe('what was done in a session', () => {
  it('is undone in the order of doing, over all proposals, and done again', () => {
    const steps = new UndoSteps();
    steps.push(step('P-1', 'satu'));
    steps.push(step('P-2', 'dua'));
    expect(steps.count()).toEqual({ past: 2, future: 0 });
    expect(steps.undo(now('dua baru'))).toEqual(step('P-2', 'dua'));
    expect(steps.undo(now('satu baru'))?.entry).toBe('P-1');
    expect(steps.undo(now(''))).toBeNull();
    expect(steps.redo(now('satu'))).toMatchObject({ entry: 'P-1', state: { sheet: { note: 'satu baru' } } });
    expect(steps.redo(now('dua'))).toMatchObject({ entry: 'P-2', state: { sheet: { note: 'dua baru' } } });
    expect(steps.redo(now(''))).toBeNull();
  });

  it('is one step while the keys follow each other in one field, and goes back to where the typing began', () => {
    const steps = new UndoSteps();
    steps.push(step('P-1', 'awal', 'note', 0));
    steps.push(step('P-1', 'awal a', 'note', 900));
    steps.push(step('P-1', 'awal ab', 'note', 1800));
    expect(steps.count().past).toBe(1);
    expect(steps.undo(now('awal abc'))?.state.sheet?.note).toBe('awal');
  });

  it.each([
    ['after a pause', step('P-1', 'b', 'note', 5000)],
    ['in another field', step('P-1', 'b', 'score novelty', 10)],
    ['on another proposal', step('P-2', 'b', 'note', 10)],
  ])('is a step of its own %s', (_, second) => {
    const steps = new UndoSteps();
    steps.push(step('P-1', 'a'));
    steps.push(second);
    expect(steps.count().past).toBe(2);
  });

  it('cannot be done again once something else was done, nor undone once it was forgotten', () => {
    const steps = new UndoSteps();
    steps.push(step('P-1', 'a'));
    steps.undo(now('b'));
    steps.push(step('P-1', 'c'));
    expect(steps.count()).toEqual({ past: 1, future: 0 });
    steps.clear();
    expect(steps.count()).toEqual({ past: 0, future: 0 });
  });
});
