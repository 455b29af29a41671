import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Receipts } from '#renderer/features/sign/receipts.tsx';
import { err, ok } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { Receipt } from '#shared/ipc/views/juror.ts';
import { renderDesk } from '#tests/support/components/chair-desk.tsx';

const owner = { bundleId: 'b'.repeat(64), juror: `${'j'.repeat(42)}A` };
const receipt = (revision: number): Receipt => ({
  revision,
  payloadSha256: String(revision).repeat(64),
  code: 'A7KQ-93FM',
  createdAt: '2023-05-30T02:00:00.000Z',
  sealed: true,
});

function show(saveAgain: Requests['score-file:save-again']): void {
  renderDesk(<Receipts receipts={[receipt(1), receipt(2)]} owner={owner} />, { answers: { 'score-file:save-again': saveAgain } });
}

describe('receipts', () => {
  it('save the file of the revision that was asked for again, and say where it lies', async () => {
    const asked: unknown[] = [];
    show((input) => {
      asked.push(input);
      return Promise.resolve(ok({ saved: { name: 'nilai r1.mfscore', folder: 'Stik', bytes: 1, sha256: 'a'.repeat(64) }, evidence: null }));
    });
    await userEvent.click(screen.getByRole('button', { name: 'Simpan lagi revisi 1' }));
    expect(asked).toEqual([{ ...owner, revision: 1 }]);
    expect((await screen.findByRole('status')).textContent).toBe('nilai r1.mfscore tersimpan di Stik, dibaca ulang dan cocok.');
  });

  it('say why a file was not saved', async () => {
    show(() => Promise.resolve(err({ kind: 'read-only', name: 'nilai r2.mfscore' })));
    await userEvent.click(screen.getByRole('button', { name: 'Simpan lagi revisi 2' }));
    expect((await screen.findByRole('alert')).textContent).toContain('nilai r2.mfscore');
  });
});
