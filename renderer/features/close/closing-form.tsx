import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { DateTimeField } from '#renderer/ui/controls/date-time-field.tsx';
import { Signature } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { fromFieldTime, hereZone, toFieldTime } from '#renderer/ui/theme/local-time.ts';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { PlenaryState } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import { Attendance } from './attendance.tsx';
import { DecisionsCard } from './decisions-card.tsx';
import { ObstaclesCard } from './obstacles-card.tsx';
import { blockOf, needsReason, obstaclesIn } from './obstacles.ts';
import { RulesCard } from './rules-card.tsx';
import { type Closed, useClosing } from './use-closing.ts';

interface ClosingFormProps {
  readonly bundle: OpenedBundle;
  readonly chair: string;
  readonly panel: PanelView;
  /** What the plenary recorded; its attendance is where the form begins. */
  readonly plenary: PlenaryState;
  readonly onPlenary: () => void;
  readonly onClosed: (closed: Closed) => void;
}

/** Everything the chair states before signing, one card for each. */
export function ClosingForm({ bundle, chair, panel, plenary, onPlenary, onClosed }: ClosingFormProps) {
  const words = useTexts(closeText);
  const obstacles = useMemo(() => obstaclesIn(panel), [panel]);
  const [exception, setException] = useState('');
  const [closedAt, setClosedAt] = useState(() => toFieldTime(new Date()));
  const [present, setPresent] = useState<readonly string[]>(plenary.present ?? [chair]);
  const { close, isBusy, error } = useClosing(onClosed);
  const moment = fromFieldTime(closedAt);
  const block = blockOf(obstacles, exception);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (moment === null || block !== null) return;
    const reason = needsReason(obstacles) ? exception.trim() : null;
    void close({ bundleId: bundle.view.bundleId, chair, closedAt: moment, present, exception: reason });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <ObstaclesCard obstacles={obstacles} exception={exception} onException={setException} />
      <Card title={words.closingTitle}>
        <DateTimeField
          label={words.closedAt}
          initial={closedAt}
          onChange={setClosedAt}
          help={words.closedAtHelp(hereZone())}
          error={moment === null ? words.closedAtInvalid : null}
        />
      </Card>
      <Attendance
        roster={bundle.view.roster}
        quorum={bundle.stage.rules.quorum.minJurors}
        isRecorded={plenary.present !== null}
        present={present}
        onChange={setPresent}
      />
      <DecisionsCard bundle={bundle} plenary={plenary} onPlenary={onPlenary} />
      <RulesCard rules={bundle.stage.rules} />
      {isBusy && <JobProgress job="merge" label={words.signing} />}
      <ErrorNotice error={error} />
      <div className="cluster">
        <Button type="submit" variant="primary" icon={<Signature />} isDisabled={block !== null || moment === null} isPending={isBusy}>
          {words.sign}
        </Button>
        {block !== null && <p className="soft small">{block === 'conflict' ? words.blockedConflict : words.blockedOwed}</p>}
      </div>
    </form>
  );
}
