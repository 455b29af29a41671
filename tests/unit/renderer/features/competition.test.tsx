import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { useCompetition } from '#renderer/bridge/competition.ts';
import { CompetitionScreen } from '#renderer/features/competition/competition-screen.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { must } from '#shared/base/at.ts';
import { err, ok } from '#shared/base/result.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { chooseIn } from '#tests/support/components/choose-in.ts';
import { firstRecords, kippStage, proposalRecord } from '#tests/support/competition/competition.ts';
import { deskResult } from '#tests/support/components/desk-result.ts';
import { useStageOf } from '#tests/support/components/stage-of.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';
import { competitionAnswers } from '#tests/support/components/fake-competition.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';

const identity = fakeIdentity({ name: 'Sekretariat' });

function Editor({ place = null }: Partial<Pick<CompetitionWork, 'place'>>) {
  const { opened, save, actions } = useCompetition(identity.thumbprint, 'kipp');
  const stage = useStageOf(opened.status === 'ready' ? opened.value.draft : null);
  if (opened.status !== 'ready') return <p>{opened.status}</p>;
  return (
    <>
      <output aria-label="keadaan">{save.kind}</output>
      <button type="button" onClick={actions.reload}>
        muat lagi
      </button>
      <CompetitionScreen {...opened.value} identity={identity} actions={actions} place={place} onPlace={() => undefined} {...stage} />
    </>
  );
}

async function openEditor(answers: Partial<Requests> = {}, place: CompetitionWork['place'] = null) {
  renderDesk(<Editor place={place} />, { answers: { ...competitionAnswers(), ...answers } });
  await screen.findByRole('heading', { level: 1, name: 'KIPP Kota Contoh' });
  return userEvent.setup();
}

const aside = () => within(screen.getByRole('complementary'));
const weightOf = (name: string) => screen.getByRole('textbox', { name: `Bobot %: ${name}` });
const examples = () =>
  aside()
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the competition editor', () => {
  test('shows what the weights add up to while they are typed, and points at what is left to do', async () => {
    const user = await openEditor();
    expect(screen.getByText('Jumlah bobot 100, pas 100')).toBeTruthy();
    expect(aside().getByText('Siap')).toBeTruthy();
    await user.clear(weightOf('Signifikansi'));
    await user.type(weightOf('Signifikansi'), '27,5');
    expect(screen.getByText('Jumlah bobot 97,5, kurang 2,5')).toBeTruthy();
    const fault = aside().getByRole('button', { name: 'Kriteria: bobot berjumlah 97,5, seharusnya 100.' });
    expect(aside().getByText(/Contoh muncul/)).toBeTruthy();
    await user.click(fault);
    await waitFor(() => expect(document.activeElement?.closest('[data-path="rules.criteria"]')).not.toBeNull());
  });

  test('what is typed in one field is taken back as one step, what was done by a button as another', async () => {
    const user = await openEditor();
    const name = screen.getByRole('textbox', { name: 'Nama tahap' });
    await user.clear(name);
    await user.type(name, 'Penjurian');
    await user.click(screen.getByRole('button', { name: 'Tambah kriteria' }));
    await waitFor(() => expect(screen.getByRole('status', { name: 'keadaan' }).textContent).toBe('saved'));
    const undo = () => user.click(screen.getByRole('button', { name: 'Urungkan: ubah tahap' }));
    await undo();
    await waitFor(() => expect(screen.queryByText('(belum bernama)')).toBeNull());
    expect(screen.getByRole('textbox', { name: 'Nama tahap' })).toHaveProperty('value', 'Penjurian');
    await undo();
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Nama tahap' })).toHaveProperty('value', 'Penilaian proposal'));
    await user.click(screen.getByRole('button', { name: 'Ulangi: ubah tahap' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Nama tahap' })).toHaveProperty('value', 'Penjurian'));
  });

  test('the worked example is computed anew by the engine as the rules change', async () => {
    const user = await openEditor();
    const before = examples();
    expect(before[0]).toContain('A');
    await user.click(screen.getByRole('radio', { name: /Per klaster/ }));
    expect(aside().getByText(/belum ada klaster/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Satu untuk semua/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Aturan menetapkan siapa yang terpilih' }));
    const top = screen.getByRole('textbox', { name: 'Terbaik sebanyak' });
    await user.clear(top);
    await user.type(top, '2');
    expect(aside().getAllByText('terpilih')).toHaveLength(2);
    expect(aside().getByText('2 terbaik')).toBeTruthy();
  });

  test('criteria are moved with the arrow keys on their handle, and the place is read aloud', async () => {
    const user = await openEditor();
    const list = within(screen.getByRole('list', { name: 'Kriteria dan bobot' }));
    list.getByRole('button', { name: /^Pindahkan Signifikansi/ }).focus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByText('Signifikansi: tempat 3 dari 7')).toBeTruthy();
    const names = list.getAllByRole('textbox', { name: 'Kriteria' }).map((field) => (field instanceof HTMLInputElement ? field.value : ''));
    expect(names.slice(2, 4)).toEqual(['Signifikansi', 'Implementasi Inovasi']);
  });

  test('a criterion is divided into parts that take over its weight; its rubric is written in both languages', async () => {
    const user = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Rincian Signifikansi' }));
    expect(screen.getByDisplayValue('Dampak tidak terukur')).toBeTruthy();
    expect(screen.getByDisplayValue('Impact not measured')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tambah subkriteria' }));
    expect(weightOf('(belum bernama)')).toHaveProperty('value', '30');
    expect(screen.getByText('Jumlah bobot 100, pas 100')).toBeTruthy();
    expect(screen.queryByDisplayValue('Dampak tidak terukur')).toBeNull();
  });

  test('groups and the form stand under the competition itself; what is missing there leads there', async () => {
    const user = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Kompetisi' }));
    await user.click(screen.getByRole('button', { name: 'Tambah kelompok' }));
    await user.type(screen.getAllByRole('textbox', { name: 'Kelompok' })[0] ?? document.body, 'Umum');
    expect(screen.getAllByRole('textbox', { name: 'Kelompok (Inggris)' })[0]).toHaveProperty('value', 'Umum');
    await user.click(screen.getByRole('button', { name: 'Tambah klaster' }));
    await user.click(screen.getByRole('button', { name: '1. Penilaian proposal' }));
    await user.click(aside().getByRole('button', { name: /^Klaster 1: belum diisi/ }));
    await waitFor(() => expect(document.activeElement?.closest('[data-path="clusters[0].name.id"]')).not.toBeNull());
  });

  test('whoever is sent to a field from the check before building stands in it', async () => {
    await openEditor({}, { screen: 'competition', stage: 'penilaian-proposal', path: 'rules.quorum' });
    await waitFor(() => expect(document.activeElement?.closest('[data-path="rules.quorum"]')).not.toBeNull());
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  test('a criterion gets another code when its field is left, and stays open; one that is taken is refused', async () => {
    const user = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Rincian Signifikansi' }));
    const code = () => screen.getByRole('textbox', { name: 'Kode kriteria' });
    await user.clear(code());
    await user.type(code(), 'novelty');
    expect(screen.getByText('Kode ini sudah dipakai kriteria lain.')).toBeTruthy();
    await user.clear(code());
    await user.type(code(), 'dampak');
    await user.tab();
    await waitFor(() => expect(code()).toHaveProperty('value', 'dampak'));
    expect(screen.getByRole('button', { name: 'Urungkan: ubah tahap' })).toHaveProperty('disabled', false);
    expect(screen.getByDisplayValue('Dampak tidak terukur')).toBeTruthy();
  });

  test('the deadline is typed, undone, and typed again in the same field', async () => {
    const user = await openEditor();
    const box = screen.getByRole('checkbox', { name: 'Ada batas waktu menilai' });
    if (box instanceof HTMLInputElement && !box.checked) await user.click(box);
    const hour = () => screen.getByRole('spinbutton', { name: /jam/i });
    const shown = () => Number(hour().textContent);
    const before = shown();
    await user.click(hour());
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(shown()).toBe(before + 1));
    await user.click(screen.getByRole('button', { name: 'Urungkan: ubah tahap' }));
    await waitFor(() => expect(shown()).toBe(before));
    await user.click(hour());
    await user.keyboard('{ArrowUp}{ArrowUp}');
    await waitFor(() => expect(shown()).toBe(before + 2));
    expect(document.activeElement).toBe(hour());
  });

  test('the next stage begins from a template, and carries the one before', async () => {
    const user = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Tambah tahap' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Presentasi KOVABLIK' }));
    expect(screen.getByRole('button', { name: '2. Presentasi dan wawancara' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Bobot % dari Penilaian proposal' }), '40');
    expect(screen.getByText('Tahap ini sendiri berbobot 60 %.')).toBeTruthy();
    expect(aside().getByText('Siap')).toBeTruthy();
  });

  test('points are given to a proposal by its number, with a reason, and show in the worked example', async () => {
    const user = await openEditor(competitionAnswers([...firstRecords(), proposalRecord('K-1', 'Antar Obat')]));
    const entry = screen.getByRole('textbox', { name: 'Nomor proposal' });
    await user.type(entry, 'k-9{Enter}');
    expect(screen.getByText('Tidak ada proposal bernomor K-9.')).toBeTruthy();
    await user.type(entry, '{Backspace}1{Enter}');
    expect(screen.getByRole('group', { name: 'K-1 · Antar Obat' })).toBeTruthy();
    expect(aside().getByRole('button', { name: /^Penyesuaian nilai 1: poin dan alasan/ })).toBeTruthy();
    await user.clear(screen.getByRole('textbox', { name: 'Poin' }));
    await user.type(screen.getByRole('textbox', { name: 'Poin' }), '-2,5');
    await user.type(screen.getByRole('textbox', { name: 'Alasan' }), 'Lambat');
    expect(aside().getByText('Penyesuaian -2,5: Lambat.')).toBeTruthy();
    expect(aside().getByText('K-1 -2,5')).toBeTruthy();
    expect(aside().getByText('Siap')).toBeTruthy();
    await user.type(entry, 'k-1{Enter}');
    expect(screen.getByText('K-1 sudah ada di atas.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hapus K-1' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Poin' })).toBeNull());
  });

  test('totals of a carried stage are taken from its signed result, and not from another competition', async () => {
    const carry = [{ stage: 'penilaian-proposal', weight: 40 }];
    const records: readonly CompetitionRecord[] = [
      ...firstRecords(),
      { kind: 'stages', value: ['penilaian-proposal', 'presentasi'] },
      {
        kind: 'stage',
        id: 'presentasi',
        value: { ...kippStage, name: { id: 'Presentasi', en: 'Talks' }, rules: { ...kippStage.rules, carry } },
      },
    ];
    const results = ['lain', 'new'].map((competitionId) => deskResult({ competitionId, stageId: 'penilaian-proposal' }));
    const user = await openEditor({
      ...competitionAnswers(records),
      'files:choose': () => Promise.resolve([{ file: 'f-1', name: 'hasil.mfresult', bytes: 10 }]),
      'result:open': () => Promise.resolve(ok(must(results.shift()))),
    });
    await user.click(screen.getByRole('button', { name: '2. Presentasi' }));
    expect(screen.getByText(/^Nilai Penilaian proposal belum diambil/)).toBeTruthy();
    const take = () => user.click(screen.getByRole('button', { name: /Penilaian proposal dari hasilnya$/ }));
    await take();
    await screen.findByText(/milik kompetisi lain/);
    await take();
    await screen.findByText(/^Nilai 2 proposal dari Penilaian proposal, hasil bertanda tangan M4TQ-7K2P/);
  });

  test('halves are rounded in each place as is chosen there', async () => {
    const user = await openEditor();
    const modes = () => screen.getAllByRole('button', { name: /Cara membulatkan:/ }).map(({ textContent }) => textContent);
    expect(modes()).toEqual(['Setengah ke atas']);
    await chooseIn(user, 'Nilai tiap kriteria atau juri', '2 desimal');
    await chooseIn(user, 'Cara membulatkan: Nilai tiap kriteria atau juri', 'Setengah ke genap');
    expect(modes()).toEqual(['Setengah ke genap', 'Setengah ke atas']);
    await chooseIn(user, '(?<!: )Nilai tiap kriteria atau juri', 'Tidak dibulatkan');
    expect(modes()).toEqual(['Setengah ke atas']);
  });

  test('what is typed while the competition is asked for anew stays on the screen', async () => {
    const answers = competitionAnswers();
    let tell = (): void => undefined;
    const asked = new Promise<void>((resolve) => (tell = resolve));
    let times = 0;
    const open: Requests['competition:open'] = async (input) => {
      const answer = await must(answers['competition:open'])(input);
      if ((times += 1) > 1) await asked;
      return answer;
    };
    const user = await openEditor({ ...answers, 'competition:open': open });
    await user.click(screen.getByRole('button', { name: 'muat lagi' }));
    const name = screen.getByRole('textbox', { name: 'Nama tahap' });
    await user.type(name, ' akhir');
    await waitFor(() => expect(screen.getByRole('status', { name: 'keadaan' }).textContent).toBe('saved'));
    await act(async () => tell());
    expect(screen.getByRole('button', { name: /^1[.] .* akhir$/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Urungkan: ubah tahap' })).toBeTruthy();
  });

  test('a change that cannot be saved is taken back on the screen', async () => {
    const user = await openEditor({
      'competition:change': () => Promise.resolve(err({ kind: 'disk-full', name: 'kipp.mfcompetition' })),
    });
    await user.click(screen.getByRole('button', { name: 'Tambah kriteria' }));
    await waitFor(() => expect(screen.getByRole('status', { name: 'keadaan' }).textContent).toBe('failed'));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Bobot %: (belum bernama)' })).toBeNull());
  });
});
