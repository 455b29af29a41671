import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Signature } from '#renderer/ui/icons.tsx';
import { useTexts } from '#renderer/ui/language.tsx';
import { fromFieldTime, hereZone, toFieldTime } from '#renderer/ui/local-time.ts';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Card } from '#renderer/ui/page.tsx';
import type { OpenedBundle, PanelView } from '#shared/ipc/views.ts';
import { closeText } from '#shared/text/screens/close.ts';
import { Attendance } from './attendance.tsx';
import { ObstaclesCard } from './obstacles-card.tsx';
import { obstaclesIn } from './obstacles.ts';
import { RulesCard } from './rules-card.tsx';
import { type Closed, useClosing } from './use-closing.ts';

interface ClosingFormProps {
  readonly bundle: OpenedBundle;
  readonly chair: string;
  readonly panel: PanelView;
  readonly onClosed: (closed: Closed) => void;
}

/** Everything the chair states before signing, one card for each. */
export function ClosingForm({ bundle, chair, panel, onClosed }: ClosingFormProps) {
  const words = useTexts(closeText);
  const obstacles = useMemo(() => obstaclesIn(panel), [panel]);
  const [exception, setException] = useState('');
  const [closedAt, setClosedAt] = useState(() => toFieldTime(new Date()));
  const [present, setPresent] = useState<readonly string[]>([chair]);
  const { close, isBusy, error } = useClosing(onClosed);
  const moment = fromFieldTime(closedAt);
  const reason = exception.trim();
  const needsReason = obstacles.owing.length > 0 || obstacles.late.length > 0;
  const isBlocked = obstacles.conflicting.length > 0 || (needsReason && reason === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (moment === null || isBlocked) return;
    void close({ bundleId: bundle.view.bundleId, chair, closedAt: moment, present, exception: needsReason ? reason : null });
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
      <Attendance roster={bundle.view.roster} present={present} onChange={setPresent} />
      <RulesCard rules={bundle.stage.rules} />
      <ErrorNotice error={error} />
      <div className="cluster">
        <Button type="submit" variant="primary" icon={<Signature />} isDisabled={isBlocked || moment === null} isPending={isBusy}>
          {isBusy ? words.signing : words.sign}
        </Button>
        {isBlocked && <p className="soft small">{obstacles.conflicting.length > 0 ? words.blockedConflict : words.blockedOwed}</p>}
      </div>
    </form>
  );
}
