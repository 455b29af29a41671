import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { useCompetition } from '#renderer/bridge/competition.ts';
import { IntakeScreen } from '#renderer/features/intake/intake-screen.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { err, ok } from '#shared/base/result.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';
import { chooseIn } from '#tests/support/components/choose-in.ts';
import { deskResult } from '#tests/support/components/desk-result.ts';
import { useStageOf } from '#tests/support/components/stage-of.ts';
import { firstRecords, kippStage, proposalRecord } from '#tests/support/competition/competition.ts';
import { competitionAnswers } from '#tests/support/components/fake-competition.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';

const identity = fakeIdentity({ name: 'Sekretariat' });
const RECORDS: readonly CompetitionRecord[] = [
  ...firstRecords(),
  { kind: 'stages', value: ['penilaian-proposal', 'presentasi'] },
  { kind: 'stage', id: 'presentasi', value: { ...kippStage, name: { id: 'Presentasi', en: 'Presentation' } } },
  ...['P-1', 'P-2', 'P-3'].map((entry) => proposalRecord(entry, `Judul ${entry}`)),
];

function Intake({ place }: Pick<CompetitionWork, 'place'>) {
  const { opened, actions } = useCompetition(identity.thumbprint, 'kipp');
  const stage = useStageOf(opened.status === 'ready' ? opened.value.draft : null, place?.stage);
  if (opened.status !== 'ready') return <p>{opened.status}</p>;
  return <IntakeScreen {...opened.value} identity={identity} actions={actions} place={place} onPlace={() => undefined} {...stage} />;
}

async function openIntake(place: CompetitionWork['place'] = null, answers: Partial<Requests> = {}) {
  const words = { 'intake:words': () => Promise.resolve(ok({ sections: [], counts: {} })) };
  renderDesk(<Intake place={place} />, { answers: { ...competitionAnswers(RECORDS), ...words, ...answers } });
  await screen.findByRole('heading', { level: 1, name: 'Proposal' });
  return userEvent.setup();
}

const entries = () => screen.getAllByRole('row').flatMap(({ textContent }) => /P-\d/.exec(textContent)?.[0] ?? []);
const file = { file: 'f-1', name: 'hasil.mfresult', bytes: 10 };
const chosen = (changes: Partial<PanelResult> = {}): Partial<Requests> => ({
  'files:choose': () => Promise.resolve([file]),
  'result:open': () => Promise.resolve(ok(deskResult(changes))),
});

describe('the secretariat’s proposals', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  test('show those that somebody was sent to, until all are asked for again', async () => {
    const user = await openIntake({ screen: 'intake', stage: 'penilaian-proposal', entries: ['P-2'] });
    expect(entries()).toEqual(['P-2']);
    await user.click(screen.getByRole('button', { name: 'Hanya 1 dari pemeriksaan' }));
    expect(entries()).toEqual(['P-1', 'P-2', 'P-3']);
  });

  test('of a later stage take over whom the signed result of an earlier one selected, once that is accepted', async () => {
    const user = await openIntake({ screen: 'intake', stage: 'presentasi', entries: [] }, chosen());
    await user.click(screen.getByRole('button', { name: 'Ambil dari hasil tahap terdahulu' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Yang terpilih pada Penilaian proposal' }));
    expect(dialog.getByText('1 proposal tidak ikut tahap itu: tidak lolos.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Loloskan 1 proposal' }));
    await waitFor(() => expect(screen.getByText('Lolos: 1')).toBeTruthy());
    expect(screen.getByText('Tidak lolos: 2')).toBeTruthy();
  });

  test('that are added for a later stage take no part in the one before, where all others still do', async () => {
    const user = await openIntake({ screen: 'intake', stage: 'presentasi', entries: [] });
    await user.click(screen.getByRole('button', { name: 'Tambah proposal' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Judul'), 'Empat');
    await user.type(dialog.getByLabelText('Instansi'), 'Dinas Contoh');
    await user.click(dialog.getByRole('button', { name: 'Tambah proposal' }));
    await waitFor(() => expect(screen.getByText('Belum diputuskan: 4')).toBeTruthy());
    await chooseIn(user, 'Tahap seleksi', 'Penilaian proposal');
    expect(screen.getByText('Lolos: 3')).toBeTruthy();
    expect(screen.getByText('Tidak lolos: 1')).toBeTruthy();
  });

  test('of the first stage have no earlier result to take from', async () => {
    await openIntake();
    expect(screen.queryByRole('button', { name: 'Ambil dari hasil tahap terdahulu' })).toBeNull();
  });

  test('are not decided by the result of another competition', async () => {
    const user = await openIntake({ screen: 'intake', stage: 'presentasi', entries: [] }, chosen({ competitionId: 'lain' }));
    await user.click(screen.getByRole('button', { name: 'Ambil dari hasil tahap terdahulu' }));
    await screen.findByText(/milik kompetisi lain/);
    expect(screen.getByText('Belum diputuskan: 3')).toBeTruthy();
  });
});

describe('the texts of a proposal', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  const SECTIONS = ['Ringkasan', 'Kebaruan'].map((name) => ({ id: name.toLowerCase(), name: { id: name, en: name }, wordLimit: null }));

  /** Opens them; they are answered when `known`, and what is written is not saved before the test is over. */
  async function openTexts(known = Promise.resolve()) {
    const texts = SECTIONS.map(({ id }) => ({ section: id, text: `Isi ${id}` }));
    const answers = competitionAnswers([...RECORDS, { kind: 'sections', value: SECTIONS }]);
    const user = await openIntake(
      { screen: 'intake', stage: 'penilaian-proposal', entries: ['P-2'] },
      {
        ...answers,
        'competition:narrative': () => known.then(() => ok([...texts])),
        'competition:change': () => new Promise(() => undefined),
      },
    );
    await user.click(screen.getByText('Judul P-2'));
    for (const { name } of SECTIONS) await user.click(await screen.findByText(name.id));
    return user;
  }
  const edits = () => screen.getAllByRole('button', { name: 'Sunting isian' });

  test('cannot be corrected before they are known', async () => {
    let tell = (): void => undefined;
    await openTexts(new Promise<void>((resolve) => (tell = resolve)));
    expect(edits().map((edit) => edit.hasAttribute('disabled'))).toEqual([true, true]);
    tell();
    await waitFor(() => expect(edits().map((edit) => edit.hasAttribute('disabled'))).toEqual([false, false]));
  });

  test('that are corrected one right after the other are all kept', async () => {
    const user = await openTexts();
    await screen.findByText('Isi kebaruan');
    for (const edit of edits()) await user.click(edit);
    for (const name of ['Ringkasan', 'Kebaruan']) await user.type(screen.getByRole('textbox', { name }), ' baru');
    for (const save of screen.getAllByRole('button', { name: 'Simpan' })) await user.click(save);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Kebaruan' })).toBeNull());
    expect(screen.getByText('Isi ringkasan baru')).toBeTruthy();
    expect(screen.getByText('Isi kebaruan baru')).toBeTruthy();
  });
});

describe('a list that is imported', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  const list = { file: 'f-2', name: 'daftar.csv', bytes: 10 };
  const top = [
    ['Nomor', 'Judul', 'Instansi'],
    ['P-4', 'Judul P-4', 'Dinas Contoh'],
  ].map((cells, index) => ({ row: index + 1, cells }));
  const cancelled = () => Promise.resolve(err({ kind: 'cancelled' as const }));

  test('says that its reading or its check was stopped, and offers either again', async () => {
    const sheets = [{ name: null, rows: 2, headingRow: 1, top }];
    const looks = [cancelled(), Promise.resolve(ok({ sheets }))];
    const user = await openIntake(null, {
      'files:choose': () => Promise.resolve([list]),
      'intake:look': () => looks.shift() ?? cancelled(),
      'intake:check': cancelled,
    });
    await user.click(screen.getByRole('button', { name: 'Impor daftar' }));
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }));
    await screen.findByText('Dihentikan sebelum selesai.');
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }));
    await user.click(await screen.findByRole('button', { name: 'Periksa daftar' }));
    await screen.findByText('Dihentikan sebelum selesai.');
    expect(screen.getByRole('button', { name: 'Periksa daftar' })).toBe(document.activeElement);
  });

  test('keeps another understanding of a column that was chosen while it was checked', async () => {
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const user = await openIntake(null, {
      'files:choose': () => Promise.resolve([list]),
      'intake:look': () => Promise.resolve(ok({ sheets: [{ name: null, rows: 2, headingRow: 1, top }] })),
      'intake:check': () => stopped.then(cancelled),
    });
    await user.click(screen.getByRole('button', { name: 'Impor daftar' }));
    await user.click(screen.getByRole('button', { name: 'Pilih berkas' }));
    await user.click(await screen.findByRole('button', { name: 'Periksa daftar' }));
    await chooseIn(user, 'Mengisi: Nomor', 'Tidak dipakai');
    stop();
    await screen.findByText('Dihentikan sebelum selesai.');
    expect(screen.getByRole('button', { name: /Mengisi: Nomor$/ }).textContent).toContain('Tidak dipakai');
  });
});
