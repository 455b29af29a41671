import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Result } from '#renderer/features/result/result.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { OwnCounted } from '#shared/domain/panel/own/own-counted.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { ResultView } from '#shared/ipc/views/result.ts';
import { deskBundle, deskRow, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { dropFiles } from '#tests/support/components/drop-files.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { sha256, thumbprint } from '#tests/support/panel/panel.ts';

const secretariat = fakeIdentity({ thumbprint: thumbprint('Sekretariat') });
const file: ChosenFile = { file: 'file-1', name: 'hasil.mfresult', bytes: 10 };
const COUNTED: OwnCounted = { kind: 'counted', revision: 2 };
const [juri1, juri2] = [thumbprint('Juri 1'), thumbprint('Juri 2')];

function resultView(changes: Partial<ResultView> = {}): ResultView {
  return {
    resultId: 'r1',
    name: 'hasil.mfresult',
    code: 'M4TQ-7K2P',
    bundleId: deskBundle().view.bundleId,
    result: {
      formatVersion: 1,
      competitionId: 'kipp',
      stageId: 'tahap-1',
      bundleId: deskBundle().view.bundleId,
      stageDigest: sha256('stage'),
      revision: 1,
      previous: null,
      closedAt: '2023-05-31T09:41:00.000Z',
      inputs: [],
      completeness: {
        expected: 9,
        scored: 7,
        recused: [{ juror: juri1, entry: 'P-2', kind: 'actual', reason: 'instansi sendiri' }],
        missing: [{ juror: juri2, entry: 'P-2' }],
      },
      ranking: [deskRow('P-1', 1, [90, 91, 92]), deskRow('P-2', 2, [80])],
      drawSeed: null,
      decisions: [
        {
          number: 1,
          kind: 'waive-missing',
          entry: null,
          juror: juri2,
          before: '1',
          after: null,
          reason: 'sakit',
          at: '2023-05-31T09:41:00.000Z',
        },
      ],
      attendance: [
        { thumbprint: juri1, present: true },
        { thumbprint: juri2, present: false },
      ],
    },
    signatures: [
      { thumbprint: thumbprint('Ketua Panel'), fingerprint: 'AAAA-BBBB', name: 'Ketua Panel', roles: ['chair'], objection: null },
    ],
    recount: 'same',
    own: null,
    fallenAway: [],
    ...changes,
  };
}

interface Desk {
  readonly view?: ResultView;
  readonly refused?: AppError;
  readonly chosen?: readonly ChosenFile[];
}

async function show({ view = resultView(), refused, chosen = [file] }: Desk = {}) {
  const open = vi.fn(() => Promise.resolve(refused === undefined ? ok(view) : err(refused)));
  const save = vi.fn(({ format }: { readonly format: string }) =>
    Promise.resolve(
      format === 'csv'
        ? err({ kind: 'read-only' as const, name: 'hasil.csv' })
        : ok({ name: 'hasil.xlsx', folder: 'Dokumen', bytes: 4321, sha256: sha256('x') }),
    ),
  );
  renderDesk(<Result identity={secretariat} bundleId={null} chair={null} />, {
    opened: deskBundle(),
    chosen,
    answers: { 'result:open': open, 'result:export': save },
  });
  await userEvent.click(screen.getByRole('button', { name: /Buka hasil/ }));
  return { open, save };
}

describe('opening a result', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  it('says what to do before one is opened', () => {
    renderDesk(<Result identity={null} bundleId={null} chair={null} />);
    expect(screen.getByText(/Seret berkas .mfresult/)).toBeDefined();
  });

  const closed = (isChair: boolean) => {
    const open = vi.fn(() => Promise.resolve(ok(resultView({ recount: 'no-dossier' }))));
    renderDesk(<Result identity={secretariat} bundleId={deskBundle().view.bundleId} chair={isChair ? secretariat : null} />, {
      opened: deskBundle(),
      answers: { 'result:open': open, 'result:closed': () => Promise.resolve([{ file, revision: 2, code: 'M4TQ-7K2P' }]) },
    });
    return open;
  };

  it('lists what was closed on this laptop and opens it', async () => {
    const open = closed(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Revisi 2, kode M4TQ-7K2P' }));
    expect(open).toHaveBeenCalledWith({ file: 'file-1', secretariat: secretariat.thumbprint });
  });

  it.each([true, false])('offers to save it again to the chair alone: %s', async (isChair) => {
    closed(isChair);
    await screen.findByRole('button', { name: 'Revisi 2, kode M4TQ-7K2P' });
    expect(screen.queryByRole('button', { name: 'Simpan lagi dengan dosir…' }) !== null).toBe(isChair);
  });

  it('opens the dossier with the key of whoever opens the result', async () => {
    const { open } = await show();
    expect(open).toHaveBeenCalledWith({ file: 'file-1', secretariat: secretariat.thumbprint });
  });

  it('shows code, recount, completeness, attendance and decisions', async () => {
    await show();
    expect(await screen.findByText('M4TQ-7K2P')).toBeDefined();
    for (const words of ['Dihitung ulang dari berkas asli: sama.', '7 dinilai dari 9', '1 dari 2'])
      expect(screen.getByText(words)).toBeDefined();
    const decisions = within(screen.getByRole('list', { name: 'Keputusan panel' })).getAllByRole('listitem');
    expect(decisions.map(({ textContent }) => textContent)).toStrictEqual([
      expect.stringMatching(/^Tutup tanpa nilai yang kurang · Juri 2.*sakit$/),
    ]);
  });

  it('strikes out a decision that a later one took back', async () => {
    const { result } = resultView();
    const reversal = {
      number: 2,
      kind: 'reversal',
      entry: null,
      juror: null,
      before: '1',
      after: null,
      reason: 'keliru',
      at: result.closedAt,
    } as const;
    await show({ view: resultView({ result: { ...result, decisions: [...result.decisions, reversal] } }) });
    const list = await screen.findByRole('list', { name: 'Keputusan panel' });
    const struck = within(list)
      .getAllByRole('listitem')
      .map((item) => within(item).queryByText('dibatalkan') !== null);
    expect(struck).toStrictEqual([true, false]);
  });

  it('shows who signed, with the fingerprint', async () => {
    await show();
    const aside = await screen.findByRole('complementary');
    expect(within(aside).getByText('Ketua Panel')).toBeDefined();
    expect(aside.textContent).toContain('AAAA');
  });

  it('says that nothing was counted again without the dossier', async () => {
    await show({ view: resultView({ recount: 'no-dossier' }) });
    expect(await screen.findByText(/Tidak dihitung ulang/)).toBeDefined();
    expect(screen.getByText(/belum menghitung ulang hasil ini. Yang disimpan ke CSV/)).toBeDefined();
  });

  it('says so before an export only where nothing was counted again', async () => {
    await show();
    await screen.findByRole('button', { name: 'Simpan CSV' });
    expect(screen.queryByText(/belum menghitung ulang hasil ini/)).toBeNull();
  });

  it('is open for another file when the opening was stopped', async () => {
    await show({ refused: { kind: 'cancelled' } });
    expect(await screen.findByText(/Seret berkas .mfresult/)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the one that was dropped last, whichever was checked first', async () => {
    const other: ChosenFile = { ...file, file: 'file-2' };
    const dropped = [file];
    let checked = (): void => undefined;
    const first = new Promise<void>((resolve) => (checked = resolve));
    renderDesk(<Result identity={secretariat} bundleId={null} chair={null} />, {
      chosen: dropped,
      opened: deskBundle(),
      answers: {
        'result:open': async ({ file: asked }) => {
          if (asked === file.file) await first;
          return ok(resultView({ resultId: asked, code: asked === file.file ? 'AAAA-AAAA' : 'M4TQ-7K2P' }));
        },
      },
    });
    dropFiles(screen.getByRole('heading', { level: 1 }), 'a.txt');
    await screen.findByRole('progressbar');
    dropped.splice(0, 1, other);
    dropFiles(screen.getByRole('heading', { level: 1 }), 'b.txt');
    expect(await screen.findByText('M4TQ-7K2P')).toBeDefined();
    await act(async () => checked());
    expect(screen.getByText('M4TQ-7K2P')).toBeDefined();
  });

  it('shows the signed ranking, with who stood aside', async () => {
    await show();
    expect((await screen.findAllByRole('row')).filter((row) => row.textContent.includes('P-'))).toHaveLength(2);
    await userEvent.click(screen.getByText('Posyandu'));
    await userEvent.click(screen.getByRole('tab', { name: 'Penjelasan' }));
    const aside = screen.getByRole('complementary');
    expect(within(aside).getByRole('row', { name: 'Juri 1 mengundurkan diri' })).toBeDefined();
    expect(within(aside).getByRole('row', { name: 'Juri 2 belum menilai' })).toBeDefined();
  });

  it('gives the final score that the panel agreed on a line of its own in why', async () => {
    const adjusted = {
      number: 1,
      kind: 'panel-adjustment' as const,
      entry: 'P-1',
      juror: null,
      before: '91.00',
      after: '85.50',
      reason: 'Klaim tidak terbukti.',
      at: '2023-05-31T09:41:00.000Z',
    };
    const { ranking } = resultView().result;
    const decided = ranking.map(({ jurors: _asSigned, ...row }) => ({
      ...row,
      total: row.entry === 'P-1' ? '85.50' : row.total,
      decisions: [],
    }));
    await show({ view: resultView({ result: { ...resultView().result, decisions: [adjusted], decided } }) });
    await userEvent.click(await screen.findByRole('tab', { name: 'Penjelasan' }));
    expect(
      screen.getByText('Penyesuaian oleh panel -5,5 (keputusan 1), nilai akhir menurut keputusan 85,5: Klaim tidak terbukti.'),
    ).toBeDefined();
    await userEvent.click(screen.getByText('Posyandu'));
    expect(screen.queryByText(/Penyesuaian oleh panel/)).toBeNull();
  });

  it('narrows the signed ranking by cluster and search', async () => {
    await show();
    await userEvent.type(await screen.findByRole('searchbox'), 'pos');
    expect(screen.getAllByRole('row').filter((row) => row.textContent.includes('P-'))).toHaveLength(1);
    expect(screen.getByRole('radio', { name: 'Kota' })).toBeDefined();
  });

  it('saves an export in the language on screen and says where', async () => {
    const { save } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Simpan XLSX' }));
    expect(save).toHaveBeenCalledWith({ resultId: 'r1', format: 'xlsx', language: 'id' });
    expect(await screen.findByText(/hasil.xlsx \(4,3 kB\) tersimpan di Dokumen/)).toBeDefined();
  });

  it('says why an export was not saved', async () => {
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Simpan CSV' }));
    expect((await screen.findByRole('alert')).textContent).toContain('hanya dapat dibaca');
  });

  it('says why a result is refused and offers another try', async () => {
    await show({ refused: { kind: 'result-refused', name: 'hasil.mfresult', refusal: { kind: 'bad-signature' } } });
    expect((await screen.findByRole('alert')).textContent).toContain('tanda tangannya tidak cocok');
    expect(screen.getByRole('button', { name: /Buka hasil/ })).toBeDefined();
  });

  it('joins several copies that are dropped together and opens what comes of them', async () => {
    const other = { ...file, file: 'file-2' };
    const join = vi.fn(() => Promise.resolve(ok({ saved: { name: 'hasil.mfresult', folder: '/', bytes: 1, sha256: sha256('x') }, file })));
    const open = vi.fn(() => Promise.resolve(ok(resultView())));
    renderDesk(<Result identity={null} bundleId={null} chair={null} />, {
      chosen: [file, other],
      opened: deskBundle(),
      answers: { 'result:join': join, 'result:open': open },
    });
    dropFiles(screen.getByRole('heading', { level: 1 }), 'a.txt');
    expect(await screen.findByText('M4TQ-7K2P')).toBeDefined();
    expect(join).toHaveBeenCalledWith({ files: [file.file, 'file-2'] });
    expect(open).toHaveBeenCalledWith({ file: file.file, secretariat: null });
  });
});

describe('signing a result as a member', () => {
  const member = fakeIdentity({ thumbprint: thumbprint('Juri 1'), name: 'Juri 1' });
  const savedFile = { name: 'hasil - Juri 1.mfresult', folder: '/media/usb', bytes: 2048, sha256: sha256('s') };

  async function showTo(changes: Partial<ResultView>) {
    const signature = {
      thumbprint: member.thumbprint,
      fingerprint: 'AAAA-CCCC',
      name: 'Juri 1',
      roles: ['juror'] as const,
      objection: null,
    };
    const countersign = vi.fn(() => Promise.resolve(ok({ saved: savedFile, signature })));
    renderDesk(<Result identity={member} bundleId={null} chair={null} />, {
      chosen: [file],
      opened: deskBundle(),
      answers: {
        'files:choose': () => Promise.resolve([file]),
        'result:open': () => Promise.resolve(ok(resultView(changes))),
        'result:countersign': countersign,
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /Buka hasil/ }));
    await screen.findByRole('heading', { name: 'Tanda tangan Anda' });
    return countersign;
  }

  it('signs at once where one’s own file is counted, and says where the copy lies', async () => {
    const countersign = await showTo({ own: COUNTED });
    expect(screen.getAllByText(/Berkas nilai Anda dihitung: revisi 2/)).toHaveLength(1);
    expect(screen.getByText('1 dari 4 anggota sudah menandatangani')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Tanda tangani sebagai Juri 1' }));
    expect(countersign).toHaveBeenCalledWith({ resultId: resultView().resultId, member: member.thumbprint, objection: null });
    expect(await screen.findByText('Ditandatangani dan tersimpan')).toBeDefined();
    expect(screen.getByText('2 dari 4 anggota sudah menandatangani')).toBeDefined();
    expect(screen.queryByText('Anda sudah menandatangani hasil ini.')).toBeNull();
  });

  it.each([
    { kind: 'older', revision: 1, newest: 2 },
    { kind: 'other', revision: 2, newest: null },
    { kind: 'missing', newest: 1 },
    { kind: 'none' },
  ] as const)('asks for an objection where one’s own file is not counted: $kind', async (own) => {
    const countersign = await showTo({ own });
    const sign = screen.getByRole('button', { name: 'Tanda tangani sebagai Juri 1' });
    expect(sign).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Keberatan' }), ' Nilai saya lain. ');
    await userEvent.click(sign);
    expect(countersign).toHaveBeenCalledWith(expect.objectContaining({ objection: 'Nilai saya lain.' }));
  });

  it('shows the objections of others, who fell away, and offers nothing to who has signed', async () => {
    const signature = {
      thumbprint: member.thumbprint,
      fingerprint: 'AAAA-CCCC',
      name: 'Juri 1',
      roles: ['juror'] as const,
      objection: 'Kurang rapi.',
    };
    const { result } = resultView();
    await showTo({ own: COUNTED, signatures: [signature], fallenAway: ['Juri 2'], result: { ...result, revision: 2 } });
    expect(screen.getByText('Anda sudah menandatangani hasil ini.')).toBeDefined();
    expect(screen.getByText('Keberatan: Kurang rapi.')).toBeDefined();
    expect(screen.getByText(/Perlu menandatangani lagi: Juri 2/)).toBeDefined();
  });
});

describe('a juror who opens a result', () => {
  async function open(own: OwnCounted) {
    await show({ view: resultView({ own }) });
    return screen.findByRole('region', { name: 'Apakah berkas saya dihitung?' });
  }

  it('is told that their own file is counted, byte for byte, and by which code to compare', async () => {
    const told = await open(COUNTED);
    expect(told.textContent).toContain('dihitung: revisi 2');
    expect(told.textContent).toContain('M4TQ-7K2P');
  });

  it('is told what to do when another file of theirs is counted', async () => {
    const told = await open({ kind: 'older', revision: 2, newest: 3 });
    expect(told.textContent).toContain('bukan revisi terbaru');
    expect(told.textContent).toContain('revisi 3');
  });

  it('is warned of a file in their name that this laptop did not sign', async () => {
    const told = await open({ kind: 'other', revision: 2, newest: null });
    expect(within(told).getByRole('alert').textContent).toContain('tidak ditandatangani di laptop ini');
  });

  it('is the only one who is told', async () => {
    await show();
    await screen.findByText('M4TQ-7K2P');
    expect(screen.queryByRole('region', { name: 'Apakah berkas saya dihitung?' })).toBeNull();
  });
});
