import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Ranking } from '#renderer/features/ranking/ranking.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ResultView } from '#shared/ipc/views/result.ts';
import { deskBundle, deskCoverage, deskPanel, deskRow, deskRules, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

const chair = fakeIdentity({ thumbprint: thumbprint('Ketua Panel') });

const NOTHING_MORE: Partial<Requests> = { 'analysis:explain': () => Promise.resolve(ok({ steps: [], ties: [] })) };

async function show(
  panel: PanelView = deskPanel(),
  rules: Rules = deskRules(),
  language: 'id' | 'en' = 'id',
  answers: Partial<Requests> = {},
): Promise<void> {
  renderDesk(
    <Ranking bundle={deskBundle(rules)} identity={chair} />,
    { answers: { 'panel:view': () => Promise.resolve(ok(panel)), ...NOTHING_MORE, ...answers } },
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

  it('says that decisions of the plenary come after it, once there are some', async () => {
    await show(deskPanel({ decisions: 3 }));
    expect(screen.getByText('Dari nilai para juri, sebelum 3 keputusan pleno')).toBeDefined();
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

  it('puts why a proposal stands where it stands on paper', async () => {
    const printed: unknown[] = [];
    await show(deskPanel(), deskRules(), 'id', {
      'analysis:print-explanation': ({ entry, to }) => {
        printed.push([entry, to]);
        return Promise.resolve(ok({ saved: { name: 'penjelasan.pdf', folder: 'Dokumen', bytes: 1, sha256: 'a'.repeat(64) } }));
      },
    });
    await userEvent.click(screen.getByText('Posyandu'));
    await userEvent.click(await screen.findByRole('button', { name: 'Cetak penjelasan' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Simpan PDF…' }));
    expect(printed).toEqual([['P-2', 'pdf']]);
    expect(await screen.findByText(/penjelasan\.pdf/)).toBeDefined();
  });

  it('draws on a range that holds the figure that counts, wherever a panel set it', async () => {
    await show(deskPanel({ ranking: [deskRow('P-1', 1, [72, 75, 78], { total: '95.00', totalExact: '95/1' })] }));
    expect(screen.getByRole('columnheader', { name: 'Nilai tiap juri (70–100)' })).toBeDefined();
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

  it('shows what the panel decided on the final score as a line of its own, outside the arithmetic', async () => {
    const text = 'Penyesuaian oleh panel -5 (keputusan 1)';
    const steps = [
      { kind: 'total' as const, text: 'Nilai akhir: 81.' },
      { kind: 'panel-adjusted' as const, text },
    ];
    await show(deskPanel(), deskRules(), 'id', { 'analysis:explain': () => Promise.resolve(ok({ steps, ties: [] })) });
    const line = await screen.findByText(text);
    expect(line.closest('details')).toBeNull();
    expect(screen.getByText('Nilai akhir: 81.').closest('details')).not.toBeNull();
  });

  it('gives the arithmetic step by step, and both figures of a broken tie', async () => {
    await show(deskPanel(), deskRules(), 'id', {
      'analysis:explain': ({ entry, language }) =>
        Promise.resolve(
          ok({
            steps: [{ kind: 'total', text: `Nilai akhir ${entry} (${language}).` }],
            ties: [
              { step: 'criterion:significance', own: { entry, value: '432/5' }, others: [{ entry: 'P-3', value: '85/1' }] },
              { step: 'pairwise', own: { entry, value: null }, others: [{ entry: 'P-2', value: null }] },
            ],
          }),
        ),
    });
    expect(await screen.findByText('Signifikansi: P-1 86,40 lawan P-3 85,00.')).toBeDefined();
    expect(explanation().textContent).toMatch(/: P-1 lawan P-2\./);
    await userEvent.click(screen.getByText('Hitungan langkah demi langkah'));
    expect(screen.getByText('Nilai akhir P-1 (id).')).toBeDefined();
    await userEvent.click(screen.getByText('Posyandu'));
    expect(await screen.findByText('Nilai akhir P-2 (id).')).toBeDefined();
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

  describe('what if', () => {
    const asked: unknown[] = [];
    const moves = [
      {
        proposal: 'P-1',
        official: 1,
        whatIf: 3,
        officialTotal: '91.00',
        total: '70.00',
        selectedOfficially: true,
        selectedInWhatIf: false,
      },
      {
        proposal: 'P-2',
        official: 2,
        whatIf: 2,
        officialTotal: '81.00',
        total: '81.00',
        selectedOfficially: false,
        selectedInWhatIf: false,
      },
      {
        proposal: 'P-3',
        official: 3,
        whatIf: 1,
        officialTotal: '71.00',
        total: '92.50',
        selectedOfficially: false,
        selectedInWhatIf: true,
      },
    ];
    const official = deskPanel().ranking.map((row) => ({ ...row, selected: row.entry === 'P-1' }));
    const start = async (answers: Partial<Requests> = {}) => {
      asked.length = 0;
      await show(deskPanel({ ranking: official }), deskRules(), 'id', {
        'analysis:what-if': ({ aggregate, weight, without }) => {
          asked.push({ aggregate, weight, without });
          return Promise.resolve(ok({ moves, leftOut: 0 }));
        },
        ...answers,
      });
      await userEvent.click(screen.getByRole('radio', { name: 'Andai-andai' }));
    };

    it('stands beside the official places, marked as not official, and names who moves, comes in and drops out', async () => {
      await start();
      await screen.findByText('Bandeng');
      expect(screen.getAllByText('Bukan hasil resmi').length).toBeGreaterThan(0);
      expect(rows()).toEqual([
        '1|3|turun 22|BandengP-1 · Dinas Perikanan|91,00|70,00|keluar terpilih',
        '2|2|=|PosyanduP-2 · Dinas Kesehatan|81,00|81,00|',
        '3|1|naik 22|CukaiP-3 · Kementerian Keuangan|71,00|92,50|masuk terpilih',
      ]);
    });

    it('asks anew for each change, and is as the rules say again by one button', async () => {
      await start();
      const user = userEvent.setup();
      await user.click(await screen.findByRole('button', { name: /Tanpa juri/ }));
      await user.click(await screen.findByRole('option', { name: 'Juri 2' }));
      expect(
        await screen.findByText(
          /2 dari 3 proposal bergeser\. Paling jauh: P-1, dari 1 ke 3\. Masuk terpilih: P-3\. Keluar terpilih: P-1\./,
        ),
      ).toBeDefined();
      await user.click(screen.getByRole('button', { name: /Cara menggabungkan/ }));
      await user.click(await screen.findByRole('option', { name: 'Median' }));
      screen.getByRole('slider').focus();
      await user.keyboard('{ArrowRight}{ArrowRight}');
      await waitFor(() =>
        expect(asked.at(-1)).toEqual({
          aggregate: { method: 'median' },
          weight: { criterion: 'significance', points: 2 },
          without: thumbprint('Juri 2'),
        }),
      );
      await user.click(screen.getByRole('button', { name: 'Kembali ke aturan resmi' }));
      await waitFor(() => expect(asked.at(-1)).toEqual({ aggregate: null, weight: null, without: null }));
      expect(screen.getByText(/Belum ada yang diubah/)).toBeDefined();
    });

    it('while one answer is awaited only the newest change waits', async () => {
      const held: (() => void)[] = [];
      await start({
        'analysis:what-if': (change) =>
          new Promise((resolve) => {
            asked.push(change.weight?.points ?? 0);
            held.push(() => resolve(ok({ moves, leftOut: 0 })));
          }),
      });
      screen.getByRole('slider').focus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
      expect(asked).toEqual([0]);
      held.shift()?.();
      await waitFor(() => expect(asked).toEqual([0, 3]));
      // What stands there answers the rules as they are: of the change nothing is said before its own answer.
      expect(screen.queryByText(/proposal (yang )?bergeser/)).toBeNull();
      held.shift()?.();
      expect(await screen.findByText(/2 dari 3 proposal bergeser/)).toBeDefined();
    });

    it('stands beside what the plenary decided, unless the jurors’ scores alone are asked for, and says which', async () => {
      const questions: boolean[] = [];
      let answer: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      await show(deskPanel({ ranking: official, decisions: 2 }), deskRules(), 'id', {
        'analysis:what-if': async ({ decided }) => {
          questions.push(decided);
          if (!decided) await held;
          return ok({ moves: moves.slice(1), leftOut: decided ? 1 : 0 });
        },
      });
      expect(screen.getByText('Dari nilai para juri, sebelum 2 keputusan pleno')).toBeDefined();
      await userEvent.click(screen.getByRole('radio', { name: 'Andai-andai' }));
      expect(await screen.findByText('1 penyesuaian nilai tidak ikut: artinya lain dengan cara hitung ini.')).toBeDefined();
      // What the plenary excluded has no place to move from.
      expect(screen.queryByText('Bandeng')).toBeNull();
      expect(screen.getByText('Dengan 2 keputusan pleno')).toBeDefined();
      expect(screen.getByRole('columnheader', { name: /^Keputusan/ })).toBeDefined();
      await userEvent.click(screen.getByRole('radio', { name: 'Nilai juri saja' }));
      await waitFor(() => expect(questions).toEqual([true, false]));
      expect(screen.getByText('Dari nilai para juri, sebelum 2 keputusan pleno')).toBeDefined();
      // The places that stand there are still those of the plenary.
      expect(screen.getByRole('columnheader', { name: /^Keputusan/ })).toBeDefined();
      answer();
      expect(await screen.findByRole('columnheader', { name: /^Resmi/ })).toBeDefined();
    });

    const apart = [
      { proposals: ['P-1', 'P-2'], jurors: ['Juri 1'] },
      { proposals: ['P-3'], jurors: ['Juri 2', 'Juri 3'] },
    ];
    it.each([
      [{ kind: 'identity-locked' }, 'terkunci'],
      [
        { kind: 'ranking-impossible', error: { kind: 'disconnected', partition: null, criterion: null, components: apart } },
        'terpisah menjadi 2 bagian tanpa juri bersama: {Juri 1: P-1, P-2} {Juri 2, Juri 3: P-3}',
      ],
    ] as const)('says why it cannot be ranked so: %o', async (error, words) => {
      await start({ 'analysis:what-if': () => Promise.resolve(err(error)) });
      expect((await screen.findByRole('alert')).textContent).toContain(words);
    });
  });

  /** Chooses a result to compare with, whose file is in turn of each of these competitions. */
  const compareWith = async (...competitions: readonly string[]) => {
    const left = [...competitions];
    const earlier = () =>
      ({
        name: 'tahap-1.mfresult',
        result: { competitionId: left.shift(), ranking: [deskRow('P-3', 1, [90, 90, 90]), deskRow('P-1', 2, [80, 80, 80])] },
      }) as unknown as ResultView; // of an opened result only its name, its competition and its ranking are compared
    await show(deskPanel(), deskRules(), 'id', {
      'files:choose': () => Promise.resolve([{ file: 'file-1', name: 'tahap-1.mfresult', bytes: 1 }]),
      'result:open': () => Promise.resolve(ok(earlier())),
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Bandingkan' }));
    await userEvent.click(screen.getByRole('button', { name: 'Pilih berkas hasil…' }));
  };

  it('compares with no result of another competition, whose entry numbers mean other proposals', async () => {
    await compareWith('lain', deskBundle().stage.competition.id);
    expect(await screen.findByText(/^tahap-1\.mfresult adalah hasil kompetisi lain/u)).toBeDefined();
    expect(screen.queryByRole('grid')).toBeNull();
    // The button that was pressed keeps the focus meanwhile.
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Dibandingkan dengan tahap-1.mfresult')).toBeDefined();
  });

  it('compares with the result of an earlier stage', async () => {
    await compareWith(deskBundle().stage.competition.id);
    expect(await screen.findByText('Dibandingkan dengan tahap-1.mfresult')).toBeDefined();
    expect(screen.getByText('2 dari 2 proposal bergeser. Paling jauh: P-3, dari 1 ke 3.')).toBeDefined();
    expect(screen.getByText('1 proposal tidak ada dalam hasil itu.')).toBeDefined();
    expect(rows().map((row) => row.split('|').slice(0, 3))).toEqual([
      ['2', '1', 'naik 11'],
      ['–', '2', ''],
      ['1', '3', 'turun 22'],
    ]);
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
