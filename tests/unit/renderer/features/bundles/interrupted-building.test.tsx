import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { InterruptedBuildingNotice } from '#renderer/features/bundle-building/interrupted-building.tsx';
import { ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { InterruptedBuilding } from '#shared/ipc/views/preparing.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';
import { thumbprint } from '#tests/support/panel/panel.ts';

const one = { owner: thumbprint('Sekretariat'), id: 'kipp' };
const building = { stage: 'penilaian-proposal', revision: 2, name: 'tahap.mfbundle', folder: '/media/usb' };

function show(outcome: InterruptedBuilding['outcome']) {
  const left = [{ ...building, outcome }];
  const asked = vi.fn((() => Promise.resolve(ok(left.shift() ?? null))) satisfies Requests['preparing:interrupted']);
  renderDesk(<InterruptedBuildingNotice {...one} />, { answers: { 'preparing:interrupted': asked } });
  return asked;
}

it.each([
  ['noted', 'Mengerti', /Sekarang sudah dicatat: tahap\.mfbundle di \/media\/usb/u],
  ['taken-back', 'Mengerti', /sebelum berkas revisi 2 selesai/u],
  ['out-of-reach', 'Media itu tidak ada lagi', /di \/media\/usb, yang sekarang tidak terjangkau/u],
] as const)(
  'tells of a bundle whose building was interrupted that it is %s, until somebody has seen it',
  async (outcome, button, words) => {
    const asked = show(outcome);
    await screen.findByText(words);
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(asked).toHaveBeenLastCalledWith({ ...one, seen: true });
    expect(screen.queryByText(words)).toBeNull();
  },
);
