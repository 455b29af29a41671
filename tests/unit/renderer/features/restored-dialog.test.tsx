import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { RestoredDialog } from '#renderer/features/first-run/restored-dialog.tsx';
import type { RestoredWork } from '#shared/ipc/views/identity.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';

function show(work: RestoredWork | null) {
  const proceed = vi.fn();
  renderDesk(<RestoredDialog restored={{ identity: fakeIdentity({ name: 'Ketua Panel' }), work }} onProceed={proceed} />, {});
  return proceed;
}

const said = () => screen.getByRole('dialog', { name: 'Cadangan sudah dipulihkan' }).textContent;

it('tells what came back, what was here already, and what went on differently here, and goes on by Enter', async () => {
  const proceed = show({ files: 1234, kept: 5, parted: 2, database: '{}' });
  expect(said()).toContain('1.234 berkas pekerjaan kembali');
  expect(said()).toContain('5 berkas sudah ada di sini');
  expect(screen.getByText(/^2 berkas di laptop ini berlanjut dengan isi lain/u)).toBeDefined();
  await userEvent.keyboard('{Enter}');
  expect(proceed).toHaveBeenCalledOnce();
});

it('says nothing of what there is none of', () => {
  show({ files: 3, kept: 0, parted: 0, database: '{}' });
  expect(said()).not.toMatch(/sudah ada di sini|isi lain/u);
});

it('says of an identity alone that it came without work', () => {
  show(null);
  expect(said()).toContain('hanya memuat identitas');
});
