import { useCallback, useMemo } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useProgress } from '#renderer/bridge/progress.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useCommands } from '#renderer/ui/commands/commands.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ProgressBar } from '#renderer/ui/display/progress-bar.tsx';
import type { Progress } from '#shared/ipc/contract.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { jobText } from '#shared/text/screens/frame/job.ts';
import './job-progress.css';

interface JobProgressProps {
  readonly job: Progress['job'];
  readonly label: string;
  /** Hears that the person stopped it, where that is to be said afterwards. */
  readonly onCancel?: () => void;
}

/** How far a long job is, and the way to stop it: a button, or Escape. The job's own answer is what tells that it was stopped. */
export function JobProgress({ job, label, onCancel }: JobProgressProps) {
  const words = useTexts(jobText);
  const language = useLanguage();
  const progress = useProgress(job, true);
  const cancel = useCancel(onCancel);
  const total = progress?.total ?? 0;
  const isKnown = progress !== null && total > 0;
  // Merging counts files, measuring draws, checking rows; every other job counts bytes.
  const amount = job === 'merge' || job === 'measure' || job === 'check' ? formatNumber : formatBytes;
  return (
    <div className="job-progress">
      <ProgressBar
        label={label}
        valueText={isKnown ? words.of(amount(progress.done, language), amount(total, language)) : ''}
        share={isKnown ? progress.done / total : null}
      />
      <Button onPress={cancel}>{words.cancel}</Button>
    </div>
  );
}

function useCancel(onCancel: (() => void) | undefined): () => void {
  const bridge = useBridge();
  const words = useTexts(jobText);
  const cancel = useCallback(() => {
    onCancel?.();
    void bridge['work:cancel']({});
  }, [bridge, onCancel]);
  const commands = useMemo(
    () => [
      {
        id: 'cancel-job',
        label: words.cancel,
        shortcut: { key: 'Escape' },
        whileTyping: true,
        run: cancel,
      },
    ],
    [cancel, words],
  );
  useCommands(commands);
  return cancel;
}
