import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Inbox } from '#renderer/features/inbox/inbox.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { deskBundle, deskFile, deskPanel, renderDesk } from '#tests/support/chair-desk.tsx';
import { dropFiles } from '#tests/support/drop-files.ts';
import { fakeIdentity } from '#tests/support/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/layout.ts';
import { thumbprint } from '#tests/support/panel.ts';

const chair = fakeIdentity({ thumbprint: thumbprint('Ketua Panel') });
const chosen: readonly ChosenFile[] = [{ file: 'file-1', name: 'Juri 1.mfscore', bytes: 10 }];
const files = [
  deskFile('Juri 1'),
  deskFile('Juri 2', { notes: ['after-deadline', 'revision-gap'], revision: 3 }),
  deskFile('salinan', { outcome: { kind: 'duplicate' }, juror: thumbprint('Juri 1') }),
  deskFile('lama', { outcome: { kind: 'superseded', by: 2 }, juror: thumbprint('Juri 2') }),
  deskFile('aneh', {
    outcome: { kind: 'rejected', rejection: { reason: 'bad-signature', at: null } },
    juror: null,
    revision: null,
    code: null,
  }),
];

interface Desk {
  readonly before?: PanelView;
  readonly after?: PanelView;
  readonly refused?: AppError;
  readonly dropped?: readonly ChosenFile[];
}

async function show({ before = deskPanel({ files: [] }), after = deskPanel({ files }), refused, dropped = chosen }: Desk = {}) {
  const receive = vi.fn(() => Promise.resolve(refused === undefined ? ok(after) : err(refused)));
  const bridge = renderDesk(<Inbox bundle={deskBundle()} identity={chair} />, {
    chosen: dropped,
    answers: { 'panel:view': () => Promise.resolve(ok(before)), 'panel:receive': receive },
  });
  await screen.findByText(before.files.length === 0 ? /Seret berkas/ : /persis seperti diterima/);
  return { bridge, receive };
}

const lines = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .join('|'),
    );
const choose = () => userEvent.click(screen.getByRole('button', { name: /Pilih berkas/ }));

describe('inbox', () => {
  beforeEach(() => giveElementsSize(1200, 600));

  it('says what to do before the first file', async () => {
    await show();
    expect(screen.getByText(/Seret berkas .mfscore/)).toBeDefined();
  });

  it('takes the chosen files for this bundle and chair and says how many were new', async () => {
    const { receive } = await show();
    await choose();
    expect(receive).toHaveBeenCalledWith({ bundleId: deskBundle().view.bundleId, chair: chair.thumbprint, files: ['file-1'] });
    expect(await screen.findByText('5 berkas baru diperiksa. 1 di antaranya ditolak; alasannya ada di daftar.')).toBeDefined();
  });

  it('shows one line for every file with its outcome and the reason, the accepted first', async () => {
    await show({ before: deskPanel({ files }) });
    expect(lines()).toHaveLength(5);
    expect(lines()[0]).toMatch(/^diterima\|Juri 1\|1\|M4TQ-7K2P\|Juri 1.mfscore/);
    expect(lines().at(-1)).toMatch(/^ditolak\|–\|–\|–\|aneh.mfscore.*\|Tanda tangan tidak cocok dengan isi$/);
  });

  it('shows remarks that change no outcome', async () => {
    await show({ before: deskPanel({ files }) });
    expect(screen.getByText('dibuat setelah batas waktu')).toBeDefined();
    expect(screen.getByText('revisi sebelumnya belum diterima')).toBeDefined();
  });

  it('narrows to one outcome', async () => {
    await show({ before: deskPanel({ files }) });
    await userEvent.click(screen.getByRole('radio', { name: 'Ditolak 1' }));
    expect(lines()).toHaveLength(1);
  });

  it('says that nothing changed when the same files come again', async () => {
    await show({ before: deskPanel({ files }) });
    await choose();
    expect(await screen.findByText(/Tidak ada yang berubah/)).toBeDefined();
  });

  it('takes files that are dropped on it', async () => {
    const { receive } = await show();
    dropFiles(screen.getByRole('heading', { level: 1 }), 'a.mfscore');
    await screen.findByText(/5 berkas baru diperiksa/);
    expect(receive).toHaveBeenCalledOnce();
  });

  it('says so when what was dropped holds no file', async () => {
    const { receive } = await show({ dropped: [] });
    dropFiles(screen.getByRole('heading', { level: 1 }), 'a.txt');
    expect(await screen.findByText(/Tidak ada berkas yang terbaca/)).toBeDefined();
    expect(receive).not.toHaveBeenCalled();
  });

  it('does nothing when the dialog is closed', async () => {
    const { receive } = await show({ dropped: [] });
    await choose();
    expect(receive).not.toHaveBeenCalled();
  });

  it('says why files were not taken', async () => {
    await show({ refused: { kind: 'own-scores-first' } });
    await choose();
    expect((await screen.findByRole('alert')).textContent).toContain('tandatangani dahulu berkas nilai sendiri');
  });

  it('says nothing when the taking was stopped, and offers it again', async () => {
    await show({ refused: { kind: 'cancelled' } });
    await choose();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByRole('button', { name: /Pilih berkas/ })).toHaveProperty('disabled', false);
  });

  it('shows how far the checking is', async () => {
    const bridge = renderDesk(<Inbox bundle={deskBundle()} identity={chair} />, {
      chosen,
      answers: { 'panel:view': () => Promise.resolve(ok(deskPanel({ files: [] }))), 'panel:receive': () => new Promise(() => undefined) },
    });
    await screen.findByText(/Seret berkas/);
    await choose();
    await screen.findByRole('progressbar');
    act(() => bridge.tellProgress({ job: 'merge', done: 3, total: 5 }));
    expect(screen.getByText('3 dari 5')).toBeDefined();
  });
});
