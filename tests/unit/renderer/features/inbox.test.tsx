import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Inbox } from '#renderer/features/inbox/inbox.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { type ChosenFile, MOST_FILES } from '#shared/ipc/views/files.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { deskBundle, deskFile, deskPanel, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { dropFiles } from '#tests/support/components/drop-files.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

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
    expect(screen.getByText(/Seret berkas .mfscore dan .mfevidence/)).toBeDefined();
  });

  it('shows no button that would move before it is pressed: where they stand depends on what was received before', async () => {
    let answer = (_view: PanelView): void => undefined;
    const view = new Promise<PanelView>((resolve) => (answer = resolve));
    renderDesk(<Inbox bundle={deskBundle()} identity={chair} />, { answers: { 'panel:view': () => view.then(ok) } });
    expect(screen.queryByRole('button', { name: /Pilih berkas/ })).toBeNull();
    act(() => answer(deskPanel({ files: [] })));
    expect(await screen.findAllByRole('button', { name: /Pilih berkas/ })).toHaveLength(1);
  });

  it('takes the chosen files for this bundle and chair and says how many were new', async () => {
    const { receive } = await show();
    await choose();
    expect(receive).toHaveBeenCalledWith({ bundleId: deskBundle().view.bundleId, chair: chair.thumbprint, files: ['file-1'] });
    expect(await screen.findByText('5 berkas baru diperiksa: 2 diterima, 1 digantikan, 1 ganda, 1 ditolak.')).toBeDefined();
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

  it('shows evidence packs among the files, each outcome of theirs to be narrowed to', async () => {
    const packs = [
      deskFile('foto 1', { juror: thumbprint('Juri 1'), outcome: { kind: 'evidence', files: 3 } }),
      deskFile('foto 2', { juror: thumbprint('Juri 2'), outcome: { kind: 'evidence-waiting' } }),
      deskFile('foto 3', { juror: thumbprint('Juri 2'), outcome: { kind: 'evidence-idle', because: 'superseded' } }),
    ];
    await show({ before: deskPanel({ files: [...files, ...packs] }) });
    expect(lines().filter((line) => line.startsWith('bukti'))).toEqual([
      expect.stringMatching(/^bukti cocok\|Juri 1.*3 foto dan berkas kunjungan/),
      expect.stringMatching(/^bukti menunggu\|Juri 2.*menunggu berkas nilai/),
      expect.stringMatching(/^bukti tersisih\|Juri 2.*sudah digantikan$/),
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Bukti menunggu 1' }));
    expect(lines()).toHaveLength(1);
  });

  it('narrows to one outcome', async () => {
    await show({ before: deskPanel({ files }) });
    await userEvent.click(screen.getByRole('radio', { name: 'Ditolak 1' }));
    expect(lines()).toHaveLength(1);
  });

  it('finds a file by its juror, its name, its code or the reason', async () => {
    await show({ before: deskPanel({ files }) });
    await userEvent.type(screen.getByRole('searchbox'), 'tanda tangan');
    expect(lines()).toHaveLength(1);
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), 'juri salinan');
    expect(lines()).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox'), ' xyz');
    expect(await screen.findByText('Tidak ada berkas yang cocok.')).toBeDefined();
  });

  it('says how many of a sending were there before, and when a folder held more than is taken', async () => {
    const many = Array.from({ length: MOST_FILES }, (_, index) => ({ file: `file-${index + 1}`, name: `${index}`, bytes: 1 }));
    await show({ dropped: many, before: deskPanel({ files: files.slice(0, 3) }) });
    await userEvent.click(screen.getByRole('button', { name: 'Pilih folder…' }));
    const notice = await screen.findByText(/2 berkas baru diperiksa: 1 digantikan, 1 ditolak\. 4\.998 sudah pernah diterima/);
    expect(notice.textContent).toContain('Hanya 5.000 berkas pertama');
  });

  it('saves the list and puts it on paper, and says why it could not', async () => {
    const asked: string[] = [];
    renderDesk(<Inbox bundle={deskBundle()} identity={chair} />, {
      answers: {
        'panel:view': () => Promise.resolve(ok(deskPanel({ files }))),
        'panel:save-list': ({ list }) => {
          asked.push(`save ${list}`);
          return Promise.resolve(err({ kind: 'cancelled' }));
        },
        'panel:print-list': ({ list }) => {
          asked.push(`print ${list}`);
          return Promise.resolve(err({ kind: 'identity-locked' }));
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Simpan CSV…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cetak…' }));
    expect(asked).toEqual(['save received', 'print received']);
    expect((await screen.findByRole('alert')).textContent).toContain('terkunci');
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

  it('says so when the taking was stopped, and offers it again', async () => {
    await show({ refused: { kind: 'cancelled' } });
    await choose();
    expect(await screen.findByText(/^Dihentikan sebelum selesai\. Seret berkasnya sekali lagi/u)).toBeDefined();
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
