import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cutChoices } from '#renderer/features/stability/cut-choices.ts';
import { nearTheCut } from '#renderer/features/stability/near-the-cut.ts';
import { Stability } from '#renderer/features/stability/stability.tsx';
import type { PlaceStability } from '#shared/domain/analysis/stability/stability.ts';
import { ok } from '#shared/base/result.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { RankingStability } from '#shared/ipc/views/analysis.ts';
import { deskBundle, deskPanel, deskRules, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

const place = (proposal: string, rank: number, withinCut: number | null, lowest: number, highest: number): PlaceStability => ({
  proposal,
  rank,
  withinCut,
  ranks: { lowest, highest },
  aboveNext: 0.8,
});

const FOUND: RankingStability = {
  partition: null,
  resamples: 2000,
  cut: 1,
  places: [place('P-1', 1, 0.8, 1, 2), place('P-2', 2, 0.2, 1, 3), place('P-3', 3, 0, 2, 3)],
  together: [['P-1', 'P-2']],
  withoutJuror: [
    {
      juror: thumbprint('Juri 1'),
      change: { entering: ['P-2'], leaving: ['P-1'], moved: 2, farthest: { proposal: 'P-1', from: 1, to: 2 } },
    },
    { juror: thumbprint('Juri 2'), change: { entering: [], leaving: [], moved: 0, farthest: null } },
    { juror: thumbprint('Juri 3'), change: null },
  ],
};

async function show(
  found: readonly RankingStability[] = [FOUND],
  rules: Rules = deskRules({ selection: { top: 1 } }),
  answers: Partial<Requests> = {},
) {
  renderDesk(<Stability bundle={deskBundle(rules)} identity={fakeIdentity()} />, {
    answers: {
      'panel:view': () => Promise.resolve(ok(deskPanel())),
      'analysis:stability': () => Promise.resolve(ok({ resamples: 2000, rankings: found })),
      ...answers,
    },
  });
  await screen.findByRole('radiogroup', { name: 'Tampilan' });
}

const lines = () =>
  screen
    .getAllByRole('row')
    .map((row) =>
      [...within(row).queryAllByRole('rowheader'), ...within(row).queryAllByRole('cell')].map((cell) => cell.textContent).join('|'),
    )
    .filter((line) => line !== '');

describe('the stability of the ranking', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  it.each([
    ['pairwise-majority', 2300, true],
    ['pairwise-majority', 2200, false],
    ['mean', 2300, false],
  ] as const)('says beforehand whether drawing so often takes long: %s of %i proposals', async (method, count, isLong) => {
    const bundle = deskBundle(deskRules({ combine: 'juror-totals', aggregate: { method }, selection: { top: 1 } }));
    const [first] = bundle.proposals;
    if (first === undefined) throw new Error('a proposal');
    const proposals = Array.from({ length: count }, (_, index) => ({ ...first, entry: `P-${index}` }));
    renderDesk(<Stability bundle={{ ...bundle, proposals }} identity={fakeIdentity()} />, {
      answers: { 'panel:view': () => Promise.resolve(ok(deskPanel())), 'analysis:stability': () => new Promise(() => undefined) },
    });
    await screen.findByText(/Mengundi panel berulang kali/);
    expect(screen.queryAllByText(/mayoritas berpasangan .* sampai beberapa menit/)).toHaveLength(isLong ? 1 : 0);
  });

  it('is said in one sentence first: how many are firm, and how many depend on who judges', async () => {
    await show();
    const sentence = screen.getByRole('status');
    expect(sentence.textContent).toContain('diundi ulang 2.000 kali');
    expect(sentence.textContent).toContain('0 dari 1 besar hampir pasti tetap masuk');
    expect(sentence.textContent).toContain('2 proposal di sekitar batas dapat masuk atau keluar');
  });

  it('draws the chances around the cut and gives the figures below', async () => {
    await show();
    expect(screen.getByRole('img', { name: /Peluang masuk 1 besar untuk peringkat 1 sampai 3/ })).toBeDefined();
    expect(lines()).toEqual(['BandengP-1|1||1–2|80%|80%', 'PosyanduP-2|2||1–3|20%|80%', 'CukaiP-3|3||2–3|0%|80%']);
    expect(screen.getByText('Peringkat 1–2: P-1, P-2')).toBeDefined();
  });

  it('lists every proposal, and finds one', async () => {
    await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Semua proposal' }));
    expect(lines()).toHaveLength(3);
    await userEvent.type(screen.getByRole('searchbox'), 'cukai');
    expect(lines()).toEqual(['3|CukaiP-3 · Kementerian Keuangan||2–3|0%|80%']);
  });

  it('says what would change without each juror', async () => {
    await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Tanpa satu juri' }));
    expect(lines()).toEqual([
      'Juri 1|2|P-1: 1 → 2|P-2|P-1',
      'Juri 2|0|–|tidak ada|tidak ada',
      'Juri 3|–|juri lain saja tidak cukup untuk menghitung||',
    ]);
  });

  it('shows one ranking at a time where the rules divide it', async () => {
    const kota = { ...FOUND, partition: 'kota' };
    const other = { ...FOUND, partition: 'kementerian', places: [place('P-3', 1, 1, 1, 1)], together: [] };
    await show([other, kota]);
    expect(screen.getByText('Peringkat 1–2: P-1, P-2')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Kementerian' }));
    expect(screen.getByText('Setiap proposal jelas di atas yang berikutnya.')).toBeDefined();
  });

  it('lets the chair choose a cut where the rules have none, and asks for that', async () => {
    const asked: (number | null)[] = [];
    await show([{ ...FOUND, cut: null, places: FOUND.places.map((each) => ({ ...each, withinCut: null })) }], deskRules(), {
      'analysis:stability': ({ cut }) => {
        asked.push(cut);
        return Promise.resolve(ok({ resamples: 2000, rankings: [{ ...FOUND, cut }] }));
      },
    });
    expect(asked).toEqual([null]);
  });

  it('says that without any cut the intervals still tell how firm each place is', async () => {
    await show([{ ...FOUND, cut: null }], deskRules());
    expect(screen.getByText(/Aturan ini tidak menetapkan batas/)).toBeDefined();
  });
});

it('takes what the plenary decided into account and says so, unless the jurors’ scores alone are asked for', async () => {
  giveElementsSize(1000, 600);
  const asked: boolean[] = [];
  await show([FOUND], deskRules({ selection: { top: 1 } }), {
    'panel:view': () => Promise.resolve(ok(deskPanel({ decisions: 2 }))),
    'analysis:stability': ({ decided }) => {
      asked.push(decided);
      return Promise.resolve(ok({ resamples: 2000, rankings: [FOUND] }));
    },
  });
  expect(screen.getByText('Dengan 2 keputusan pleno')).toBeDefined();
  expect(screen.getByText(/proposal yang dikeluarkan tidak ikut/)).toBeDefined();
  await userEvent.click(screen.getByRole('radio', { name: 'Nilai juri saja' }));
  expect(await screen.findByText('Dari nilai para juri, sebelum 2 keputusan pleno')).toBeDefined();
  expect(screen.queryByText(/proposal yang dikeluarkan tidak ikut/)).toBeNull();
  expect(asked).toEqual([true, false]);
});

it('says when there is nothing to measure yet, and where score files come in', async () => {
  const onGo = vi.fn();
  renderDesk(<Stability bundle={deskBundle()} identity={fakeIdentity()} onGo={onGo} />, {
    answers: {
      'panel:view': () => Promise.resolve(ok(deskPanel({ files: [], ranking: [] }))),
      'analysis:stability': () => Promise.resolve(ok({ resamples: 2000, rankings: [] })),
    },
  });
  expect(await screen.findByText(/setelah ada proposal yang mendapat peringkat/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Kotak masuk' }));
  expect(onGo).toHaveBeenCalledWith('inbox');
});

describe('the cuts to choose from', () => {
  it('are none where the rules select', () => {
    expect(cutChoices(deskRules({ selection: { top: 5 } }), 100)).toEqual({ offered: [], preset: null });
  });

  it('are fewer than the proposals, the smallest that takes half of them first', () => {
    expect(cutChoices(deskRules(), 9)).toEqual({ offered: [3, 5], preset: 5 });
    expect(cutChoices(deskRules(), 1381)).toEqual({ offered: [3, 5, 10, 20, 45, 99], preset: 99 });
    expect(cutChoices(deskRules(), 2)).toEqual({ offered: [], preset: null });
  });
});

describe('the proposals around the cut', () => {
  const places = Array.from({ length: 300 }, (_, index) => place(`P${index + 1}`, index + 1, index < 100 ? 1 : 0, 1, 1));

  it('are some on either side, and all that depend on who judges', () => {
    const near = nearTheCut({ places, cut: 100 });
    expect([near[0]?.rank, near.at(-1)?.rank]).toEqual([86, 116]);
    const open = places.map((each) => (each.rank === 130 ? { ...each, withinCut: 0.5 } : each));
    expect(nearTheCut({ places: open, cut: 100 }).at(-1)?.rank).toBe(130);
  });

  it('are the first ones without a cut, and never more than can be read', () => {
    expect(nearTheCut({ places, cut: null })).toHaveLength(80);
    const all = places.map((each) => ({ ...each, withinCut: 0.5 }));
    expect(nearTheCut({ places: all, cut: 100 })).toHaveLength(161);
  });
});
