import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { BridgeContext } from '#renderer/bridge/bridge.ts';
import { CommandProvider } from '#renderer/ui/commands/commands.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { Progress } from '#shared/ipc/contract.ts';
import { fakeBridge } from '#tests/support/components/fake-bridge.ts';

function show(job: Progress['job']) {
  const cancel = vi.fn(() => Promise.resolve({ cancelled: true }));
  const bridge = fakeBridge({ answers: { 'work:cancel': cancel } });
  render(
    <BridgeContext value={bridge}>
      <CommandProvider>
        <JobProgress job={job} label="Memeriksa" />
        <input aria-label="Catatan" />
      </CommandProvider>
    </BridgeContext>,
  );
  return { bridge, cancel };
}

describe('the progress of a long job', () => {
  it.each([
    ['verify', '1,5 MB dari 3,0 MB'],
    ['merge', '1.500.000 dari 3.000.000'],
  ] as const)('of %s is counted in its own unit', (job, words) => {
    const { bridge } = show(job);
    act(() => bridge.tellProgress({ job, done: 1_500_000, total: 3_000_000 }));
    expect(screen.getByText(words)).toBeDefined();
  });

  it('says nothing of other jobs, nor of an unknown total', () => {
    const { bridge } = show('build');
    act(() => bridge.tellProgress({ job: 'verify', done: 1, total: 2 }));
    act(() => bridge.tellProgress({ job: 'build', done: 1, total: null }));
    expect(screen.queryByText(/dari/)).toBeNull();
  });

  it('is stopped by its button', async () => {
    const { cancel } = show('verify');
    await userEvent.click(screen.getByRole('button', { name: 'Batalkan' }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('is stopped by Escape, wherever one is', () => {
    const { cancel } = show('verify');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.keyDown(screen.getByLabelText('Catatan'), { key: 'Escape' });
    expect(cancel).toHaveBeenCalledTimes(2);
  });
});
