import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Close } from '#renderer/features/close/close.tsx';
import { fromFieldTime, toFieldTime } from '#renderer/ui/theme/local-time.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type PlenaryEvent, recordOf } from '#shared/domain/panel/decisions/plenary-record.ts';
import { plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import type { PlenaryView } from '#shared/ipc/views/plenary.ts';
import { deskBundle, deskCoverage, deskFile, deskPanel, deskRules, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { basisOf, DECIDED_AT, intent } from '#tests/support/panel/decisions.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { sha256, thumbprint } from '#tests/support/panel/panel.ts';

const chair = fakeIdentity({ thumbprint: thumbprint('Ketua Panel') });
const saved = (name: string) => ({ name, folder: '/media/usb', bytes: 48_211, sha256: sha256(name) });
const owing = deskPanel({ complete: false, coverage: [deskCoverage('Juri 1'), deskCoverage('Juri 2', ['P-1', 'P-2'])] });

const basis = basisOf({ 'P-1': [95, 90, 70], 'P-2': [80, 80, 80], 'P-3': [60, 60, 60] });

/** A plenary in which this happened. */
function plenaryAfter(...events: readonly PlenaryEvent[]): PlenaryView {
  const state = plenaryStateOf(basis, new Map(), recordOf(events), (seed) => (entry) => `${seed} ${entry}`);
  return { range: null, disputes: [], state };
}

async function show(panel: PanelView = deskPanel(), refused: AppError | null = null, plenary: PlenaryView = plenaryAfter()) {
  const close = vi.fn(() =>
    Promise.resolve(
      refused === null ? ok({ saved: saved('hasil.mfresult'), dossier: saved('hasil.mfdossier'), code: 'M4TQ-7K2P' }) : err(refused),
    ),
  );
  const onGo = vi.fn();
  renderDesk(
    <Close bundle={deskBundle(deskRules({ threshold: { total: 85 }, quorum: { minJurors: 2 } }))} identity={chair} onGo={onGo} />,
    {
      answers: {
        'panel:view': () => Promise.resolve(ok(panel)),
        'plenary:view': () => Promise.resolve(ok(plenary)),
        'panel:close': close,
      },
    },
  );
  return { close, onGo, sign: await screen.findByRole('button', { name: 'Tanda tangani hasil' }) };
}

/** Presses a key in one part of the closing time. */
function pressIn(part: 'year' | 'month', key: string) {
  const segment = screen.getAllByRole('spinbutton').find((element) => element.dataset['type'] === part);
  if (segment === undefined) throw new Error(`the closing time has no ${part}`);
  fireEvent.keyDown(segment, { key });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 31, 16, 30) });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('closing a panel', () => {
  it('signs with the stated time, the chair present and no exception when nothing is owed', async () => {
    const { close, sign } = await show();
    pressIn('year', 'ArrowUp');
    await userEvent.click(sign);
    expect(close).toHaveBeenCalledWith({
      bundleId: deskBundle().view.bundleId,
      chair: chair.thumbprint,
      closedAt: fromFieldTime('2027-05-31T16:30'),
      present: [chair.thumbprint],
      exception: null,
    });
  });

  it('shows the code large, both files and where they lie', async () => {
    const { sign } = await show();
    await userEvent.click(sign);
    expect(await screen.findByText('M4TQ-7K2P')).toBeDefined();
    for (const words of ['hasil.mfresult · 48 kB', 'hasil.mfdossier · 48 kB', '/media/usb']) expect(screen.getByText(words)).toBeDefined();
  });

  it('offers the form again after a result', async () => {
    const { sign } = await show();
    await userEvent.click(sign);
    await userEvent.click(await screen.findByRole('button', { name: 'Tutup sekali lagi' }));
    expect(screen.getByRole('button', { name: 'Tanda tangani hasil' })).toBeDefined();
  });

  it('names who owes and refuses until a reason is written', async () => {
    const { close, sign } = await show(owing);
    expect(screen.getByText('Juri 2: 2 proposal')).toBeDefined();
    expect(sign).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Alasan menutup dengan pengecualian'), '  Juri 2 sakit  ');
    await userEvent.click(screen.getByRole('button', { name: 'Tanda tangani hasil' }));
    expect(close).toHaveBeenCalledWith(expect.objectContaining({ exception: 'Juri 2 sakit' }));
  });

  it('names everybody in the order of their names, numbers in it by size', async () => {
    const late = ['Juri 10', 'Juri 9'].map((name) => deskFile(name, { notes: ['after-deadline'] }));
    const twice = ['Juri 10', 'Juri 9'].map((name) => deskFile(`${name} dua`, { juror: thumbprint(name), outcome: { kind: 'conflict' } }));
    const coverage = ['Juri 10', 'Juri 9'].map((name) => deskCoverage(name, ['P-1']));
    await show(deskPanel({ complete: false, coverage, files: [...late, ...twice] }));
    const [conflicting, owing, lateOnes] = screen.getAllByRole('list').map((list) =>
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    );
    expect(conflicting).toEqual(['Juri 9', 'Juri 10']);
    expect(owing).toEqual(['Juri 9: 1 proposal', 'Juri 10: 1 proposal']);
    expect(lateOnes).toEqual(['Juri 9', 'Juri 10']);
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
      'Juri 1Juri',
      'Juri 2Juri',
      'Juri 3Juri',
      'Ketua PanelKetua panel',
    ]);
  });

  it('can be stopped while it counts, signs and saves', async () => {
    let stop = () => undefined as void;
    const cancel = () => {
      stop();
      return Promise.resolve({ cancelled: true });
    };
    const close = () => new Promise<Result<never, AppError>>((resolve) => (stop = () => resolve(err({ kind: 'cancelled' }))));
    renderDesk(<Close bundle={deskBundle()} identity={chair} onGo={vi.fn()} />, {
      answers: {
        'panel:view': () => Promise.resolve(ok(deskPanel())),
        'plenary:view': () => Promise.resolve(ok(plenaryAfter())),
        'panel:close': close,
        'work:cancel': cancel,
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Tanda tangani hasil' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Batalkan' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for a reason for a file after the deadline', async () => {
    const { sign } = await show(deskPanel({ files: [deskFile('Juri 3', { notes: ['after-deadline'] })] }));
    expect(within(screen.getByRole('status')).getByText('Juri 3')).toBeDefined();
    expect(sign).toHaveProperty('disabled', true);
  });

  it('asks for no reason for a late file that does not count', async () => {
    const { sign } = await show(
      deskPanel({ files: [deskFile('Juri 3', { notes: ['after-deadline'], outcome: { kind: 'superseded', by: 2 } })] }),
    );
    expect(sign).toHaveProperty('disabled', false);
  });

  it('lets no reason overrule files that contradict each other', async () => {
    const { sign } = await show(deskPanel({ complete: false, files: [deskFile('Juri 1', { outcome: { kind: 'conflict' } })] }));
    expect(within(screen.getByRole('alert')).getByText('Juri 1')).toBeDefined();
    expect(screen.queryByLabelText('Alasan menutup dengan pengecualian')).toBeNull();
    expect(sign).toHaveProperty('disabled', true);
  });

  it('refuses a closing time that is not complete', async () => {
    const { sign } = await show();
    pressIn('month', 'Backspace');
    pressIn('month', 'Backspace');
    expect(sign).toHaveProperty('disabled', true);
    expect(screen.getByText('Isi tanggal dan jam dengan lengkap.')).toBeDefined();
  });

  it('takes the closing time again once its missing part stands, the same as before', async () => {
    const { close, sign } = await show();
    pressIn('month', 'Backspace');
    pressIn('month', 'Backspace');
    pressIn('month', 'ArrowUp');
    expect(screen.queryByText('Isi tanggal dan jam dengan lengkap.')).toBeNull();
    await userEvent.click(sign);
    expect(close).toHaveBeenCalledWith(expect.objectContaining({ closedAt: fromFieldTime('2026-05-31T16:30') }));
  });

  it('records who was present, everybody who judges and nobody else', async () => {
    const { close, sign } = await show();
    expect(screen.queryByRole('checkbox', { name: /Sekretariat/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Semua hadir' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Juri 2/ }));
    await userEvent.click(sign);
    const present = ['Juri 1', 'Juri 3', 'Ketua Panel'].map(thumbprint);
    expect(close).toHaveBeenCalledWith(expect.objectContaining({ present }));
  });

  it('clears the attendance', async () => {
    const { close, sign } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Kosongkan' }));
    await userEvent.click(sign);
    expect(close).toHaveBeenCalledWith(expect.objectContaining({ present: [] }));
  });

  it('states the rules in words', async () => {
    await show();
    expect(screen.getByText('Nilai akhir sedikitnya 85')).toBeDefined();
    expect(screen.getByText('Signifikansi, juara kembar')).toBeDefined();
  });

  it('says why the result was not saved and keeps what was stated', async () => {
    const { sign } = await show(deskPanel(), { kind: 'disk-full', name: 'hasil.mfresult' });
    await userEvent.click(sign);
    expect((await screen.findByRole('alert')).textContent).toContain('media penyimpanan penuh');
    expect(screen.getByRole('button', { name: 'Tanda tangani hasil' })).toHaveProperty('disabled', false);
  });

  it('says nothing when the dialog is closed', async () => {
    const { sign } = await show(deskPanel(), { kind: 'cancelled' });
    await userEvent.click(sign);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('closing after a plenary', () => {
  const at = DECIDED_AT;
  const present = ['Juri 1', 'Juri 3', 'Ketua Panel'].map(thumbprint);
  const lowered = { ...intent('panel-adjustment', { entry: 'P-1', before: '85.00', after: '79.50', reason: 'Klaim tidak terbukti.' }), at };

  it('begins with the attendance that the plenary recorded, and says whether it is a quorum', async () => {
    const { close, sign } = await show(deskPanel(), null, plenaryAfter({ event: 'attend', present, at }));
    expect(screen.getByText('Kuorum terpenuhi: 2 juri hadir, sedikitnya 2.')).toBeDefined();
    await userEvent.click(sign);
    expect(close).toHaveBeenCalledWith(expect.objectContaining({ present }));
    expect(screen.queryByText(/Kehadiran belum dicatat/)).toBeNull();
  });

  it('says that nobody recorded who is present, and that the chair alone is no quorum', async () => {
    await show();
    expect(screen.getByText(/Kehadiran belum dicatat/)).toBeDefined();
    expect(screen.getByText('Belum kuorum: 0 juri hadir, sedikitnya 2.')).toBeDefined();
    expect(screen.getByText(/tidak mengambil keputusan/)).toBeDefined();
  });

  it('lists what will be signed: kind, proposal, change and reason, but no draft', async () => {
    const drafted = { ...intent('exclude', { entry: 'P-2', reason: 'Mengundurkan diri.' }), at };
    await show(
      deskPanel(),
      null,
      plenaryAfter(
        { event: 'draft', item: 'entry:P-1', draft: lowered },
        { event: 'close', item: 'entry:P-1', at },
        { event: 'draft', item: 'entry:P-2', draft: drafted },
      ),
    );
    const lines = within(screen.getByRole('list', { name: 'Keputusan yang ikut ditandatangani' })).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual(['Ubah nilai akhir · P-1 Bandeng85,00 → 79,50Klaim tidak terbukti.']);
    expect(screen.getByText(/Rancangan pada 1 pokok bahasan belum ditutup/)).toBeDefined();
  });

  it('leads to the plenary', async () => {
    const { onGo } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Buka sidang pleno' }));
    expect(onGo).toHaveBeenCalledWith('plenary');
  });
});

describe('the time of a field', () => {
  it('goes there and back to the minute', () => {
    const moment = new Date('2023-05-31T09:41:00.000Z');
    expect(fromFieldTime(toFieldTime(moment))).toBe(moment.toISOString());
  });

  it('is nothing while it is not complete', () => {
    expect(fromFieldTime('')).toBeNull();
  });
});
