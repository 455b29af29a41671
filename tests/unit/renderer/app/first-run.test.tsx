import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { err, ok } from '#shared/base/result.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { jurorOne, openJurorWindow, openWindow, windowBundle } from '#tests/support/components/juror-window.tsx';
import { giveElementsSize } from '#tests/support/components/layout.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the first run', () => {
  it('offers the sample, an identity, or a bundle', async () => {
    await openWindow();
    expect(screen.getByRole('button', { name: 'Coba dengan kompetisi contoh' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Buat identitas…' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Buka berkas…' })).toBeDefined();
  });

  /** The first screen, with a sample to be started; it is made and its first juror chosen as late as `made` and `chosen` say. */
  async function beforeTheSample(chosen = Promise.resolve(), made = Promise.resolve()) {
    const opened = windowBundle();
    const identities = ['Sekretariat', 'Juri 2', 'Juri 1'].map((name) =>
      fakeIdentity({ thumbprint: thumbprint(name), name, protection: 'sample' }),
    );
    let asked = 0;
    const list = async () => {
      asked += 1;
      if (asked === 1) return [];
      if (asked > 2) await chosen;
      return identities;
    };
    await openWindow({
      opened,
      answers: {
        'identity:list': list,
        'sample:start': () => made.then(() => ok({ bundleId: opened.view.bundleId, identities })),
      },
    });
  }

  it('enters the sample as its first juror, ready to score', async () => {
    await beforeTheSample();
    await userEvent.click(screen.getByRole('button', { name: 'Coba dengan kompetisi contoh' }));
    await heading('Proposal saya');
    expect(screen.getByRole('contentinfo').textContent).toContain('Kunci: Juri 1');
  });

  it('leaves whoever goes elsewhere while the sample is made ready where they went', async () => {
    let choose = (): void => undefined;
    await beforeTheSample(new Promise<void>((resolve) => (choose = resolve)));
    await userEvent.click(screen.getByRole('button', { name: 'Coba dengan kompetisi contoh' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Berkas proposal' }));
    choose();
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('Kunci: Juri 1'));
    await heading('Berkas proposal');
  });

  it('leaves whoever makes an identity while the sample is built at that, and shows the sample among the people afterwards', async () => {
    let make = (): void => undefined;
    await beforeTheSample(Promise.resolve(), new Promise<void>((resolve) => (make = resolve)));
    await userEvent.click(screen.getByRole('button', { name: 'Coba dengan kompetisi contoh' }));
    await userEvent.click(screen.getByRole('button', { name: 'Buat identitas…' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Nama/ }), 'Juri 9');
    make();
    // The way back leads to the people once there are any.
    await waitFor(async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Kembali' }));
      expect(screen.getByText('Juri 2')).toBeDefined();
    });
    expect(screen.getByRole('contentinfo').textContent).not.toContain('Kunci: Juri 1');
  });

  it('makes an identity only with every field and a passphrase typed alike twice, long enough', async () => {
    const user = userEvent.setup();
    const create = vi.fn(() => Promise.resolve(ok(fakeIdentity())));
    await openWindow({ answers: { 'identity:create': create } });
    await user.click(screen.getByRole('button', { name: 'Buat identitas…' }));
    const submit = screen.getByRole('button', { name: 'Buat identitas' });
    await user.click(submit);
    expect(screen.getAllByText('Wajib diisi.')).toHaveLength(3);
    for (const label of [/Nama/, /Lembaga/, /Jabatan/]) await user.type(screen.getByRole('textbox', { name: label }), ' Juri 9 ');
    await user.type(screen.getByLabelText(/^Frasa sandi/), 'sembilan9');
    await user.click(submit);
    expect(screen.getByText(/Terlalu pendek: sedikitnya 10/)).toBeDefined();
    await user.type(screen.getByLabelText(/^Frasa sandi/), '9');
    await user.type(screen.getByLabelText(/^Ulangi/), 'sembilan9X');
    await user.click(submit);
    expect(screen.getByText('Kedua frasa sandi berbeda.')).toBeDefined();
    expect(create).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText(/^Ulangi/), '{Backspace}9');
    await user.click(submit);
    expect(create).toHaveBeenCalledWith({ name: 'Juri 9', institution: 'Juri 9', position: 'Juri 9', passphrase: 'sembilan99' });
  });

  it('leaves the key to the system where it has a key store, and asks no passphrase', async () => {
    const user = userEvent.setup();
    const create = vi.fn(() => Promise.resolve(ok(fakeIdentity())));
    await openWindow({ answers: { 'identity:create': create, 'identity:key-store': () => Promise.resolve({ available: true }) } });
    await user.click(screen.getByRole('button', { name: 'Buat identitas…' }));
    await screen.findByRole('radio', { name: /Penyimpan kunci sistem/ });
    for (const label of [/Nama/, /Lembaga/, /Jabatan/]) await user.type(screen.getByRole('textbox', { name: label }), 'x');
    await user.click(screen.getByRole('button', { name: 'Buat identitas' }));
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ passphrase: null }));
  });

  it('shows the new card with its fingerprint in thirteen groups', async () => {
    const user = userEvent.setup();
    await openWindow();
    await user.click(screen.getByRole('button', { name: 'Buat identitas…' }));
    for (const label of [/Nama/, /Lembaga/, /Jabatan/]) await user.type(screen.getByRole('textbox', { name: label }), 'x');
    for (const label of [/^Frasa sandi/, /^Ulangi/]) await user.type(screen.getByLabelText(label), 'kuda baterai');
    await user.click(screen.getByRole('button', { name: 'Buat identitas' }));
    await heading('Kartu identitas');
    expect(screen.getAllByRole('listitem')).toHaveLength(13);
    await user.click(screen.getByRole('button', { name: 'Simpan kartu…' }));
    expect(await screen.findByText(/Tersimpan dan dibaca ulang: berkas di Dokumen/)).toBeDefined();
  });
});

describe('several people on one laptop', () => {
  const locked = fakeIdentity({ thumbprint: thumbprint('Juri 2'), name: 'Juri 2', unlocked: false });

  it('shows no work of a locked identity, and all of it after the passphrase', async () => {
    const user = userEvent.setup();
    const unlock = vi.fn(({ passphrase }: { passphrase: string | null }) =>
      Promise.resolve(passphrase === 'benar' ? ok({ ...locked, unlocked: true }) : err({ kind: 'wrong-passphrase' } as const)),
    );
    let unlocked = false;
    await openJurorWindow({
      identities: [locked],
      settings: { identity: locked.thumbprint, bundleId: windowBundle().view.bundleId },
      answers: {
        'identity:unlock': async (input) => {
          const result = await unlock(input);
          unlocked ||= result.ok;
          return result;
        },
        'identity:list': () => Promise.resolve([{ ...locked, unlocked }]),
      },
    });
    await heading('Siapa yang bekerja?');
    expect(screen.queryByRole('button', { name: 'Proposal saya' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Buka kunci: Juri 2' }));
    const field = within(screen.getByRole('dialog')).getByLabelText(/Frasa sandi/);
    await user.type(field, 'salah{Enter}');
    expect(await screen.findByText(/Frasa sandi salah/)).toBeDefined();
    await user.clear(field);
    await user.type(field, 'benar{Enter}');
    await heading('Proposal saya');
  });

  it('asks the passphrase again of whoever was left for another identity, once what they typed is written', async () => {
    const user = userEvent.setup();
    giveElementsSize(1200, 600);
    const done: string[] = [];
    let write = () => undefined as void;
    let identities = [jurorOne, { ...locked, unlocked: true }];
    await openJurorWindow({
      answers: {
        'journal:append': () =>
          new Promise((resolve) => {
            write = () => {
              done.push('written');
              resolve(ok({ sequence: 1 }));
            };
          }),
        'identity:list': () => Promise.resolve(identities),
        'identity:lock': ({ thumbprint: left }) => {
          done.push(`locked ${identities.find((one) => one.thumbprint === left)?.name}`);
          identities = identities.map((one) => (one.thumbprint === left ? { ...one, unlocked: false } : one));
          return Promise.resolve(jurorOne);
        },
      },
    });
    await user.keyboard('{Control>}2{/Control}');
    await user.type(await screen.findByRole('textbox', { name: 'Nilai Signifikansi' }), '8');
    const switchTo = async (from: string, name: RegExp) => {
      await user.click(screen.getByRole('button', { name: new RegExp(`^Identitas: ${from}`) }));
      await user.click(screen.getByRole('menuitem', { name }));
    };
    await switchTo('Juri 1', /Juri 2/);
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('Kunci: Juri 2'));
    expect(done).toEqual([]);
    write();
    await waitFor(() => expect(done).toEqual(['written', 'locked Juri 1']));
    await switchTo('Juri 2', /Juri 1/);
    await heading('Siapa yang bekerja?');
    expect(screen.getByRole('button', { name: 'Buka kunci: Juri 1' })).toBeDefined();
  });

  it('leaves the keys of the sample open, which are no secret', async () => {
    const user = userEvent.setup();
    const lock = vi.fn(() => Promise.reject(new Error('not asked')));
    const sample = ['Juri 1', 'Juri 2'].map((name) => fakeIdentity({ thumbprint: thumbprint(name), name, protection: 'sample' }));
    await openJurorWindow({ identities: sample, answers: { 'identity:lock': lock } });
    await user.click(screen.getByRole('button', { name: /^Identitas: Juri 1/ }));
    await user.click(screen.getByRole('menuitem', { name: /Juri 2/ }));
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('Kunci: Juri 2'));
    expect(lock).not.toHaveBeenCalled();
  });

  it('opens a key without passphrase with the program, and locks it on request', async () => {
    const user = userEvent.setup();
    await openJurorWindow({ identities: [{ ...jurorOne, protection: 'sample', unlocked: false }] });
    await heading('Proposal saya');
    await user.click(screen.getByRole('button', { name: /^Identitas: Juri 1/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Kunci sekarang' }));
    await heading('Siapa yang bekerja?');
  });
});

describe('opening a bundle', () => {
  const chosen = [{ file: 'file-1', name: 'kipp.mfbundle', bytes: 1000 }];
  const unknown = windowBundle();
  const fingerprint = fakeIdentity().fingerprint;
  const view = { ...unknown.view, signerKnown: false, signer: { ...unknown.view.signer, fingerprint } };

  it('asks two hidden groups of an unknown fingerprint and hands over what was typed', async () => {
    const user = userEvent.setup();
    const accept = vi.fn(() => Promise.resolve(err({ kind: 'fingerprint-differs' } as const)));
    await openJurorWindow({ chosen, answers: { 'bundle:inspect': () => Promise.resolve(ok(view)), 'bundle:accept': accept } });
    await user.click(screen.getByRole('button', { name: 'Berkas proposal' }));
    await user.click(screen.getByRole('button', { name: 'Buka berkas…' }));
    const fields = await screen.findAllByRole('textbox', { name: /Kelompok ke-/ });
    expect(screen.getAllByText(/····/)).toHaveLength(2);
    await user.type(fields[0] ?? document.body, 'a00z');
    await user.type(fields[1] ?? document.body, 'a01z');
    await user.click(screen.getByRole('button', { name: 'Percaya kunci ini dan buka' }));
    expect(accept).toHaveBeenCalledWith({ file: 'file-1', fingerprintGroups: ['a00z', 'a01z'] });
    expect((await screen.findByRole('alert')).textContent).toContain('Kelompok sidik jari tidak cocok');
  });

  it('says why a bundle is refused, with the name of the file inside it', async () => {
    const user = userEvent.setup();
    const refusal = { kind: 'digest-differs', entry: 'data/stage.json' } as const;
    await openJurorWindow({
      chosen,
      answers: { 'bundle:inspect': () => Promise.resolve(err({ kind: 'bundle-refused', name: 'kipp.mfbundle', refusal })) },
    });
    await user.click(screen.getByRole('button', { name: 'Berkas proposal' }));
    await user.click(screen.getByRole('button', { name: 'Buka berkas…' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/kipp\.mfbundle berisi data\/stage\.json yang berbeda/);
  });

  it('takes in a bundle of a known signer at once', async () => {
    const user = userEvent.setup();
    await openJurorWindow({ chosen });
    await user.click(screen.getByRole('button', { name: 'Berkas proposal' }));
    await user.click(screen.getByRole('button', { name: 'Buka berkas…' }));
    expect(await screen.findByText('Tanda tangan sah, semua isi cocok')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Terima dan buka' }));
    await heading('Proposal saya');
  });
});

describe('language and appearance', () => {
  it('change at once and everywhere', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await user.click(await screen.findByRole('button', { name: /Bahasa dan tampilan/ }));
    await user.click(screen.getByRole('menuitem', { name: 'English' }));
    await heading('My proposals');
    expect(document.documentElement.lang).toBe('en');
    await user.click(screen.getByRole('button', { name: /Language and appearance/ }));
    await user.click(screen.getByRole('menuitem', { name: 'High contrast' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('contrast'));
  });
});

describe('keys and commands', () => {
  it('lists every key of the screen with ?', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await user.keyboard('{Control>}2{/Control}');
    await screen.findByRole('textbox', { name: 'Nilai Signifikansi' });
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Semua pintasan' });
    for (const key of ['Proposal berikutnya', 'Konflik kepentingan…', 'Pilih jenjang 3 untuk kriteria yang sedang dinilai'])
      expect(within(dialog).getByText(key)).toBeDefined();
  });

  it('finds screens, proposals and people by a few letters', async () => {
    const user = userEvent.setup();
    await openJurorWindow();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(screen.getByRole('searchbox', { name: /perintah/ }), 'posy');
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['P-2 · Posyandu · Dinas Kesehatan']);
    await user.click(screen.getByRole('menuitem'));
    await heading('Posyandu');
  });
});

describe('a bundle that comes before any identity', () => {
  it('is chosen from the welcome, taken in, and leads to making an identity', async () => {
    const user = userEvent.setup();
    await openWindow({ opened: windowBundle(), chosen: [{ file: 'file-1', name: 'kipp.mfbundle', bytes: 1000 }] });
    await user.click(screen.getByRole('button', { name: 'Buka berkas…' }));
    await user.click(await screen.findByRole('button', { name: 'Terima dan buka' }));
    await heading('Buat identitas');
  });
});
