import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '#shared/base/result.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { openJurorWindow, windowBundle } from '#tests/support/components/juror-window.tsx';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { sha256, thumbprint } from '#tests/support/panel/panel.ts';

const score = (criterion: string) => screen.getByRole('textbox', { name: `Nilai ${criterion}` });
const status = () => screen.getByRole('contentinfo', { name: 'Status' });
const lastWritten = (journal: readonly { readonly sheet: ScoreSheet }[]) => journal.at(-1)?.sheet;

async function openSheet(user: UserEvent, entry = 'P-1') {
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('textbox', { name: 'Nilai Signifikansi' });
  if (entry !== 'P-1') await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
}

async function scoreAll(user: UserEvent) {
  await user.click(score('Signifikansi'));
  await user.keyboard('85{Enter}70');
  await user.type(screen.getByRole('textbox', { name: /Catatan untuk Kebaruan/ }), 'baru');
}

describe('the score sheet', () => {
  beforeEach(() => giveElementsSize(1200, 600));

  it('takes a score at the key and says saved only once both places have it', async () => {
    const user = userEvent.setup();
    const { journal, database } = await openJurorWindow();
    await openSheet(user);
    await user.type(score('Signifikansi'), '87,5');
    await waitFor(() => expect(status().textContent).toMatch(/Tersimpan \d\d\.\d\d\.\d\d, dua tempat/));
    expect(lastWritten(journal)?.scores).toContainEqual({ criterion: 'significance', score: 87.5, comment: '' });
    const rows = await database.sheets.toArray();
    expect(rows.map(({ sheet }) => sheet)).toEqual([lastWritten(journal)]);
    expect(screen.getByText('52,50', { selector: 'strong' })).toBeDefined();
  });

  it('tells a screen reader what is saved and what the total is: by regions that are there before and change', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await openSheet(user);
    const regions = screen.getAllByRole('status');
    const saying = (words: RegExp) => regions.find((region) => words.test(region.textContent));
    const saved = saying(/Semua tersimpan, dua tempat/);
    const total = saying(/Nilai sementara/);
    await user.type(score('Signifikansi'), '85');
    await waitFor(() => expect(saved?.textContent).toMatch(/Tersimpan \d\d/));
    expect(total?.textContent).toContain('51,00');
    expect([saved?.isConnected, total?.isConnected]).toEqual([true, true]);
  });

  it('asks no reason for a score that is first given after a visit, however many figures it takes', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await openSheet(user);
    await user.keyboard('{Alt>}v{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Catat kunjungan' }));
    await user.keyboard('{Alt>}v{/Alt}');
    await user.type(await screen.findByRole('textbox', { name: 'Nilai Signifikansi' }), '87,5');
    await waitFor(() => expect(lastWritten(journal)?.scores).toContainEqual({ criterion: 'significance', score: 87.5, comment: '' }));
    expect(lastWritten(journal)?.visit).not.toBeNull();
    expect(lastWritten(journal)?.history).toEqual([]);
  });

  it.each([
    ['101', /isi 0 sampai 100/],
    ['87,3', /kelipatan 0,5/],
    ['8x', /isi angka/],
  ])('leaves %s in the field, unsaved, and says why', async (typed, words) => {
    const user = userEvent.setup();
    await openJurorWindow();
    await openSheet(user);
    await user.click(score('Signifikansi'));
    await user.paste(typed);
    await user.tab();
    expect(screen.getByText(words)).toBeDefined();
    expect(score('Signifikansi')).toHaveProperty('value', typed);
    expect(status().textContent).toContain('Semua tersimpan');
  });

  it('keeps no score of what was typed before a slip, and Enter does not walk over it', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await openSheet(user);
    await user.type(score('Signifikansi'), '855{Enter}');
    expect(document.activeElement).toBe(score('Signifikansi'));
    await waitFor(() => expect(lastWritten(journal)?.scores).toContainEqual({ criterion: 'significance', score: null, comment: '' }));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByRole('heading', { level: 1, name: 'Posyandu' });
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(score('Signifikansi')).toHaveProperty('value', '');
  });

  it('says not saved while the journal refuses, keeps what was typed, and saves it on trying again', async () => {
    const user = userEvent.setup();
    let full = true;
    const { journal } = await openJurorWindow({
      answers: {
        'journal:append': ({ sheet }) => {
          if (full) return Promise.resolve(err({ kind: 'disk-full', name: 'jurnal' }));
          journal.push({ sequence: 1, sheet });
          return Promise.resolve(ok({ sequence: 1 }));
        },
      },
    });
    await openSheet(user);
    await user.type(score('Signifikansi'), '85');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Belum tersimpan\. .*penuh/);
    full = false;
    await user.click(screen.getByRole('button', { name: 'Coba lagi' }));
    await waitFor(() => expect(status().textContent).toContain('dua tempat'));
    expect(lastWritten(journal)?.scores).toContainEqual({ criterion: 'significance', score: 85, comment: '' });
  });

  it('chooses a level by its digit, goes on with Enter, undoes and redoes', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await openSheet(user);
    await user.click(screen.getByRole('heading', { name: 'Bandeng' }));
    await user.keyboard('3');
    expect(score('Signifikansi')).toHaveProperty('value', '88');
    expect(screen.getByRole('radio', { name: /75,5–100/ })).toHaveProperty('checked', true);
    await user.keyboard('{Control>}z{/Control}');
    expect(score('Signifikansi')).toHaveProperty('value', '');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(score('Signifikansi')).toHaveProperty('value', '88');
    await user.click(score('Signifikansi'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(score('Kebaruan'));
  });

  it('is done only with the comment that the rules ask for', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await openSheet(user);
    await user.click(score('Signifikansi'));
    await user.keyboard('85{Enter}70');
    expect(screen.getByText('Draf · belum lengkap')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /Catatan untuk Kebaruan/ }), 'baru');
    expect(screen.getByText('Selesai')).toBeDefined();
    expect(status().textContent).toContain('1 dari 3 proposal selesai');
  });

  it('locks when a conflict of interest is declared with its reason, and opens again when it is withdrawn', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await openSheet(user);
    await user.click(screen.getByRole('button', { name: 'Konflik kepentingan…' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Nyatakan konflik' }));
    expect(within(dialog).getByText('Tuliskan alasannya.')).toBeDefined();
    await user.click(within(dialog).getByRole('radio', { name: /Potensial/ }));
    await user.type(within(dialog).getByRole('textbox', { name: /Alasan/ }), ' teman lama ');
    await user.click(within(dialog).getByRole('button', { name: 'Nyatakan konflik' }));
    await waitFor(() =>
      expect(lastWritten(journal)).toMatchObject({ status: 'recused', recusal: { kind: 'potential', reason: 'teman lama' } }),
    );
    expect(score('Signifikansi')).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Cabut pernyataan' }));
    expect(score('Signifikansi')).toHaveProperty('disabled', false);
  });

  it('is locked from the start where the secretariat knows of a conflict', async () => {
    const user = userEvent.setup();
    const conflicts = [{ juror: thumbprint('Juri 1'), entry: 'P-1', kind: 'actual', reason: 'instansi sendiri' }] as const;
    await openJurorWindow({ opened: windowBundle({ conflicts }) });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(screen.getByRole('searchbox', { name: /perintah/ }), 'Bandeng');
    await user.click(screen.getByRole('menuitem', { name: /Bandeng/ }));
    expect(await screen.findByText(/Sekretariat sudah mencatat/)).toBeDefined();
    expect(score('Signifikansi')).toHaveProperty('disabled', true);
  });

  it('shows the section of the criterion being scored, with its words against the limit', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await openSheet(user);
    expect(await screen.findByText('7 / 5 kata')).toBeDefined();
    expect(screen.getByText('melebihi batas')).toBeDefined();
    await user.click(score('Kebaruan'));
    expect(screen.getByText('7 kata')).toBeDefined();
  });

  it('takes over no score made for another text of the proposal', async () => {
    const user = userEvent.setup();
    const foreign = {
      entry: 'P-1',
      subject: sha256('teks lama'),
      status: 'scored',
      recusal: null,
      note: '',
      visit: null,
      history: [],
    } as const;
    const scores = ['novelty', 'significance'].map((criterion) => ({ criterion, score: 90, comment: 'ya' }));
    await openJurorWindow({ journal: [{ sequence: 1, sheet: { ...foreign, scores } }] });
    await openSheet(user);
    expect(score('Signifikansi')).toHaveProperty('value', '');
  });
});

describe('what opening the work had to restore', () => {
  it('is said once and not again after it was read', async () => {
    const user = userEvent.setup();
    giveElementsSize(1200, 600);
    const blank = ['novelty', 'significance'].map((criterion) => ({ criterion, score: null, comment: '' }));
    const held = {
      entry: 'P-1',
      subject: sha256('P-1'),
      status: 'incomplete',
      recusal: null,
      scores: blank,
      note: 'x',
      visit: null,
      history: [],
    } as const;
    await openJurorWindow({ journal: [{ sequence: 1, sheet: held }] });
    expect(await screen.findByText('1 lembar nilai dipulihkan dari jurnal.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Mengerti' }));
    await openSheet(user);
    await user.keyboard('{Control>}1{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Proposal saya' });
    expect(screen.queryByText(/dipulihkan dari jurnal/)).toBeNull();
  });
});

describe('work that cannot be opened whole', () => {
  beforeEach(() => giveElementsSize(1200, 600));

  it('names the proposals whose scores are in neither copy', async () => {
    const torn = {
      bundleId: windowBundle().view.bundleId,
      juror: thumbprint('Juri 1'),
      entry: 'P-2',
      journalSequence: 4,
      sheet: 'rusak',
    };
    await openJurorWindow({ held: [torn] });
    expect(await screen.findByText(/Lembar nilai untuk P-2 rusak di basis data/)).toBeDefined();
  });

  it('says that the journal cannot be read instead of offering blank sheets', async () => {
    const answer = () => Promise.resolve(err({ kind: 'read-only', name: 'jurnal' } as const));
    await openJurorWindow({ answers: { 'journal:sheets': answer } });
    expect(await screen.findByText(/jurnal tidak dapat dibaca sekarang/)).toBeDefined();
  });
});

describe('checking and signing', () => {
  beforeEach(() => giveElementsSize(1200, 600));

  async function scoreEverything(user: UserEvent) {
    await openSheet(user);
    for (const last of [false, false, true]) {
      await scoreAll(user);
      if (!last) await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    }
    await user.keyboard('{Control>}4{/Control}');
  }

  it('names what is missing and offers no signing before everything is done', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await user.keyboard('{Control>}4{/Control}');
    expect(await screen.findByText(/^3 proposal belum selesai/)).toBeDefined();
    expect(screen.getAllByText('2 nilai belum ada')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /Tanda tangani/ })).toBeNull();
  });

  it('signs after the declaration, locks the sheets, reopens with a reason and keeps the signed score in the history', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await scoreEverything(user);
    const sign = await screen.findByRole('button', { name: /Tanda tangani dan simpan/ });
    expect(sign).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'Saya menyatakan demikian' }));
    await user.click(sign);
    expect(await screen.findByText('Ditandatangani, revisi 1')).toBeDefined();
    expect(screen.getByText('A7KQ-93FM', { selector: 'td' })).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /Alasan perubahan/ }), 'salah ketik');
    await user.click(screen.getByRole('button', { name: 'Buka untuk revisi berikutnya' }));
    await user.keyboard('{Control>}2{/Control}');
    await user.clear(await screen.findByRole('textbox', { name: 'Nilai Signifikansi' }));
    await user.type(score('Signifikansi'), '60');
    await waitFor(() => expect(lastWritten(journal)?.history).toMatchObject([{ old: 85, new: 60, reason: 'salah ketik' }]));
  });

  it('undoes nothing of a signed revision after it was reopened', async () => {
    const user = userEvent.setup();
    const { journal } = await openJurorWindow();
    await scoreEverything(user);
    await user.click(await screen.findByRole('checkbox', { name: 'Saya menyatakan demikian' }));
    await user.click(screen.getByRole('button', { name: /Tanda tangani dan simpan/ }));
    await user.type(await screen.findByRole('textbox', { name: /Alasan perubahan/ }), 'salah ketik');
    await user.click(screen.getByRole('button', { name: 'Buka untuk revisi berikutnya' }));
    const written = journal.length;
    await user.keyboard('{Control>}2{/Control}');
    await screen.findByRole('textbox', { name: 'Nilai Signifikansi' });
    expect(screen.getByRole('button', { name: 'Urungkan' })).toHaveProperty('disabled', true);
    await user.keyboard('{Control>}z{/Control}');
    expect(journal.length).toBe(written);
    await user.clear(score('Signifikansi'));
    await user.type(score('Signifikansi'), '60');
    await user.keyboard('{Control>}z{/Control}');
    expect(score('Signifikansi')).toHaveProperty('value', '85');
    await waitFor(() => expect(lastWritten(journal)?.history).toEqual([]));
  });

  it("writes the time of a receipt by this laptop's clock", async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await scoreEverything(user);
    await user.click(await screen.findByRole('checkbox', { name: 'Saya menyatakan demikian' }));
    await user.click(screen.getByRole('button', { name: /Tanda tangani dan simpan/ }));
    expect(await screen.findByText('30 Mei 2023, 10.00 WITA')).toBeDefined();
  });

  it('refuses to sign while something is not saved in both places', async () => {
    const user = userEvent.setup();
    let broken = false;
    const { journal } = await openJurorWindow({
      answers: {
        'journal:append': ({ sheet }) => {
          if (broken) return Promise.resolve(err({ kind: 'read-only', name: 'jurnal' }));
          journal.push({ sequence: journal.length + 1, sheet });
          return Promise.resolve(ok({ sequence: journal.length }));
        },
      },
    });
    await scoreEverything(user);
    broken = true;
    await user.keyboard('{Control>}2{/Control}');
    await user.type(await screen.findByRole('textbox', { name: 'Catatan umum' }), 'x');
    await user.keyboard('{Control>}4{/Control}');
    await user.click(await screen.findByRole('checkbox', { name: 'Saya menyatakan demikian' }));
    await user.click(screen.getByRole('button', { name: /Tanda tangani dan simpan/ }));
    expect(await screen.findByText(/belum tersimpan di dua tempat/)).toBeDefined();
    expect(screen.queryByText('Ditandatangani, revisi 1')).toBeNull();
  });
});
