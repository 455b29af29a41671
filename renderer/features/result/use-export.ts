import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useLanguage } from '#renderer/ui/theme/language.tsx';
import type { SavedFile } from '#shared/ipc/views/files.ts';

/** What a result is saved as: a recapitulation, or the signed file as it is. */
export type ExportFormat = 'csv' | 'xlsx' | 'copy';

/** Exports a result in the language on screen and keeps what came of the last export. */
export function useExport(resultId: string) {
  const bridge = useBridge();
  const language = useLanguage();
  const { ask, isBusy, error } = useRequest();
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const run = async (format: ExportFormat) => {
    setSaved(null);
    const answer = await ask(() =>
      format === 'copy' ? bridge['result:save-copy']({ resultId }) : bridge['result:export']({ resultId, format, language }),
    );
    if (answer.ok) setSaved(answer.value);
  };
  return { run, isBusy, saved, error };
}
