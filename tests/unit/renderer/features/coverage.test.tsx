import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Coverage } from '#renderer/features/coverage/coverage.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { JurorCoverage } from '#shared/domain/panel/juror-coverage.ts';
import { deskBundle, deskCoverage, deskPanel, renderDesk } from '#tests/support/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/layout.ts';

const owing = [deskCoverage('Juri 1'), deskCoverage('Juri 2', ['P-1', 'P-3']), deskCoverage('Juri 3', ['P-1', 'P-2', 'P-3'])];

async function show(coverage: readonly JurorCoverage[]): Promise<void> {
  renderDesk(<Coverage bundle={deskBundle()} identity={fakeIdentity()} />, {
    answers: { 'panel:view': () => Promise.resolve(ok(deskPanel({ coverage }))) },
  });
  await screen.findByRole('grid');
}

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
    await show([deskCoverage('Juri 1', ['P-1'], 1)]);
    expect(line('Juri 1')).toEqual(['Juri 1', '2 dari 3', '1', '1', '1', '3']);
  });

  it('lists jurors by name, numbers in it by size', async () => {
    await show([deskCoverage('Juri 10'), deskCoverage('Juri 2')]);
    const names = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
    expect(names).toEqual(['Juri 2', 'Juri 10']);
  });

  it('says who has finished', async () => {
    await show(owing);
    expect(screen.getByText('1 dari 3 juri selesai')).toBeDefined();
    expect(screen.getByText('4 dari 9 lembar selesai')).toBeDefined();
    expect(line('Juri 1')[1]).toBe('selesai');
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
