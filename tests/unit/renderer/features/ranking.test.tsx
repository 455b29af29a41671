import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Ranking } from '#renderer/features/ranking/ranking.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { deskBundle, deskCoverage, deskPanel, deskRow, deskRules, renderDesk } from '#tests/support/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/layout.ts';
import { thumbprint } from '#tests/support/panel.ts';

const chair = fakeIdentity({ thumbprint: thumbprint('Ketua Panel') });

async function show(panel: PanelView = deskPanel(), rules: Rules = deskRules(), language: 'id' | 'en' = 'id'): Promise<void> {
  renderDesk(
    <Ranking bundle={deskBundle(rules)} identity={chair} />,
    { answers: { 'panel:view': () => Promise.resolve(ok(panel)) } },
    language,
  );
  await screen.findByRole('heading', { level: 1 });
  await screen.findByRole('grid');
}

function rows(): readonly string[] {
  return screen
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent)
        .join('|'),
    )
    .filter((text) => text.includes('P-'));
}

const explanation = () => screen.getByRole('complementary');

describe('ranking', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  it('lists every proposal with its place, final score and spread as the language writes them', async () => {
    await show();
    expect(rows()[0]).toBe('1|BandengP-1 · Dinas Perikanan||91,00|2,00|');
    expect(rows()).toHaveLength(3);
  });

  it('writes figures as English does in English', async () => {
    await show(deskPanel(), deskRules(), 'en');
    expect(rows()[0]).toContain('91.00');
  });

  it('shows the sum and by what it is divided for the proposal that is chosen', async () => {
    await show();
    await userEvent.click(screen.getByText('Posyandu'));
    expect(within(explanation()).getByRole('heading').textContent).toBe('Mengapa peringkat 2?');
    expect(explanation().textContent).toContain('Jumlah 243,00 : 3');
  });

  it('says in words what a strip shows', async () => {
    await show();
    expect(screen.getByRole('img', { name: 'Total juri: 90,00; 91,00; 92,00. Nilai akhir 91,00.' })).toBeDefined();
  });

  it('names what broke a tie and on which side the proposal came out', async () => {
    const tie = { brokenBy: 'criterion:significance' };
    await show(deskPanel({ ranking: [deskRow('P-1', 1, [90, 90, 90], tie), deskRow('P-2', 2, [89, 90, 91], tie)] }));
    expect(rows()[0]).toContain('seri, Signifikansi');
    expect(explanation().textContent).toContain(
      'Nilai akhir 90,00 sama dengan P-2. Aturan seri yang memisahkan: Signifikansi. Maka P-1 di atas P-2.',
    );
  });

  it('says that a rank is shared where no rule parts them', async () => {
    await show(
      deskPanel({
        ranking: [deskRow('P-1', 1, [90, 90, 90], { tiedWith: ['P-2'] }), deskRow('P-2', 1, [90, 90, 90], { tiedWith: ['P-1'] })],
      }),
    );
    expect(rows()[0]).toContain('sama dengan P-2');
    expect(explanation().textContent).toContain('peringkat bersama');
  });

  it('gives the reason of a proposal without rank', async () => {
    const unranked = deskRow('P-1', null, [90], { reason: 'below-quorum jurors=1 minJurors=3', total: null, totalExact: null });
    await show(deskPanel({ ranking: [unranked] }));
    expect(rows()[0]).toContain('baru 1 juri selesai menilai, kuorum 3');
    expect(within(explanation()).getByRole('heading').textContent).toBe('Mengapa tanpa peringkat?');
  });

  it('tells recused jurors from those who still owe their scores', async () => {
    await show(
      deskPanel({
        coverage: [deskCoverage('Juri 1'), deskCoverage('Juri 2', ['P-1']), deskCoverage('Juri 3', [], 1)],
        ranking: [deskRow('P-1', 1, [90])],
      }),
    );
    expect(rows()[0]).toContain('1 mengundurkan diri');
    expect(rows()[0]).toContain('1 belum menilai');
    const totals = within(explanation()).getByRole('table');
    expect(within(totals).getByRole('row', { name: 'Juri 2 belum menilai' })).toBeDefined();
    expect(within(totals).getByRole('row', { name: 'Juri 3 mengundurkan diri' })).toBeDefined();
  });

  it('puts a wide spread on the agenda', async () => {
    await show(deskPanel({ ranking: [deskRow('P-1', 1, [60, 90, 90])] }), deskRules({ divergence: { points: 20 } }));
    expect(rows()[0]).toContain('beda 30,00 · pleno');
  });

  it('draws the cut line below the last selected proposal', async () => {
    await show(
      deskPanel({ ranking: [deskRow('P-1', 1, [90, 91, 92], { selected: true }), deskRow('P-2', 2, [80, 81, 82])] }),
      deskRules({ selection: { top: 1 } }),
    );
    expect(rows()[0]).toContain('Garis batas terpilih');
    expect(explanation().textContent).toContain('Terpilih menurut aturan: 1 terbaik.');
  });

  it('narrows to a cluster and to a search, keeping the ranks', async () => {
    await show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Kementerian' }));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatch(/^3\|/);
    await user.click(screen.getByRole('radio', { name: 'Semua' }));
    await user.type(screen.getByRole('searchbox'), 'dinas pos');
    expect(rows()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox'), ' tidak ada');
    expect(screen.getByText(/Tidak ada proposal yang cocok/)).toBeDefined();
  });

  it('shows one ranking at a time where the rules divide it', async () => {
    const ranking = [deskRow('P-3', 1, [70, 71, 72], { partition: 'kementerian' }), deskRow('P-1', 1, [90, 91, 92], { partition: 'kota' })];
    await show(deskPanel({ ranking }), deskRules({ partition: 'cluster' }));
    expect(screen.queryByRole('radio', { name: 'Semua' })).toBeNull();
    expect(rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Kota' }));
    expect(rows()[0]).toContain('Bandeng');
  });

  it('warns while jurors are missing', async () => {
    await show(deskPanel({ coverage: [deskCoverage('Juri 1'), deskCoverage('Juri 2', ['P-1'])], complete: false }));
    expect(screen.getByText('1 dari 2 juri selesai')).toBeDefined();
  });

  it('says what to do before the first file', async () => {
    renderDesk(<Ranking bundle={deskBundle()} identity={chair} />, {
      answers: { 'panel:view': () => Promise.resolve(ok(deskPanel({ files: [], ranking: [deskRow('P-1', null, [])] }))) },
    });
    expect(await screen.findByText(/setelah berkas nilai pertama diterima/)).toBeDefined();
  });

  it('says why nothing can be shown', async () => {
    renderDesk(<Ranking bundle={deskBundle()} identity={chair} />, {
      answers: { 'panel:view': () => Promise.resolve(err({ kind: 'identity-locked' })) },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('terkunci');
  });
});
