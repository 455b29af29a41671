import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRequest } from '#renderer/bridge/request.ts';
import { err, ok, type Result } from '#shared/base/result.ts';

describe('a request', () => {
  it('is busy until it is answered', async () => {
    const { result } = renderHook(() => useRequest());
    let answer = () => undefined as void;
    let asked: Promise<unknown> = Promise.resolve();
    act(() => {
      asked = result.current.ask(() => new Promise<Result<string, never>>((resolve) => (answer = () => resolve(ok('jawaban')))));
    });
    expect(result.current.isBusy).toBe(true);
    await act(async () => {
      answer();
      await asked;
    });
    expect(result.current).toMatchObject({ isBusy: false, error: null });
    await expect(asked).resolves.toEqual(ok('jawaban'));
  });

  it('keeps why the last one was refused, until the next', async () => {
    const { result } = renderHook(() => useRequest());
    await act(() => result.current.ask(() => Promise.resolve(err({ kind: 'disk-full' as const, name: 'x' }))));
    expect(result.current.error).toEqual({ kind: 'disk-full', name: 'x' });
    await act(() => result.current.ask(() => Promise.resolve(ok(null))));
    expect(result.current.error).toBeNull();
  });

  it('does not stay busy when a bug rejects it, and does not hide the bug', async () => {
    const { result } = renderHook(() => useRequest());
    await act(() => expect(result.current.ask(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug'));
    expect(result.current.isBusy).toBe(false);
  });
});
