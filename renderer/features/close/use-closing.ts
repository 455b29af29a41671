import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';

/** A result that was signed and saved, with its dossier. */
export interface Closed {
  readonly saved: SavedFile;
  readonly dossier: SavedFile;
  readonly code: string;
  /** UTC, as stated. */
  readonly closedAt: string;
}

/** What the chair states on closing; `exception` null when nothing is overruled. */
export interface ClosingStatement {
  readonly bundleId: string;
  readonly chair: string;
  readonly closedAt: string;
  readonly present: readonly string[];
  readonly exception: string | null;
}

/** Asks for the result to be signed and saved, and keeps why it was refused. */
export function useClosing(onClosed: (closed: Closed) => void) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const close = async (statement: ClosingStatement) => {
    const answer = await ask(() => bridge['panel:close'](statement));
    if (answer.ok) onClosed({ ...answer.value, closedAt: statement.closedAt });
  };
  return { close, isBusy, error };
}
