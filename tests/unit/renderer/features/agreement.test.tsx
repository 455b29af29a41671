import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Agreement } from '#renderer/features/agreement/agreement.tsx';
import { agreementOf } from '#shared/domain/analysis/agreement/agreement.ts';
import { type Rating, ratingsOf } from '#shared/domain/analysis/agreement/ratings.ts';
import { severities } from '#shared/domain/analysis/jurors/severity.ts';
import { standingOut } from '#shared/domain/analysis/jurors/standing-out.ts';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { AgreementView } from '#shared/ipc/views/analysis.ts';
import { deskBundle, deskPanel, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

function measured(marks: Readonly<Record<string, readonly number[]>>): AgreementView {
  const ratings = ratingsOf(
    Object.entries(marks).flatMap(([proposal, values]) =>
      values.map((value, index): Rating => ({ proposal, juror: thumbprint(`Juri ${index + 1}`), value })),
    ),
  );
  return { agreement: agreementOf(ratings), severity: severities(ratings), proposals: standingOut(ratings) };
}

const AGREED = measured({ 'P-1': [90, 85, 89], 'P-2': [80, 75, 79], 'P-3': [70, 65, 70] });
const APART = measured({ 'P-1': [90, 50, 70], 'P-2': [60, 80, 71], 'P-3': [70, 70, 72] });

async function show(view: AgreementView, answers: Partial<Requests> = {}): Promise<void> {
  renderDesk(<Agreement bundle={deskBundle()} identity={fakeIdentity()} />, {
    answers: { 'panel:view': () => Promise.resolve(ok(deskPanel())), 'analysis:agreement': () => Promise.resolve(ok(view)), ...answers },
  });
  await screen.findByRole('heading', { level: 1 });
}

describe('the agreement of the jurors', () => {
  it('is said in plain sentences first: how far they agree, who is harshest and most lenient, and whether it matters', async () => {
    await show(AGREED);
    const sentence = await screen.findByRole('status');
    expect(sentence.textContent).toContain('Para juri sangat sepakat tentang urutan proposal.');
    expect(sentence.textContent).toMatch(/Paling ketat: Juri 2, rata-rata \d,\d poin di bawah juri lain\./);
    expect(sentence.textContent).toContain('tidak mengubah urutan rata-rata');
  });

  it('warns where jurors agree little', async () => {
    await show(APART);
    expect((await screen.findByRole('status')).textContent).toContain('kurang sepakat');
  });

  it('draws each juror beside the others, the harshest first, with the figures beside', async () => {
    await show(AGREED);
    const [table] = await screen.findAllByRole('table');
    const lines = within(table as HTMLElement)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [within(row).getByRole('rowheader').textContent, within(row).getAllByRole('cell')[1]?.textContent]);
    expect(lines.map(([name]) => name)).toEqual(['Juri 2menonjol', 'Juri 3', 'Juri 1']);
    expect(lines[0]?.[1]).toBe('-4,7');
  });

  it('says what each figure means, and keeps all others at hand', async () => {
    await show(AGREED);
    expect(await screen.findByText(/1: semua juri mengurutkan sama/)).toBeDefined();
    await userEvent.click(screen.getByText('Semua angka'));
    expect(screen.getByText('ICC(3,k)')).toBeDefined();
  });

  it('names the proposals that divide the jurors, and leads to their scores', async () => {
    await show(APART);
    const user = userEvent.setup();
    const [button] = await screen.findAllByRole('button', { name: 'Lihat nilai' });
    await user.click(button as HTMLElement);
    const dialog = screen.getByRole('dialog', { name: 'Nilai untuk P-1' });
    expect(within(dialog).getByRole('row', { name: 'Juri 2 91,00' })).toBeDefined();
  });

  it('can be looked at criterion by criterion', async () => {
    const asked: (string | null)[] = [];
    await show(AGREED, {
      'analysis:agreement': ({ criterion }) => {
        asked.push(criterion);
        return Promise.resolve(ok(AGREED));
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Nilai yang dilihat/ }));
    await user.click(await screen.findByRole('option', { name: 'Kebaruan' }));
    expect(asked).toEqual([null, 'novelty']);
  });

  it('says when there is too little to measure, and why it cannot be measured', async () => {
    await show(measured({ 'P-1': [90] }));
    expect(await screen.findByText('Belum dapat dihitung')).toBeDefined();
  });

  it('tells that it was stopped, and begins again when asked', async () => {
    let times = 0;
    await show(AGREED, {
      'analysis:agreement': () => Promise.resolve((times += 1) === 1 ? err({ kind: 'cancelled' }) : ok(AGREED)),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }));
    expect(await screen.findByRole('heading', { name: 'Ketat atau longgar' })).toBeDefined();
  });
});
