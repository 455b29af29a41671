import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PrintedOut } from '#shared/ipc/views/files.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';

/** What became of a document that was to be printed; nothing before there was one, or when the person closed the dialog. */
export function PrintOutcome({ outcome }: { readonly outcome: Result<PrintedOut, AppError> | null }) {
  const text = useTexts(printingText);
  if (outcome === null) return null;
  if (!outcome.ok) return <ErrorNotice error={outcome.error} />;
  const { saved } = outcome.value;
  return <Notice tone="good">{saved === null ? text.sent : text.saved(saved.name, saved.folder)}</Notice>;
}
