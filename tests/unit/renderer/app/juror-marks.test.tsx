import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { dropFiles } from '#tests/support/components/drop-files.ts';
import { jurorOne, openJurorWindow, windowBundle } from '#tests/support/components/juror-window.tsx';
import { giveElementsSize } from '#tests/support/components/layout.ts';

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

  it('marks proposals in the list, by the flag or by M on the line, and undoes that there', async () => {
    const user = userEvent.setup();
    const { marks } = await openJurorWindow();
    await user.click(await screen.findByRole('button', { name: /^Tandai P-2 untuk nanti/ }));
    await waitFor(() => expect(marks.at(-1)?.sheet).toMatchObject({ entry: 'P-2', later: true }));
    // The flag marks and does not open the sheet.
    const line = screen.getByRole('row', { name: /P-1/ });
    line.focus();
    await user.keyboard('m');
    await waitFor(() => expect(marks.at(-1)?.sheet).toMatchObject({ entry: 'P-1', later: true }));
    expect(await screen.findByRole('button', { name: 'Ditandai 2' })).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(marks.at(-1)?.sheet).toMatchObject({ entry: 'P-1', later: false }));
    expect(screen.getByText('Diurungkan pada P-1')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Ulangi' }));
    await waitFor(() => expect(marks.at(-1)?.sheet).toMatchObject({ entry: 'P-1', later: true }));
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

  it('takes photos and files that are dropped on a visit, and keeps what is typed until they are there', async () => {
    const user = userEvent.setup();
    let draw = (): void => undefined;
    const drawn = new Promise<void>((resolve) => (draw = resolve));
    const sha256 = 'c'.repeat(64);
    const kept = { sha256, bytes: 1, mediaType: 'text/csv', name: 'hitungan.csv', metadataKept: false };
    const { journal } = await openJurorWindow({
      chosen: [{ file: 'file-1', name: 'hitungan.csv', bytes: 1 }],
      answers: {
        'evidence:look': () => Promise.resolve(ok({ name: 'hitungan.csv', photo: null })),
        'evidence:keep-file': () => drawn.then(() => ok(kept)),
        'evidence:facts': () => Promise.resolve([kept]),
      },
    });
    await openSheet(user);
    await user.keyboard('{Alt>}v{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Catat kunjungan' }));
    dropFiles(screen.getByRole('textbox', { name: /^Tempat/ }), 'hitungan.csv');
    await user.type(screen.getByRole('textbox', { name: /^Tempat/ }), 'Balai');
    draw();
    await waitFor(() => expect(journal.at(-1)?.sheet.visit).toMatchObject({ evidence: [sha256], place: 'Balai' }));
    expect(await screen.findByText('hitungan.csv')).toBeDefined();
  });

  it('sees the visits that are asked of them first, with the team, and is reminded of them before signing', async () => {
    const user = userEvent.setup();
    const { thumbprint } = jurorOne;
    const bundle = windowBundle();
    const other = bundle.view.roster.find((person) => person.thumbprint !== thumbprint && person.roles.includes('juror'));
    const team = { entry: 'P-2', jurors: [thumbprint, other?.thumbprint ?? ''].toSorted(), lead: thumbprint };
    await openJurorWindow({ opened: windowBundle({ visits: [team] }) });
    await user.keyboard('{Control>}3{/Control}');
    await screen.findByText(`Ditugaskan, Anda memimpin; bersama ${other?.name ?? ''}`);
    const [, first] = screen.getAllByRole('row');
    expect(within(first ?? document.body).getByText('P-2')).toBeDefined();
    expect(screen.getByText('0 dari 1 kunjungan tugas lengkap')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Hanya yang ditugaskan' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    await user.keyboard('{Control>}4{/Control}');
    expect(await screen.findByText('Kunjungan yang ditugaskan kepada Anda belum lengkap dicatat: P-2.')).toBeDefined();
  });
});
