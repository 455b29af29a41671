import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useLanguage } from '#renderer/ui/language.tsx';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views.ts';

/** The kinds of file a result is exported to. */
export type ExportFormat = 'csv' | 'xlsx';

/** Exports a result in the language on screen and keeps what came of the last export. */
export function useExport(resultId: string) {
  const bridge = useBridge();
  const language = useLanguage();
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (format: ExportFormat) => {
    setBusy(format);
    const answer = await bridge['result:export']({ resultId, format, language });
    setBusy(null);
    setError(answer.ok ? null : answer.error);
    setSaved(answer.ok ? answer.value : null);
  };
  return { run, busy, saved, error };
}
