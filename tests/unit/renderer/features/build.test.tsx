import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Build } from '#renderer/features/build/build.tsx';
import { lackOf, withCard, withRole } from '#renderer/features/build/draft-roster.ts';
import { err, ok } from '#shared/base/result.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { CardView } from '#shared/ipc/views/identity.ts';
import { deskBundle, renderDesk } from '#tests/support/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/fake-bridge.ts';
import { sha256, thumbprint } from '#tests/support/panel.ts';

const secretariat = fakeIdentity({ thumbprint: thumbprint('Sekretariat'), name: 'Sekretariat' });
const chosen: readonly ChosenFile[] = [1, 2].map((number) => ({ file: `file-${number}`, name: `${number}.mfcard`, bytes: 900 }));

function card(file: string): CardView {
  const name = file === 'file-1' ? 'Ketua Panel' : 'Juri 1';
  return { file, thumbprint: thumbprint(name), fingerprint: 'EEEE-FFFF', name, institution: 'Pemerintah Kota', position: 'Anggota' };
}

async function show(files: readonly ChosenFile[] = chosen) {
  const { view, stage, proposals } = deskBundle();
  const saved = { name: 'kipp.mfbundle', folder: '/media/usb', bytes: 345_678, sha256: sha256('bundle') };
  const build = vi.fn(() => Promise.resolve(ok({ saved, bundle: view })));
  const bridge = renderDesk(<Build identity={secretariat} />, {
    chosen: files,
    answers: {
      'sample:facts': () => Promise.resolve({ stage, proposals }),
      'card:read': ({ file }) =>
        Promise.resolve(
          file === 'file-9' ? err({ kind: 'card-refused', name: '9.mfcard', refusal: { kind: 'bad-signature' } }) : ok(card(file)),
        ),
      'bundle:build-sample': build,
    },
  });
  await screen.findByText('3 proposal');
  return { build, bridge };
}

const addCards = () => userEvent.click(screen.getByRole('button', { name: 'Tambah kartu…' }));
const buildButton = () => screen.getByRole('button', { name: 'Susun berkas' });
const member = (name: string) => within(screen.getByRole('heading', { name }).closest('li') ?? document.body);

describe('building a bundle', () => {
  it('shows the competition with criteria whose weights add up', async () => {
    await show();
    const criteria = screen.getByRole('table', { name: 'Kriteria dan bobot' });
    expect(within(criteria).getByRole('row', { name: 'Signifikansi 60' })).toBeDefined();
    expect(within(criteria).getByRole('row', { name: 'Jumlah 100' })).toBeDefined();
  });

  it('adds cards with their fingerprints and cannot build without a chair', async () => {
    await show();
    await addCards();
    expect(screen.getAllByText('EEEE')).toHaveLength(2);
    expect(screen.getByText(/Belum ada ketua panel/)).toBeDefined();
    expect(buildButton()).toHaveProperty('disabled', true);
  });

  it('builds with the roles ticked and the agencies typed', async () => {
    const { build } = await show();
    await addCards();
    await userEvent.click(member('Ketua Panel').getByRole('checkbox', { name: 'Ketua panel' }));
    await userEvent.click(member('Ketua Panel').getByRole('checkbox', { name: 'Juri' }));
    await userEvent.type(member('Juri 1').getByRole('textbox'), ' Dinas Kesehatan ');
    expect(screen.getByText('1 juri dan 1 ketua panel siap dimasukkan.')).toBeDefined();
    await userEvent.click(buildButton());
    expect(build).toHaveBeenCalledWith({
      identity: secretariat.thumbprint,
      roster: [
        { file: 'file-1', roles: ['chair'], agency: null },
        { file: 'file-2', roles: ['juror'], agency: 'Dinas Kesehatan' },
      ],
    });
  });

  it('shows code and fingerprint large after saving', async () => {
    await show();
    await addCards();
    await userEvent.click(member('Ketua Panel').getByRole('checkbox', { name: 'Ketua panel' }));
    await userEvent.click(buildButton());
    expect(await screen.findByText('A7KQ-93FM')).toBeDefined();
    expect(screen.getByText('CCCC')).toBeDefined();
    expect(screen.getByText('kipp.mfbundle · 346 kB')).toBeDefined();
  });

  it('refuses a card twice by name and keeps the first', async () => {
    await show();
    await addCards();
    await addCards();
    expect((await screen.findByRole('alert')).textContent).toContain('dimasukkan dua kali');
    expect(screen.getAllByText('EEEE')).toHaveLength(2);
  });

  it('says why a card is refused and keeps the good ones', async () => {
    await show([{ file: 'file-9', name: '9.mfcard', bytes: 1 }, ...chosen]);
    await addCards();
    expect((await screen.findByRole('alert')).textContent).toContain('9.mfcard tanda tangannya tidak cocok');
    expect(screen.getAllByText('EEEE')).toHaveLength(2);
  });

  it('takes a person out again', async () => {
    await show();
    await addCards();
    await userEvent.click(screen.getByRole('button', { name: 'Keluarkan Juri 1' }));
    expect(screen.queryByRole('heading', { name: 'Juri 1' })).toBeNull();
  });

  it('names whoever has no role', async () => {
    await show();
    await addCards();
    await userEvent.click(member('Juri 1').getByRole('checkbox', { name: 'Juri' }));
    expect(screen.getByText('Juri 1 belum diberi peran.')).toBeDefined();
  });

  it('shows how far the building is', async () => {
    const { build, bridge } = await show();
    build.mockReturnValueOnce(new Promise(() => undefined));
    await addCards();
    await userEvent.click(member('Ketua Panel').getByRole('checkbox', { name: 'Ketua panel' }));
    await userEvent.click(buildButton());
    act(() => bridge.tellProgress({ job: 'build', done: 1_000_000, total: 4_000_000 }));
    expect(screen.getByText('1,0 MB dari 4,0 MB')).toBeDefined();
  });
});

describe('a draft roster', () => {
  const juror = withCard([], card('file-2')) ?? [];

  it.each([
    ['a juror', [], { kind: 'juror' }],
    ['a chair', juror, { kind: 'chair' }],
    ['a role', juror.map((each) => withRole(each, 'juror', false)), { kind: 'role', name: 'Juri 1' }],
    ['nothing', juror.map((each) => withRole(each, 'chair', true)), null],
  ])('lacks %s', (_, roster, lack) => {
    expect(lackOf(roster)).toEqual(lack);
  });

  it('keeps roles in the order in which they are signed', () => {
    const [first] = juror.map((each) => withRole(withRole(each, 'observer', true), 'chair', true));
    expect(first?.roles).toEqual(['chair', 'juror', 'observer']);
  });
});
