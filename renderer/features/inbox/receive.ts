import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useOfferedFiles } from '#renderer/bridge/offered-files.ts';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { type ChosenFile, MOST_FILES } from '#shared/ipc/views/files.ts';
import type { PanelView, ReceivedFile } from '#shared/ipc/views/panel.ts';

/** How many files had each outcome, of those that had not been seen before. */
export type Outcomes = Readonly<Partial<Record<ReceivedFile['outcome']['kind'], number>>>;

/** What the last files came to: what became of those that had not been seen before, and how many had; or why they were not taken. */
export type Reception =
  | { readonly status: 'idle' }
  | { readonly status: 'receiving'; readonly files: number | 'sample' }
  | { readonly status: 'received'; readonly added: Outcomes; readonly known: number; readonly isCut: boolean }
  | { readonly status: 'no-files' }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly error: AppError };

interface ReceiveOptions {
  readonly bundleId: string;
  readonly chair: string;
  /** What was there before; null while it is not known. */
  readonly before: PanelView | null;
  readonly onView: (view: PanelView) => void;
}

const SENT_BY_JURORS = ['mfscore', 'mfevidence'] as const;

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
    if (!answer.ok)
      return setReception(answer.error.kind === 'cancelled' ? { status: 'stopped' } : { status: 'failed', error: answer.error });
    const known = new Set(before?.files.map(({ sha256 }) => sha256));
    const added = answer.value.files.filter(({ sha256, again }) => !again && !known.has(sha256));
    const already = typeof files === 'number' ? Math.max(0, files - added.length) : 0;
    setReception({ status: 'received', added: countOutcomes(added), known: already, isCut: files === MOST_FILES });
    return onView(answer.value);
  };
  const receiveFiles = (files: readonly ChosenFile[]) =>
    receive(files.length, () => bridge['panel:receive']({ bundleId, chair, files: files.map(({ file }) => file) }));
  useOfferedFiles(SENT_BY_JURORS, receiveFiles);
  const receiveSample = () => receive('sample', () => bridge['panel:receive-sample']({ bundleId, chair }));
  const choose = async (purpose: 'score-files' | 'score-folder') => {
    const files = await bridge['files:choose']({ purpose });
    if (files.length > 0) await receiveFiles(files);
  };
  const drop = async (dropped: readonly File[]) => {
    const files = await bridge.dropped(dropped);
    if (files.length > 0) await receiveFiles(files);
    else setReception({ status: 'no-files' });
  };
  return { reception, choose, drop, receiveSample };
}

function countOutcomes(files: readonly ReceivedFile[]): Outcomes {
  const counts: Partial<Record<ReceivedFile['outcome']['kind'], number>> = {};
  for (const { outcome } of files) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  return counts;
}
