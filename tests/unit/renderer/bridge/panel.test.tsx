import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BridgeContext } from '#renderer/bridge/bridge.ts';
import { usePanel } from '#renderer/bridge/panel.ts';
import { ok } from '#shared/base/result.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { deskFile, deskPanel } from '#tests/support/components/chair-desk.tsx';
import { fakeBridge, fakeIdentity } from '#tests/support/components/fake-bridge.ts';

interface FilesProps {
  readonly chair: IdentityView;
  readonly bundleId?: string;
  /** Is given the way to put a newer view in its place. */
  readonly onPut?: (put: (view: PanelView) => void) => void;
}

function Files({ chair, bundleId = 'a', onPut }: FilesProps) {
  const { panel, onView } = usePanel(bundleId, chair);
  onPut?.(onView);
  return <p>{panel.status === 'ready' ? `${panel.value.files.length} files` : panel.status}</p>;
}

function desk() {
  const view = vi.fn(() => Promise.resolve(ok(deskPanel())));
  const bridge = fakeBridge({ answers: { 'panel:view': view } });
  const show = (chair: IdentityView, bundleId = 'a', onPut: (put: (view: PanelView) => void) => void = () => undefined) =>
    render(
      <BridgeContext value={bridge}>
        <Files chair={chair} bundleId={bundleId} onPut={onPut} />
      </BridgeContext>,
    );
  return { view, show };
}

describe('what the chair has received', () => {
  it('is asked for once, however many screens show it one after the other', async () => {
    const { view, show } = desk();
    const first = show(fakeIdentity());
    await screen.findByText('3 files');
    first.unmount();
    show(fakeIdentity());
    expect(screen.getByText('3 files')).toBeDefined();
    expect(view).toHaveBeenCalledOnce();
  });

  it.each([
    ['the chair unlocks', fakeIdentity({ unlocked: false }), 'a'],
    ['another chair looks', fakeIdentity({ thumbprint: 'k'.repeat(42) + 'A' }), 'a'],
    ['another bundle is opened', fakeIdentity(), 'b'],
  ])('is asked for again when %s', async (_, chair, bundleId) => {
    const { view, show } = desk();
    const first = show(fakeIdentity());
    await screen.findByText('3 files');
    first.unmount();
    show(chair, bundleId);
    expect(screen.getByText('loading')).toBeDefined();
    await screen.findByText('3 files');
    expect(view).toHaveBeenCalledTimes(2);
  });

  it('reaches the screen that was gone to while files were received, and the next one', async () => {
    const { view, show } = desk();
    let put = (_view: PanelView): void => undefined;
    const inbox = show(fakeIdentity(), 'a', (given) => (put = given));
    await screen.findByText('3 files');
    inbox.unmount();
    const coverage = show(fakeIdentity());
    act(() => put(deskPanel({ files: [deskFile('Juri 1')] })));
    expect(screen.getByText('1 files')).toBeDefined();
    coverage.unmount();
    show(fakeIdentity());
    expect(screen.getByText('1 files')).toBeDefined();
    expect(view).toHaveBeenCalledOnce();
  });

  it('of another bundle is left alone by files that were received for the one before', async () => {
    const { show } = desk();
    let put = (_view: PanelView): void => undefined;
    const inbox = show(fakeIdentity(), 'a', (given) => (put = given));
    await screen.findByText('3 files');
    inbox.unmount();
    show(fakeIdentity(), 'b');
    await screen.findByText('3 files');
    act(() => put(deskPanel({ files: [] })));
    expect(screen.getByText('3 files')).toBeDefined();
  });
});
