import type { CompetitionSave } from '#renderer/bridge/competition-outbox.ts';
import type { OpenedCompetition } from '#renderer/bridge/competition.ts';
import { StatusContent } from '#renderer/ui/layout/status-line.tsx';
import { CircleAlert, CircleCheck, CircleDashed } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import './save-status.css';

interface CompetitionSaveStatusProps extends OpenedCompetition {
  readonly save: CompetitionSave;
}

/** In the status line: which competition, and whether everything changed is on the disk, since when. */
export function CompetitionSaveStatus({ save, draft, status }: CompetitionSaveStatusProps) {
  const language = useLanguage();
  const text = useTexts(competitionsText);
  return (
    <StatusContent>
      <span>{draft.competition.name[language]}</span>
      {save.kind === 'saved' ? (
        <output className="save-status save-status--saved">
          <CircleCheck /> {text.saved(formatHere(status.savedAt, language))}
        </output>
      ) : null}
      {save.kind === 'saving' ? (
        <output className="save-status save-status--pending">
          <CircleDashed /> {text.saving}
        </output>
      ) : null}
      {save.kind === 'failed' ? (
        <span className="save-status save-status--failed" role="alert">
          <CircleAlert /> {text.notSaved} {save.error.kind === 'cancelled' ? null : describeError(save.error, language)}
        </span>
      ) : null}
      {status.damaged === 0 ? null : (
        <span className="save-status save-status--failed" role="alert">
          <CircleAlert /> {text.damaged(status.damaged)}
        </span>
      )}
    </StatusContent>
  );
}
