import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { dropFiles } from '#tests/support/components/drop-files.ts';
import { jurorOne, openWindow, windowBundle } from '#tests/support/components/juror-window.tsx';
import { thumbprint } from '#tests/support/panel/panel.ts';

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const file = (name: string, number = 1) => ({ file: `file-${number}`, name, bytes: 1 });

/** A laptop whose chair is at work, and what its screens ask to be opened. */
function chairLaptop() {
  const opened = windowBundle();
  const chair = fakeIdentity({ thumbprint: thumbprint('Ketua Panel'), name: 'Ketua Panel' });
  const asked: unknown[] = [];
  const refuse = (input: unknown) => {
    asked.push(input);
    return Promise.resolve(err({ kind: 'file-gone' as const, name: 'berkas' }));
  };
  const answers: Partial<Requests> = {
    'panel:view': refuse,
    'panel:receive': refuse,
    'result:open': refuse,
    'competition:list': () => Promise.resolve(ok([])),
  };
  const settings = { identity: chair.thumbprint, bundleId: opened.view.bundleId };
  return { laptop: { opened, identities: [chair, jurorOne], settings, answers }, asked };
}

describe('files that the system hands over', () => {
  it('at the start: a bundle is looked at, also by somebody who has no identity yet', async () => {
    await openWindow({ opened: windowBundle(), identities: [], offered: [file('tahap.mfbundle')] });
    expect(await screen.findByRole('heading', { level: 2, name: 'tahap.mfbundle' })).toBeDefined();
  });

  it.each([
    ['hasil.mfresult', 'Hasil'],
    ['juri-2.mfscore', 'Kotak masuk'],
    ['juri-2.mfevidence', 'Kotak masuk'],
  ])('while the program runs: %s is opened in its screen, once', async (name, title) => {
    const { laptop, asked } = chairLaptop();
    const bridge = await openWindow(laptop);
    const before = asked.length;
    act(() => bridge.offer([file(name, 7)]));
    await heading(title);
    const opened = () => asked.slice(before).filter((input) => JSON.stringify(input).includes('file-7'));
    await waitFor(() => expect(opened()).toHaveLength(1));
    act(() => bridge.offer([]));
    expect(opened()).toHaveLength(1);
  });

  it('while no competition is open: a card leads to the list of them, where it waits', async () => {
    const bridge = await openWindow(chairLaptop().laptop);
    act(() => bridge.offer([file('juri-2.MFCARD', 7)]));
    await heading('Kompetisi');
  });
});

describe('files that are dropped on a screen that opens none', () => {
  const onRanking = async (...names: readonly string[]) => {
    const { laptop, asked } = chairLaptop();
    const chosen = names.map((name, index) => file(name, index + 1));
    await openWindow({ ...laptop, chosen });
    act(() => screen.getByRole('button', { name: 'Peringkat' }).click());
    await heading('Peringkat');
    asked.splice(0);
    dropFiles(screen.getByRole('heading', { level: 1 }), ...names);
    return asked;
  };
  const filesIn = (asked: readonly unknown[]) => asked.flatMap((input) => JSON.stringify(input).match(/file-\d/gu) ?? []);

  it.each([
    ['a whole stick', ['baca saya.txt', 'hasil lalu.mfresult', 'juri-2.mfscore', 'tahap.mfbundle']],
    ['a score file that a messenger renamed', ['salinan dari pesan.bin']],
  ])('of the chair: %s comes into the inbox, every file of it', async (_what, names) => {
    const asked = await onRanking(...names);
    await heading('Kotak masuk');
    await waitFor(() => expect(filesIn(asked)).toEqual(names.map((_name, index) => `file-${index + 1}`)));
  });

  it('of the chair: a result among other files is opened as one', async () => {
    const asked = await onRanking('catatan.txt', 'hasil.mfresult');
    await heading('Hasil');
    await waitFor(() => expect(filesIn(asked)).toEqual(['file-2']));
  });

  it('of the chair: a bundle is looked at', async () => {
    await onRanking('catatan.txt', 'tahap.mfbundle');
    expect(await screen.findByRole('heading', { level: 2, name: 'tahap.mfbundle' })).toBeDefined();
  });

  it('of a juror, who has no inbox: a score file is looked at like a bundle, and refused for what it is', async () => {
    const { laptop } = chairLaptop();
    const settings = { ...laptop.settings, identity: jurorOne.thumbprint };
    await openWindow({ ...laptop, settings, chosen: [file('juri-2.mfscore')] });
    await screen.findAllByText(/P-1/u);
    dropFiles(screen.getByRole('heading', { level: 1 }), 'juri-2.mfscore');
    expect(await screen.findByRole('heading', { level: 2, name: 'juri-2.mfscore' })).toBeDefined();
  });
});
