import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openJurorWindow, windowBundle } from '#tests/support/juror-window.tsx';
import { giveElementsSize } from '#tests/support/layout.ts';

const score = (criterion: string) => screen.getByRole('textbox', { name: `Nilai ${criterion}` });

async function openSheet(user: UserEvent) {
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('textbox', { name: 'Nilai Signifikansi' });
}

describe('a juror who looks twice', () => {
  beforeEach(() => giveElementsSize(1200, 600));

  it('marks a proposal for later, finds it by the filter, and undoes the mark', async () => {
    const user = userEvent.setup();
    const { marks } = await openJurorWindow();
    await openSheet(user);
    await user.click(screen.getByRole('button', { name: 'Tandai untuk nanti' }));
    await waitFor(() => expect(marks.at(-1)?.sheet).toEqual({ entry: 'P-1', later: true, conflictDeclined: false }));
    await user.keyboard('{Control>}1{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Ditandai 1' }));
    expect(screen.getByText(/1 dari 3 ditampilkan/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Ditandai 1' }));
    await openSheet(user);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(marks.at(-1)?.sheet.later).toBe(false));
  });

  it('says that a suggested conflict is none, which is remembered and can be considered again', async () => {
    const user = userEvent.setup();
    const bundle = windowBundle();
    const roster = bundle.view.roster.map((person) => ({ ...person, agency: bundle.proposals[0]?.agency ?? null }));
    const { marks } = await openJurorWindow({ opened: { ...bundle, view: { ...bundle.view, roster } } });
    await openSheet(user);
    await user.click(screen.getByRole('button', { name: 'Tidak ada konflik' }));
    await waitFor(() => expect(marks.at(-1)?.sheet.conflictDeclined).toBe(true));
    await user.click(screen.getByRole('button', { name: 'Pertimbangkan lagi' }));
    expect(screen.getByRole('button', { name: 'Tidak ada konflik' })).toBeDefined();
  });

  it('scores two proposals side by side, and undoes what was done to either', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await openSheet(user);
    await user.keyboard('{Alt>}b{/Alt}');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /P-2/ }));
    const other = await screen.findByRole('textbox', { name: 'Nilai Signifikansi untuk P-2' });
    await user.click(other);
    await user.paste('75');
    expect(within(screen.getByRole('table')).getAllByText('75')).toHaveLength(1);
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('textbox', { name: 'Nilai Signifikansi untuk P-2' })).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: 'Selesai membandingkan' }));
    expect(score('Signifikansi')).toBeDefined();
  });

  it('reads the history of a sheet', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await openSheet(user);
    await user.click(score('Signifikansi'));
    await user.paste('85');
    await waitFor(() => expect(journal.length).toBeGreaterThan(0));
    await user.keyboard('{Alt>}h{/Alt}');
    const rows = await within(screen.getByRole('dialog')).findAllByRole('row');
    expect(rows.at(-1)?.textContent).toMatch(/Nilai Signifikansikosong85/);
  });

  it('notes a visit, and is asked why a score given before it was changed', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await openSheet(user);
    await user.click(score('Signifikansi'));
    await user.paste('80');
    await user.keyboard('{Alt>}v{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Catat kunjungan' }));
    await user.type(screen.getByRole('textbox', { name: /^Tempat/ }), 'Balai');
    await user.keyboard('{Alt>}v{/Alt}');
    await user.clear(await screen.findByRole('textbox', { name: 'Nilai Signifikansi' }));
    await user.paste('60');
    await user.type(screen.getByRole('textbox', { name: /Alasan perubahan nilai Signifikansi/ }), 'rusak');
    await waitFor(() =>
      expect(journal.at(-1)?.sheet).toMatchObject({
        visit: { place: 'Balai' },
        history: [{ criterion: 'significance', old: 80, new: 60, reason: 'rusak' }],
      }),
    );
  });
});
