import { expect, test } from 'vitest';
import { err, ok } from '#shared/base/result.ts';

test('an outcome survives structured clone, so it can cross processes', () => {
  expect(structuredClone(ok(1))).toEqual({ ok: true, value: 1 });
  expect(structuredClone(err({ kind: 'unreadable' }))).toEqual({ ok: false, error: { kind: 'unreadable' } });
});
