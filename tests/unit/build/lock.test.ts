import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { oneAtATime } from '#build/bundle/lock.mjs';
import { removeCheckout, smallCheckout } from '#tests/support/files/small-checkout.ts';

const silent = () => undefined;

function lockFolder(): string {
  const folder = smallCheckout({});
  onTestFinished(() => removeCheckout(folder));
  return join(folder, 'building');
}

test('two that build at once take turns', async () => {
  const folder = lockFolder();
  const steps: string[] = [];
  const turn = (name: string) => async () => {
    steps.push(`${name} begins`);
    await delay(20);
    steps.push(`${name} ends`);
  };
  const told: number[] = [];
  await Promise.all([oneAtATime(folder, turn('a'), silent), oneAtATime(folder, turn('b'), (holder) => told.push(holder))]);
  expect(told).toEqual([process.pid]);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('the lock of a process that died is taken over', async () => {
  const folder = lockFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, 'pid'), '4194305'); // above the largest process id that Linux gives out
  await expect(oneAtATime(folder, () => Promise.resolve('done'), silent)).resolves.toBe('done');
});

test('a body that fails leaves no lock behind', async () => {
  const folder = lockFolder();
  await expect(oneAtATime(folder, () => Promise.reject(new Error('no')), silent)).rejects.toThrow('no');
  expect(existsSync(folder)).toBe(false);
});
