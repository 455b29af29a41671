import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PanelScreen } from '#renderer/work/panel-screen.tsx';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { deskBundle, deskPanel, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';

function show(...answers: readonly Result<PanelView, AppError>[]) {
  const left = [...answers];
  const view = vi.fn(() => {
    const answer = left.shift();
    return answer === undefined ? new Promise<never>(() => undefined) : Promise.resolve(answer);
  });
  renderDesk(
    <PanelScreen bundle={deskBundle()} identity={fakeIdentity()} title="Peringkat" loading="Menghitung">
      {({ files }) => <p>{files.length} berkas</p>}
    </PanelScreen>,
    { answers: { 'panel:view': view } },
  );
  return view;
}

describe('a screen over the panel', () => {
  it('says that it is on its way, and can be stopped', () => {
    show();
    expect(screen.getByRole('progressbar', { name: 'Menghitung' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Batalkan' })).toBeDefined();
  });

  it('draws the panel once it is here', async () => {
    show(ok(deskPanel()));
    expect(await screen.findByText('3 berkas')).toBeDefined();
  });

  it.each([
    ['it was refused', { kind: 'own-scores-first' }, 'alert'],
    ['it was stopped', { kind: 'cancelled' }, 'status'],
  ] as const)('says so when %s, and asks again on request', async (_, error, role) => {
    const view = show(err(error), ok(deskPanel()));
    expect(await screen.findByRole(role)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(await screen.findByText('3 berkas')).toBeDefined();
    expect(view).toHaveBeenCalledTimes(2);
  });
});
