import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Coverage } from '#renderer/features/coverage/coverage.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import { deskBundle, deskCoverage, deskPanel, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';

const owing = [deskCoverage('Juri 1'), deskCoverage('Juri 2', ['P-1', 'P-3']), deskCoverage('Juri 3', ['P-1', 'P-2', 'P-3'])];

async function show(coverage: readonly JurorCoverage[], answers: Partial<Requests> = {}): Promise<void> {
  renderDesk(<Coverage bundle={deskBundle()} identity={fakeIdentity()} />, {
    answers: { 'panel:view': () => Promise.resolve(ok(deskPanel({ coverage }))), ...answers },
  });
  await screen.findByRole('grid');
}

async function showJurors(coverage: readonly JurorCoverage[]): Promise<void> {
  await show(coverage);
  await userEvent.click(screen.getByRole('radio', { name: 'Tiap juri' }));
}

const cell = (name: string) => screen.getByRole('cell', { name });

const line = (name: string) => {
  const row = screen.getByText(name).closest('tr');
  return row === null
    ? []
    : within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
};

describe('coverage', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  it('counts scored, recused and missing for each juror', async () => {
    await showJurors([deskCoverage('Juri 1', ['P-1'], 1)]);
    expect(line('Juri 1')).toEqual(['Juri 1', '2 dari 3', '1', '1', '1', '3']);
  });

  it('lists jurors by name, numbers in it by size', async () => {
    await showJurors([deskCoverage('Juri 10'), deskCoverage('Juri 2')]);
    const names = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
    expect(names).toEqual(['Juri 2', 'Juri 10']);
  });

  it('says who has finished', async () => {
    await showJurors(owing);
    expect(screen.getByText('1 dari 3 juri selesai')).toBeDefined();
    expect(line('Juri 1')[1]).toBe('selesai');
  });

  it('proves in one sentence that every pair which was signed for is accounted for', async () => {
    await show([deskCoverage('Juri 1', ['P-1'], 1), deskCoverage('Juri 2')]);
    expect(screen.getByText(/menuntut 6 lembar: 4 dinilai, 1 mengundurkan diri, 1 belum ada\. Setiap pasangan/)).toBeDefined();
  });

  it('shows each pair of juror and proposal, in words too', async () => {
    await show([deskCoverage('Juri 1', ['P-3'], 1), deskCoverage('Juri 2')]);
    expect(cell('Juri 1, P-1: mengundurkan diri')).toBeDefined();
    expect(cell('Juri 1, P-2: sudah dinilai')).toBeDefined();
    expect(cell('Juri 1, P-3: belum dinilai').querySelector('[data-state="m"]')).not.toBeNull();
    const ends = screen.getAllByRole('row').map((row) => within(row).queryAllByRole('cell').at(-1)?.textContent);
    expect(ends.slice(1)).toEqual(['2/2', '2/2', '1/2']);
  });

  it('moves from pair to pair by keys, and says of the chosen one what it comes to', async () => {
    const user = userEvent.setup();
    await show(owing);
    await user.click(cell('Juri 1, P-1: sudah dinilai'));
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(cell('Juri 2, P-2: sudah dinilai'));
    expect(screen.getByText('Total juri ini: 81,00')).toBeDefined();
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(cell('Juri 3, P-2: belum dinilai'));
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cell('Juri 1, P-1: sudah dinilai'));
  });

  it('narrows the matrix to proposals with gaps, and to what is looked for', async () => {
    const user = userEvent.setup();
    await show([deskCoverage('Juri 1', ['P-2'])]);
    await user.click(screen.getByRole('checkbox'));
    expect(screen.getAllByRole('cell', { name: /Juri 1, / })).toHaveLength(1);
    await user.type(screen.getByRole('searchbox'), 'bandeng');
    expect(await screen.findByText(/Tidak ada proposal yang cocok/)).toBeDefined();
    expect(screen.queryByRole('cell', { name: /Juri 1, / })).toBeNull();
  });

  it('saves what is owed, and the whole matrix, as tables', async () => {
    const user = userEvent.setup();
    const asked: string[] = [];
    await show(owing, {
      'panel:save-list': ({ list }) => {
        asked.push(list);
        return Promise.resolve(err({ kind: 'cancelled' }));
      },
    });
    await user.click(screen.getByRole('button', { name: 'Simpan daftar…' }));
    await user.click(screen.getByRole('button', { name: 'Simpan matriks…' }));
    expect(asked).toEqual(['owed', 'coverage']);
  });

  it('lists what is owed, everything in one word', async () => {
    await show(owing);
    expect(screen.getByRole('textbox')).toHaveProperty(
      'value',
      'Juri 2: 2 proposal belum dinilai (P-1, P-3)\nJuri 3: semua 3 proposal belum dinilai',
    );
  });

  it('copies the list', async () => {
    const user = userEvent.setup();
    await show(owing);
    await user.click(screen.getByRole('button', { name: 'Salin daftar' }));
    expect(await screen.findByText('Daftar tersalin.')).toBeDefined();
    expect(await navigator.clipboard.readText()).toContain('Juri 2: 2 proposal');
  });

  it('selects the list for the keyboard where the clipboard is refused', async () => {
    const user = userEvent.setup();
    await show(owing);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Salin daftar' }));
    expect(await screen.findByText(/tekan Ctrl\+C/)).toBeDefined();
  });

  it('says that nothing is owed', async () => {
    await show([deskCoverage('Juri 1')]);
    expect(screen.getByText(/Hasil dapat ditutup/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says why nothing can be shown', async () => {
    renderDesk(<Coverage bundle={deskBundle()} identity={fakeIdentity()} />, {
      answers: { 'panel:view': () => Promise.resolve(err({ kind: 'not-your-role', role: 'chair' })) },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('bukan ketua panel');
  });
});
