import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { InterruptedClosingNotice } from '#renderer/work/interrupted-closing.tsx';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { InterruptedClosing } from '#shared/ipc/views/result.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';
import { sha256 } from '#tests/support/panel/panel.ts';

const bundleId = sha256('bundle');
const closing: InterruptedClosing = { outcome: 'placed', revision: 2, code: 'M4TQ-7K2P', name: 'hasil.mfresult', folder: '/media/usb' };

function show(...answers: readonly (InterruptedClosing | null)[]) {
  const left = [...answers];
  const interrupted = vi.fn((() => Promise.resolve(left.shift() ?? null)) satisfies Requests['result:interrupted']);
  renderDesk(<InterruptedClosingNotice bundleId={bundleId} />, { answers: { 'result:interrupted': interrupted } });
  return interrupted;
}

it('tells that a result whose saving was interrupted is whole, until the chair has seen it', async () => {
  const interrupted = show(closing, null);
  expect(await screen.findByText(/Hasil dan dosirnya sekarang utuh: hasil\.mfresult di \/media\/usb\./)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Mengerti' }));
  expect(interrupted).toHaveBeenLastCalledWith({ bundleId, seen: true });
  expect(screen.queryByRole('status')).toBeNull();
});

it('offers to finish what lies on a stick that is not there, and tells what came of it', async () => {
  const interrupted = show({ ...closing, outcome: 'out-of-reach' }, closing);
  await userEvent.click(await screen.findByRole('button', { name: 'Selesaikan' }));
  expect(interrupted).toHaveBeenLastCalledWith({ bundleId, seen: false });
  expect(await screen.findByText(/sekarang utuh/)).toBeDefined();
});

it('says of a result that was never saved that nothing was left', async () => {
  show({ ...closing, outcome: 'taken-back' });
  expect(await screen.findByText(/Tidak ada yang tertinggal di \/media\/usb/)).toBeDefined();
});
