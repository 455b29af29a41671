import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Plenary } from '#renderer/features/plenary/plenary.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { decideOnce } from '#shared/domain/panel/decisions/decide-once.ts';
import type { DisputedFiles } from '#shared/domain/panel/decisions/file-differences.ts';
import type { JurorSheet } from '#shared/domain/panel/decisions/juror-sheet.ts';
import { type PlenaryEvent, recordOf, withDrafts } from '#shared/domain/panel/decisions/plenary-record.ts';
import { plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import { rowsOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { deskBundle, deskRules, renderDesk } from '#tests/support/components/chair-desk.tsx';
import { basisOf, DECIDED_AT } from '#tests/support/panel/decisions.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { sha256, thumbprint } from '#tests/support/panel/panel.ts';

type Step = Parameters<Requests['plenary:record']>[0]['step'];

const chair = fakeIdentity({ thumbprint: thumbprint('Ketua Panel') });
const juror = thumbprint('Juri 2');
const rules = { selection: { top: 2 }, divergence: { points: 20 }, ties: ['shared'] };
const basis = basisOf({ 'P-1': [95, 90, 70], 'P-2': [80, 80, 80], 'P-3': [80, 80, 80] }, rules);
const lotOf = (seed: string) => (entry: string) => `${seed} ${entry}`;

interface Pretended {
  readonly basis?: DecisionBasis;
  readonly sheets?: ReadonlyMap<string, readonly JurorSheet[]>;
  readonly disputes?: readonly DisputedFiles[];
  readonly bundle?: OpenedBundle;
  readonly refused?: boolean;
  readonly answers?: Partial<Requests>;
}

/** A pretended laptop that records steps as the real one does, without the checks that come before. */
async function show({
  basis: given = basis,
  sheets = new Map(),
  disputes = [],
  bundle = deskBundle(deskRules(rules)),
  refused = false,
  answers = {},
}: Pretended = {}) {
  const events: PlenaryEvent[] = [];
  const state = () => plenaryStateOf(given, new Map(), recordOf(events), lotOf);
  const talked = (entries: readonly string[]) =>
    entries.flatMap((entry) => {
      const computed = rowsOf(given.rules, { proposals: given.computed }).find((row) => row.entry === entry);
      const decided = decideOnce(given, withDrafts(recordOf(events)), lotOf).rowOf(entry);
      return computed === undefined || decided === null ? [] : [{ computed, decided, sheets: sheets.get(entry) ?? [] }];
    });
  const record = vi.fn(({ step, entries }: Parameters<Requests['plenary:record']>[0]): ReturnType<Requests['plenary:record']> => {
    if (refused) return Promise.resolve(err({ kind: 'decision-refused', fault: 'changed' }));
    events.push(...eventsOf(step));
    return Promise.resolve(ok({ state: state(), talked: talked(entries) }));
  });
  const fullScreen = vi.fn(({ on }: { readonly on: boolean }) => Promise.resolve({ on }));
  renderDesk(<Plenary bundle={bundle} identity={chair} />, {
    answers: {
      'plenary:view': () =>
        Promise.resolve(ok({ range: given.computed.length === 0 ? null : { least: 70, most: 95 }, disputes, state: state() })),
      'plenary:entries': ({ entries }) => Promise.resolve(ok(talked(entries))),
      'plenary:record': record,
      'window:full-screen': fullScreen,
      ...answers,
    },
  });
  await screen.findByText(/^(Tambahkan proposal…|Belum ada nilai untuk dibahas)$/);
  if (given.computed.length > 0) await screen.findByRole('textbox', { name: 'Alasan' });
  return { record, fullScreen, steps: () => record.mock.calls.map(([{ step }]) => step) };
}

function eventsOf(step: Step): readonly PlenaryEvent[] {
  const at = DECIDED_AT;
  if (step.kind === 'attend') return [{ event: 'attend', present: step.present, at }];
  if (step.kind === 'draft') return [{ event: 'draft', item: step.item, draft: { ...step.intent, at } }];
  if (step.kind !== 'reverse') return [{ event: step.kind, item: step.item, at }];
  const intent = { kind: 'reversal' as const, entry: 'P-1', juror: null, before: String(step.number), after: null, reason: step.reason };
  const item = `reversal:${step.number}`;
  return [
    { event: 'draft', item, draft: { ...intent, at } },
    { event: 'close', item, at },
  ];
}

async function openItem(name: RegExp): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name }));
  await screen.findByRole('textbox', { name: 'Alasan' });
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const reason = () => screen.getByRole('textbox', { name: 'Alasan' });

describe('the plenary', () => {
  beforeEach(() => giveElementsSize(1000, 600));

  it('says what to do where nothing was received', async () => {
    await show({ basis: { ...basis, computed: [] } });
    expect(screen.getByText('Belum ada nilai untuk dibahas')).toBeDefined();
  });

  it('lists ties on the cut and jurors far apart, and shows the first', async () => {
    await show();
    const lines = within(screen.getByRole('list', { name: 'Daftar pokok bahasan' })).getAllByRole('button');
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining('2 proposal berbagi peringkat'),
      expect.stringContaining('Bandeng'),
    ]);
    expect(screen.getByRole('heading', { name: '2 proposal berbagi peringkat' })).toBeDefined();
  });

  it('goes from item to item by the arrow keys', async () => {
    await show();
    const [first] = within(screen.getByRole('list', { name: 'Daftar pokok bahasan' })).getAllByRole('button');
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('heading', { name: 'Bandeng' })).toBeDefined();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('heading', { name: '2 proposal berbagi peringkat' })).toBeDefined();
  });

  it('drafts an agreed score typed with a comma, shows both places, undoes it, and closes', async () => {
    const { steps } = await show();
    await openItem(/Bandeng/);
    await userEvent.type(screen.getByRole('textbox', { name: 'Nilai akhir yang disepakati' }), '79,5');
    expect(screen.getByRole('button', { name: 'Catat sebagai rancangan' })).toHaveProperty('disabled', true);
    await userEvent.type(reason(), ' Klaim tidak terbukti. ');
    await press('Catat sebagai rancangan');
    expect(steps()).toEqual([
      {
        kind: 'draft',
        item: 'entry:P-1',
        intent: { kind: 'panel-adjustment', entry: 'P-1', juror: null, before: '85.00', after: '79.50', reason: 'Klaim tidak terbukti.' },
      },
    ]);
    expect(screen.getByText('peringkat 3 · nilai 79,50 · tidak terpilih')).toBeDefined();
    expect(screen.getByText('85,00 → 79,50')).toBeDefined();
    await press('Urungkan rancangan terakhir');
    expect(screen.queryByText('85,00 → 79,50')).toBeNull();
    await press('Tutup tanpa perubahan');
    expect(steps().at(-1)).toEqual({ kind: 'close', item: 'entry:P-1' });
    expect(screen.getByText(/Pokok ini sudah ditutup/)).toBeDefined();
  });

  it('says what is no score', async () => {
    await show();
    await openItem(/Bandeng/);
    await userEvent.type(screen.getByRole('textbox', { name: 'Nilai akhir yang disepakati' }), 'baik');
    expect(screen.getByText('Tulis angka, misalnya 87,50.')).toBeDefined();
  });

  it('excludes a proposal, or takes its place, with the place it had', async () => {
    const { steps } = await show();
    await openItem(/Bandeng/);
    await userEvent.click(screen.getByRole('radio', { name: 'Keluarkan proposal' }));
    await userEvent.type(reason(), 'Mengundurkan diri.');
    await press('Catat sebagai rancangan');
    expect(steps()[0]).toMatchObject({ intent: { kind: 'exclude', entry: 'P-1', before: '1', after: null } });
    await press('Urungkan rancangan terakhir');
    await userEvent.click(screen.getByRole('radio', { name: 'Beri atau cabut tempat' }));
    await userEvent.type(reason(), 'Sudah menang tahun lalu.');
    await press('Catat sebagai rancangan');
    expect(steps().at(-1)).toMatchObject({ intent: { kind: 'quota-place', before: 'selected', after: 'not-selected' } });
  });

  it('orders those who share a rank', async () => {
    const { steps } = await show();
    await press('Naikkan P-3');
    await userEvent.type(reason(), 'Dampak lebih luas.');
    await press('Catat sebagai rancangan');
    expect(steps()[0]).toMatchObject({ item: 'tie:P-2 P-3', intent: { kind: 'resolve-tie', before: 'P-2 P-3', after: 'P-3 P-2' } });
  });

  it('draws only with what two members said, and shows the seed', async () => {
    const { steps } = await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Undi' }));
    await userEvent.type(reason(), 'Undian di depan panel.');
    for (const [index, name] of ['Juri 1', 'Juri 2'].entries()) {
      expect(screen.getByRole('button', { name: 'Catat sebagai rancangan' })).toHaveProperty('disabled', true);
      await userEvent.click(screen.getByRole('button', { name: new RegExp(`Anggota ${index + 1}`) }));
      await userEvent.click(screen.getByRole('option', { name }));
      await userEvent.type(screen.getByRole('textbox', { name: `Kata atau angka ${index + 1}` }), `kata ${index + 1}`);
    }
    expect(screen.getByText('Juri 1: kata 1 + Juri 2: kata 2')).toBeDefined();
    await press('Catat sebagai rancangan');
    expect(steps()[0]).toMatchObject({ intent: { kind: 'draw', before: 'P-2 P-3', after: 'Juri 1: kata 1 + Juri 2: kata 2' } });
  });

  it('takes a proposal on the agenda that the rules did not put there', async () => {
    const { record } = await show();
    await press('Tambahkan proposal…');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByText('Bandeng')).toBeNull();
    await userEvent.type(dialog.getByRole('searchbox'), 'kesehatan posyandu');
    await waitFor(() => expect(dialog.queryByText('Cukai')).toBeNull());
    await userEvent.click(dialog.getByText('Posyandu'));
    expect(screen.getByRole('heading', { name: 'Posyandu' })).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(record).not.toHaveBeenCalled();
  });

  it('reverses a closed decision by a new one with a reason, and strikes the old one out', async () => {
    const { steps } = await show();
    await openItem(/Bandeng/);
    await userEvent.click(screen.getByRole('radio', { name: 'Keluarkan proposal' }));
    await userEvent.type(reason(), 'Keliru.');
    await press('Catat sebagai rancangan');
    await press('Tutup pokok bahasan');
    await userEvent.click(screen.getByRole('tab', { name: 'Keputusan (1)' }));
    await press('Batalkan…');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Alasan' }), 'Salah proposal.');
    await userEvent.click(dialog.getByRole('button', { name: 'Batalkan keputusan ini' }));
    expect(steps().at(-1)).toEqual({ kind: 'reverse', number: 1, reason: 'Salah proposal.' });
    expect(await screen.findByText('dibatalkan')).toBeDefined();
    expect(screen.getByRole('tab', { name: 'Keputusan (2)' })).toBeDefined();
  });

  it('takes attendance, counts the quorum without the juror who is out, and names them', async () => {
    const recused: JurorSheet = {
      juror,
      status: 'recused',
      recusal: { kind: 'actual', reason: 'instansi sendiri' },
      scores: [],
      note: '',
      visit: null,
    };
    const { steps } = await show({
      sheets: new Map([['P-1', [recused]]]),
      bundle: deskBundle(deskRules({ ...rules, quorum: { minJurors: 3 } })),
    });
    expect(screen.getByText('kehadiran belum dicatat')).toBeDefined();
    await press('Kehadiran');
    await press('Semua hadir');
    await press('Simpan kehadiran');
    expect(steps()[0]).toMatchObject({ kind: 'attend' });
    expect(await screen.findByText('4 dari 4 hadir')).toBeDefined();
    await openItem(/Bandeng/);
    expect(await screen.findByText('Tidak ikut membahas pokok ini karena konflik kepentingan: Juri 2.')).toBeDefined();
    expect(screen.getByText('Belum kuorum: 2 juri hadir tanpa konflik kepentingan, sedikitnya 3.')).toBeDefined();
  });

  it('shows what jurors wrote and found on the spot', async () => {
    const visit = {
      date: '2023-07-01',
      place: 'Pasuruan',
      peopleMet: 'Lurah',
      evidence: [],
      findings: [{ claim: '100 warga', found: '40 warga', outcome: 'partly' as const }],
    };
    const sheet: JurorSheet = {
      juror,
      status: 'scored',
      recusal: null,
      scores: [{ criterion: 'novelty', score: 70, comment: 'belum baru' }],
      note: 'perlu dibahas',
      visit,
    };
    await show({ sheets: new Map([['P-1', [sheet]]]) });
    await openItem(/Bandeng/);
    await userEvent.click(await screen.findByText('Catatan para juri'));
    for (const words of ['belum baru', 'perlu dibahas', '100 warga → 40 warga', '(sebagian)'])
      expect(screen.getByText(words, { exact: false })).toBeDefined();
  });

  it('offers the photos and files of a visit, or says that their pack did not come yet', async () => {
    const visit = { date: '2023-07-01', place: 'Pasuruan', peopleMet: 'Lurah', evidence: [sha256('foto')], findings: [] };
    const sheet: JurorSheet = { juror, status: 'scored', recusal: null, scores: [], note: '', visit };
    const other = { ...sheet, juror: thumbprint('Juri 3') };
    const photo = { entry: 'P-1', sha256: sha256('foto'), bytes: 2000, mediaType: 'image/jpeg', name: 'balai.jpg', metadataKept: false };
    const saved: unknown[] = [];
    const answers: Partial<Requests> = {
      'panel:visit-files': (asked) => Promise.resolve(ok(asked.juror === juror ? [photo] : [])),
      'panel:show-visit-photos': () => Promise.resolve(ok([{ sha256: sha256('foto'), ticket: 'a'.repeat(32) }])),
      'panel:save-visit-file': (asked) => {
        saved.push([asked.juror, asked.entry, asked.sha256]);
        return Promise.resolve(ok({ name: 'balai.jpg', folder: 'Dokumen', bytes: 2000, sha256: sha256('foto') }));
      },
    };
    await show({ sheets: new Map([['P-1', [sheet, other]]]), answers });
    await openItem(/Bandeng/);
    await userEvent.click(await screen.findByText('Catatan para juri'));
    const small = await screen.findByRole('button', { name: 'Lihat balai.jpg' });
    expect(small.querySelector('img')?.getAttribute('src')).toContain(`/attachment/${'a'.repeat(32)}`);
    await userEvent.click(small);
    await screen.findByRole('dialog', { name: 'balai.jpg' });
    await press('Simpan balai.jpg');
    await press('Tutup');
    expect(screen.getByText('1 foto dan berkas kunjungan disebut; berkas buktinya (.mfevidence) belum diterima.')).toBeDefined();
    expect(await screen.findByText('balai.jpg tersimpan di Dokumen.')).toBeDefined();
    expect(saved).toEqual([[juror, 'P-1', sha256('foto')]]);
  });

  it('names no juror on the projector where the stage wants that, not even one whose files contradict each other', async () => {
    const payloads = [sha256('satu'), sha256('dua')].toSorted();
    const files = payloads.map((payload) => ({ payload, revision: 1, createdAt: DECIDED_AT }));
    const bundle = deskBundle(deskRules(rules));
    await show({
      basis: { ...basis, disputes: new Map([[juror, payloads]]) },
      disputes: [{ juror, files, differences: [] }],
      bundle: { ...bundle, stage: { ...bundle.stage, jurorNames: 'anonymous' } },
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Tidak satu pun; juri ini dihitung belum menilai' }));
    await userEvent.type(reason(), 'Keduanya diragukan.');
    await press('Catat sebagai rancangan');
    await press('Layar penuh');
    const projected = screen.getByRole('region', { name: 'Layar penuh' });
    expect(within(projected).getByRole('heading', { name: 'Berkas seorang juri' })).toBeDefined();
    expect(projected.textContent).toContain('seorang juri');
    expect(projected.textContent).not.toContain('Juri 2');
  });

  it('shows where two files of a juror differ, and lets one count', async () => {
    const [one, other] = [sha256('satu'), sha256('dua')].toSorted();
    const files = [one, other].map((payload) => ({ payload: payload ?? '', revision: 1, createdAt: DECIDED_AT }));
    const differences = [
      { entry: 'P-1', criterion: 'novelty', about: 'score' as const, values: ['70', '71.5'] },
      { entry: 'P-2', criterion: null, about: 'visit' as const, values: [null, '{}'] },
    ];
    const disputed = { ...basis, disputes: new Map([[juror, files.map(({ payload }) => payload)]]) };
    const { steps } = await show({ basis: disputed, disputes: [{ juror, files, differences }] });
    expect(screen.getByRole('heading', { name: 'Berkas Juri 2' })).toBeDefined();
    expect(screen.getByRole('cell', { name: '71,5' })).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Tidak satu pun; juri ini dihitung belum menilai' }));
    await userEvent.type(reason(), 'Keduanya diragukan.');
    await press('Catat sebagai rancangan');
    expect(steps()[0]).toMatchObject({ intent: { kind: 'resolve-conflict', juror, before: `${one} ${other}`, after: null } });
  });

  it('says why a step was refused', async () => {
    await show({ refused: true });
    await userEvent.type(reason(), 'Alasan.');
    await press('Catat sebagai rancangan');
    expect(await screen.findByText('Keputusan tidak dicatat: dasarnya sudah berubah sejak ditampilkan.')).toBeDefined();
  });

  it('fills the screen for the projector, without names where the stage wants that, and leaves by Escape', async () => {
    const bundle = deskBundle(deskRules(rules));
    const { fullScreen } = await show({ bundle: { ...bundle, stage: { ...bundle.stage, jurorNames: 'anonymous' } } });
    await press('Layar penuh');
    expect(fullScreen).toHaveBeenLastCalledWith({ on: true });
    expect(screen.queryByText('Juri 1 Ketua')).toBeNull();
    expect(screen.getByText('Pokok 1 dari 2')).toBeDefined();
    await press('Pokok berikutnya');
    const projector = within(screen.getByRole('region', { name: 'Layar penuh' }));
    expect(projector.getByRole('heading', { name: 'Bandeng' })).toBeDefined();
    const figures = within(projector.getByRole('list', { name: 'Nilai setiap juri' })).getAllByRole('listitem');
    expect(figures.map((figure) => figure.textContent)).toEqual(['Juri 195,00', 'Juri 290,00', 'Juri 370,00']);
    await press('Keluar dari layar penuh');
    expect(fullScreen).toHaveBeenLastCalledWith({ on: false });
  });
});
