import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RankingExplanation } from '#renderer/ui/ranking/ranking-explanation.tsx';
import { linesOf, type RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { deskBundle, deskRow, deskRules } from '#tests/support/components/chair-desk.tsx';
import { thumbprint } from '#tests/support/panel/panel.ts';

function explained(document: Record<string, unknown>, ...ranking: readonly ResultRow[]): string {
  const rules = deskRules(document);
  const jurors = new Map(['Juri 1', 'Juri 2', 'Juri 3'].map((name) => [thumbprint(name), name]));
  const view: RankingView = { rules, proposals: deskBundle().proposals, ranking, jurors, absent: new Map() };
  const { container } = render(<RankingExplanation view={view} line={linesOf(view)[0] ?? null} />);
  return container.textContent;
}

const exact = (total: string, totalExact: string) => ({ total, totalExact });

describe('why a rank', () => {
  it.each([
    ['mean', {}, exact('81.33', '8133/100'), 'Jumlah 244,00 : 381,3333… dibulatkan menjadi 81,33.81,33'],
    ['median', { aggregate: { method: 'median' } }, exact('81.00', '81/1'), 'Nilai tengah81,00'],
    ['trimmed mean', { aggregate: { method: 'trimmed-mean', drop: 1 } }, exact('81.00', '81/1'), 'Jumlah 81,00 : 181,00'],
    ['sum', { aggregate: { method: 'sum' } }, exact('244.00', '244/1'), 'Jumlah244,00'],
  ])('shows the arithmetic of the %s', (_, document, total, words) => {
    expect(explained(document, deskRow('P-1', 1, [80, 81, 83], total))).toContain(words);
  });

  it('says which totals are left out and why', () => {
    const words = explained({ aggregate: { method: 'trimmed-mean', drop: 1 } }, deskRow('P-1', 1, [80, 81, 83], exact('81.00', '81/1')));
    expect(words).toContain('Juri 1terendah, dikeluarkan80,00');
    expect(words).toContain('Juri 3tertinggi, dikeluarkan83,00');
  });

  it('adds the middle two of an even number', () => {
    const rules = { aggregate: { method: 'median' } };
    expect(explained(rules, deskRow('P-1', 1, [80, 81], exact('80.50', '161/2')))).toContain('Dua nilai tengah 161,00 : 280,50');
  });

  it.each([
    ['criteria across jurors first', { combine: 'criterion-panels' }, 'Tiap kriteria dihitung lintas juri dahulu'],
    ['places', { aggregate: { method: 'rank-sum' } }, 'jumlah terkecil menang'],
    ['points', { aggregate: { method: 'rank-points', points: [3, 2, 1] } }, 'jumlah poin terbesar menang'],
    ['duels', { aggregate: { method: 'pairwise-majority' } }, 'banyaknya aduan yang dimenangkan'],
    ['leniency', { aggregate: { method: 'adjusted-mean' } }, 'kuadrat terkecil'],
    ['earlier stages', { carry: [{ stage: 'proposal', weight: 40 }] }, 'Nilai tahap sebelumnya ikut dihitung'],
  ])('tells the method instead of a sum where %s decide', (_, document, words) => {
    const told = explained(document, deskRow('P-1', 1, [80, 81, 82], exact('3.00', '3/1')));
    expect(told).toContain(words);
    expect(told).not.toContain('Jumlah 243,00');
  });

  it('says what parts equal numbers of duels', () => {
    const rules = { aggregate: { method: 'pairwise-majority' } };
    const told = explained(rules, deskRow('P-1', 1, [80], exact('2.00', '2/1')), deskRow('P-2', 2, [80], exact('2.00', '2/1')));
    expect(told).toContain('banyaknya juri yang memilihnya dalam semua aduan');
  });

  it('says that only a draw can part where the chain ends in one', () => {
    const ties = { ties: ['criterion:significance', 'draw'] };
    const told = explained(ties, deskRow('P-1', 1, [80], { tiedWith: ['P-2'] }), deskRow('P-2', 1, [80], { tiedWith: ['P-1'] }));
    expect(told).toContain('Hanya undian yang dapat memisahkannya dari P-2');
  });

  it('says on which side of the threshold the proposal is', () => {
    const threshold = { threshold: { total: 85 } };
    expect(explained(threshold, deskRow('P-1', 1, [90]))).toContain('Ambang batas 85 terpenuhi.');
    const below = { status: 'not-eligible', reason: 'below-total total=80/1 threshold=85/1' } as const;
    expect(explained(threshold, deskRow('P-1', null, [80], below))).toContain('Nilai akhir 80 di bawah ambang batas 85.');
  });

  it('asks to choose a proposal while none is chosen', () => {
    explained({});
    expect(screen.getByText(/Pilih satu proposal/)).toBeDefined();
  });
});
