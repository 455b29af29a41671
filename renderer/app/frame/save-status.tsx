import { useEffect } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SaveFailure, SaveState } from '#renderer/db/sheet-writer.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { CircleAlert, CircleCheck, CircleDashed } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { StatusContent } from '#renderer/ui/layout/status-line.tsx';
import type { Language } from '#shared/base/language.ts';
import { type OwnState, ownProgress } from '#shared/domain/panel/own/own-progress.ts';
import { formatClock } from '#shared/text/dates.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import { proposalsText } from '#shared/text/screens/proposals.ts';
import { savingText } from '#shared/text/screens/frame/saving.ts';
import './save-status.css';

interface SaveStatusProps {
  readonly work: JurorWork;
  readonly states: readonly OwnState[];
}

/** In the status line: whether everything typed is in both places, since when, and how far one is. */
export function SaveStatus({ work, states }: SaveStatusProps) {
  const save = useWork(work, 'save');
  const text = useTexts(proposalsText);
  const { done, assigned } = ownProgress(states);
  useLeaveGuard(save);
  return (
    <StatusContent>
      <SaveWords save={save} onRetry={() => work.retry()} />
      <span>{text.progress(done, assigned)}</span>
    </StatusContent>
  );
}

function SaveWords({ save, onRetry }: { readonly save: SaveState; readonly onRetry: () => void }) {
  const language = useLanguage();
  const text = useTexts(savingText);
  switch (save.kind) {
    case 'idle':
      return (
        <output className="save-status save-status--saved">
          <CircleCheck /> {text.allSaved}
        </output>
      );
    case 'saving':
      return (
        <output className="save-status save-status--pending">
          <CircleDashed /> {text.saving}
        </output>
      );
    case 'saved':
      return (
        <output className="save-status save-status--saved" data-saved-at={save.at}>
          <CircleCheck /> {text.saved(formatClock(clockOf(save.at), language))}
        </output>
      );
    case 'failed':
      return (
        <span className="save-status save-status--failed" role="alert">
          <CircleAlert /> {text.failed} {describeFailure(save.failure, text, language)}
          <button type="button" className="save-status__retry" onClick={onRetry}>
            {text.retry}
          </button>
        </span>
      );
  }
}

// Closing the window waits while something is on its way; what has failed must not hold anybody fast.
function useLeaveGuard(save: SaveState): void {
  const pending = save.kind === 'saving';
  useEffect(() => {
    if (!pending) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [pending]);
}

function describeFailure(failure: SaveFailure, text: (typeof savingText)[Language], language: Language): string {
  if (failure.kind === 'database-failed') return text.databaseFailed;
  if (failure.kind === 'journal-failed' || failure.kind === 'cancelled') return text.journalFailed;
  return describeError(failure, language);
}

function clockOf(iso: string): string {
  const at = new Date(iso);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
