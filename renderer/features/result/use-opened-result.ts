import { useRef, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useOfferedFiles } from '#renderer/bridge/offered-files.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { ResultView, SignatureView } from '#shared/ipc/views/result.ts';
import { byCodeUnits } from '#shared/base/order.ts';

/** A checked result with the bundle that it is the result of. */
export interface OpenedResult {
  readonly view: ResultView;
  readonly bundle: OpenedBundle;
}

/** Where the opening of a result stands. */
export type Opening =
  | { readonly status: 'none' }
  | { readonly status: 'opening'; readonly name: string }
  | { readonly status: 'joining'; readonly count: number }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'opened'; readonly opened: OpenedResult };

/** Opens a result that was chosen or dropped, several copies of one joined first; the secretariat's key, where there is one, opens the dossier beside it. */
export function useOpenedResult(secretariat: string | null) {
  const bridge = useBridge();
  const [opening, setOpening] = useState<Opening>({ status: 'none' });
  const newest = useRef<string | null>(null);
  const read = async (file: string): Promise<Opening> => {
    const view = await bridge['result:open']({ file, secretariat });
    if (!view.ok) return refused(view.error);
    const bundle = await bridge['bundle:open']({ bundleId: view.value.bundleId });
    if (!bundle.ok) return refused(bundle.error);
    return { status: 'opened', opened: { view: view.value, bundle: bundle.value } };
  };
  const open = async ({ file, name }: ChosenFile) => {
    newest.current = file;
    setOpening({ status: 'opening', name });
    let next: Opening = { status: 'none' };
    try {
      next = await read(file);
    } finally {
      // One that was dropped meanwhile is what the person wants to see.
      if (newest.current === file) setOpening(next);
    }
  };
  const join = async (files: readonly ChosenFile[]) => {
    setOpening({ status: 'joining', count: files.length });
    const joined = await bridge['result:join']({ files: files.map(({ file }) => file) });
    if (joined.ok) await open(joined.value.file);
    else setOpening(refused(joined.error));
  };
  const openOnly = async (files: readonly ChosenFile[]) => {
    const [file, ...more] = files;
    if (more.length > 0) await join(files);
    else if (file !== undefined) await open(file);
  };
  useOfferedFiles('mfresult', openOnly);
  const choose = async () => {
    await openOnly(await bridge['files:choose']({ purpose: 'result' }));
  };
  const drop = async (dropped: readonly File[]) => {
    await openOnly(await bridge.dropped(dropped));
  };
  /** Shows a signature that was added to the opened result, among the others in the order of the file. */
  const addSignature = (signature: SignatureView) => {
    setOpening((now) => (now.status === 'opened' ? { ...now, opened: withSignature(now.opened, signature) } : now));
  };
  return { opening, open, choose, drop, addSignature };
}

function withSignature({ view, bundle }: OpenedResult, signature: SignatureView): OpenedResult {
  const signatures = [...view.signatures, signature].toSorted(byCodeUnits(({ thumbprint }) => thumbprint));
  return { view: { ...view, signatures }, bundle };
}

// Whoever stopped the opening need not be told of it.
function refused(error: AppError): Opening {
  return error.kind === 'cancelled' ? { status: 'none' } : { status: 'failed', error };
}
