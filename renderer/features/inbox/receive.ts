import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useOfferedFiles } from '#renderer/bridge/offered-files.ts';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';

/** What the last files came to: how many of them had not been seen before and how many of those were rejected, or why they were not taken. */
export type Reception =
  | { readonly status: 'idle' }
  | { readonly status: 'receiving'; readonly files: number | 'sample' }
  | { readonly status: 'received'; readonly added: number; readonly rejected: number }
  | { readonly status: 'no-files' }
  | { readonly status: 'failed'; readonly error: AppError };

interface ReceiveOptions {
  readonly bundleId: string;
  readonly chair: string;
  /** What was there before; null while it is not known. */
  readonly before: PanelView | null;
  readonly onView: (view: PanelView) => void;
}

/** Takes score files that were chosen or dropped, and tells what came of it. */
export function useReceive({ bundleId, chair, before, onView }: ReceiveOptions) {
  const bridge = useBridge();
  const [reception, setReception] = useState<Reception>({ status: 'idle' });
  const receive = async (files: number | 'sample', ask: () => Promise<Result<PanelView, AppError>>) => {
    setReception({ status: 'receiving', files });
    const answer = await ask().catch((bug: unknown) => {
      setReception({ status: 'idle' });
      throw bug;
    });
    if (!answer.ok) return setReception(answer.error.kind === 'cancelled' ? { status: 'idle' } : { status: 'failed', error: answer.error });
    const known = new Set(before?.files.map(({ sha256 }) => sha256));
    const added = answer.value.files.filter(({ sha256 }) => !known.has(sha256));
    const rejected = added.filter(({ outcome }) => outcome.kind === 'rejected');
    setReception({ status: 'received', added: added.length, rejected: rejected.length });
    return onView(answer.value);
  };
  const receiveFiles = (files: readonly ChosenFile[]) =>
    receive(files.length, () => bridge['panel:receive']({ bundleId, chair, files: files.map(({ file }) => file) }));
  useOfferedFiles('mfscore', receiveFiles);
  const receiveSample = () => receive('sample', () => bridge['panel:receive-sample']({ bundleId, chair }));
  const choose = async () => {
    const files = await bridge['files:choose']({ purpose: 'score-files' });
    if (files.length > 0) await receiveFiles(files);
  };
  const drop = async (dropped: readonly File[]) => {
    const files = await bridge.dropped(dropped);
    if (files.length > 0) await receiveFiles(files);
    else setReception({ status: 'no-files' });
  };
  return { reception, choose, drop, receiveSample };
}
