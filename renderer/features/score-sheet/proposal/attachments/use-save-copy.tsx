import { type ReactNode, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';

/** Saving copies of attachments where the person chooses, and what came of the last one. */
export interface SaveCopy {
  readonly save: (sha256: string) => Promise<void>;
  readonly notice: ReactNode;
}

/** Saves copies of a proposal's attachments, each checked against its digest. */
export function useSaveCopy(bundleId: string, entry: string): SaveCopy {
  const bridge = useBridge();
  const text = useTexts(scoreSheetText);
  const [outcome, setOutcome] = useState<Result<SavedFile, AppError> | null>(null);
  return {
    save: async (sha256) => setOutcome(await bridge['bundle:save-attachment']({ bundleId, entry, sha256 })),
    notice:
      outcome?.ok === true ? (
        <Notice tone="good">{text.savedCopy(outcome.value.name, outcome.value.folder)}</Notice>
      ) : (
        <ErrorNotice error={outcome?.error ?? null} />
      ),
  };
}
