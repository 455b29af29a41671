import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
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
