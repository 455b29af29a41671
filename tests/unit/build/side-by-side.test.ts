import { describe, expect, it } from 'vitest';
import { sideBySide } from '#build/checks/side-by-side.mjs';

/** Tasks that end when they are told to, and what has begun so far. */
function heldTasks(count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const tasks = Array.from({ length: count }, (_, index) => () => {
    begun.push(index);
    return new Promise<number>((resolve) => {
      ends[index] = () => resolve(index);
    });
  });
  return { begun, tasks, end: (index: number) => ends[index]?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('tasks side by side', () => {
  it('begin in their order, never more at a time than there are lanes', async () => {
    const { begun, tasks, end } = heldTasks(4);
    const answers = sideBySide(tasks, 2);
    await settled();
    expect(begun).toEqual([0, 1]);
    end(1);
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    end(2);
    await settled();
    expect(begun).toEqual([0, 1, 2, 3]);
    end(0);
    end(3);
    expect(await Promise.all(answers)).toEqual([0, 1, 2, 3]);
  });

  it('answer each as soon as its own is known, and go on after one that failed', async () => {
    const { tasks, end } = heldTasks(2);
    const [failed, ...answers] = sideBySide([() => Promise.reject(new Error('no tool')), ...tasks], 1);
    await expect(failed).rejects.toThrow('no tool');
    await settled();
    end(0);
    await expect(answers[0]).resolves.toBe(0);
    await settled();
    end(1);
    await expect(answers[1]).resolves.toBe(1);
  });
});
