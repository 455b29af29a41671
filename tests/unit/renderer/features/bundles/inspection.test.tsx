import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Inspection } from '#renderer/features/bundles/inspection.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { deskBundle, renderDesk } from '#tests/support/components/chair-desk.tsx';

const never = () => new Promise<never>(() => undefined);

function show(answers: Partial<Requests>) {
  const cancel = vi.fn();
  const accepted = vi.fn(() => Promise.resolve());
  const file = { file: 'file-1', name: 'kipp.mfbundle', bytes: 1000 };
  renderDesk(<Inspection file={file} identity={null} onAccepted={accepted} onCancel={cancel} />, { answers });
  return { cancel, accepted };
}

describe('the checking of a bundle', () => {
  it('can be stopped', async () => {
    const stop = vi.fn(() => Promise.resolve({ cancelled: true }));
    show({ 'bundle:inspect': never, 'work:cancel': stop });
    await userEvent.click(screen.getByRole('button', { name: 'Batalkan' }));
    expect(stop).toHaveBeenCalledOnce();
  });

  it('puts the file away when it was stopped, and calls it neither good nor refused', async () => {
    const { cancel } = show({ 'bundle:inspect': () => Promise.resolve(err({ kind: 'cancelled' })) });
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
    expect(screen.queryByText('Berkas ditolak')).toBeNull();
  });

  it('can be stopped while the bundle is taken in, which then is offered again', async () => {
    let stop = () => undefined as void;
    show({
      'bundle:inspect': () => Promise.resolve(ok(deskBundle().view)),
      'bundle:accept': () => new Promise((resolve) => (stop = () => resolve(err({ kind: 'cancelled' })))),
      'work:cancel': () => {
        stop();
        return Promise.resolve({ cancelled: true });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Terima dan buka' }));
    await userEvent.click(screen.getByRole('button', { name: 'Batalkan' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Terima dan buka' })).toBeDefined();
  });

  it('opens the bundle that was taken in, unless the person went elsewhere meanwhile', async () => {
    let take = (): void => undefined;
    const taken = new Promise<void>((resolve) => (take = resolve));
    const answers: Partial<Requests> = {
      'bundle:inspect': () => Promise.resolve(ok(deskBundle().view)),
      'bundle:accept': () => taken.then(() => ok(deskBundle().view)),
    };
    const gone = show(answers);
    await userEvent.click(await screen.findByRole('button', { name: 'Terima dan buka' }));
    cleanup();
    const stayed = show(answers);
    await userEvent.click(await screen.findByRole('button', { name: 'Terima dan buka' }));
    take();
    await vi.waitFor(() => expect(stayed.accepted).toHaveBeenCalledOnce());
    expect(gone.accepted).not.toHaveBeenCalled();
  });
});
