import type { Asked } from '#renderer/bridge/panel.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { jobText } from '#shared/text/screens/frame/job.ts';
import { JobProgress } from './job-progress.tsx';

interface MeasureNoticeProps {
  readonly asked: Exclude<Asked<unknown>, { readonly status: 'ready' }>;
  readonly label: string;
  readonly onAgain: () => void;
}

/** Says in place of a measurement how far it is, or why it is not here, and how to ask once more. */
export function MeasureNotice({ asked, label, onAgain }: MeasureNoticeProps) {
  const words = useTexts(jobText);
  const again = <Button onPress={onAgain}>{words.again}</Button>;
  if (asked.status === 'loading') return <JobProgress job="measure" label={label} />;
  if (asked.error.kind === 'cancelled') return <Notice actions={again}>{words.stopped}</Notice>;
  return <ErrorNotice error={asked.error} actions={again} />;
}
