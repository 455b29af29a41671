import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BridgeContext } from '#renderer/bridge/bridge.ts';
import { usePanel } from '#renderer/bridge/panel.ts';
import { ok } from '#shared/base/result.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { deskPanel } from '#tests/support/components/chair-desk.tsx';
import { fakeBridge, fakeIdentity } from '#tests/support/components/fake-bridge.ts';

function Files({ chair, bundleId = 'a' }: { readonly chair: IdentityView; readonly bundleId?: string }) {
  const { panel } = usePanel(bundleId, chair);
  return <p>{panel.status === 'ready' ? `${panel.value.files.length} files` : panel.status}</p>;
}

function desk() {
  const view = vi.fn(() => Promise.resolve(ok(deskPanel())));
  const bridge = fakeBridge({ answers: { 'panel:view': view } });
  const show = (chair: IdentityView, bundleId?: string) =>
    render(
      <BridgeContext value={bridge}>
        <Files chair={chair} {...(bundleId === undefined ? {} : { bundleId })} />
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
});
