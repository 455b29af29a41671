import { useEffect, useState } from 'react';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { Change, CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { CompetitionStatus } from '#shared/ipc/views/competition.ts';
import { useBridge } from './bridge.ts';
import { type CompetitionSave, useOutbox } from './competition-outbox.ts';
import type { Asked } from './panel.ts';

/** A competition as the page knows it: everything but the narratives, and what is known of its file. */
export interface OpenedCompetition {
  readonly draft: CompetitionDraft;
  readonly status: CompetitionStatus;
}

/** What can be done to a competition that is open. */
export interface CompetitionActions {
  /** Shows the change at once and saves it; one that cannot be saved is taken back on the screen. */
  readonly change: (change: Change) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes in what another request did to the competition. */
  readonly reload: () => void;
}

/** A competition on its way, refused, or open. */
export interface AskedCompetition {
  readonly opened: Asked<OpenedCompetition>;
  readonly save: CompetitionSave;
  readonly actions: CompetitionActions;
}

/** One of the owner's competitions, opened at first sight; use a `key` to open another. */
export function useCompetition(owner: string, id: string): AskedCompetition {
  const bridge = useBridge();
  const [opened, setOpened] = useState<Asked<OpenedCompetition>>({ status: 'loading' });
  const [asking, setAsking] = useState(0);
  const reload = () => setAsking((count) => count + 1);

  useEffect(() => {
    let current = true;
    void bridge['competition:open']({ owner, id }).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setOpened({ status: 'failed', error: answer.error });
      const { status, records } = answer.value;
      setOpened({ status: 'ready', value: { status, draft: applyRecords(EMPTY_DRAFT, records) } });
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, id, asking]);

  const { save, enqueue } = useOutbox({
    owner,
    id,
    // What waits is on the screen already and must stay there.
    onSaved: ({ records, status }, waiting) => setOpened((before) => advanced(before, [...records, ...waiting], status)),
    onRefused: reload,
  });

  const change = (wanted: Change) => {
    setOpened((before) => advanced(before, wanted.records, null));
    enqueue({ act: 'change', change: wanted });
  };
  const actions = { change, undo: () => enqueue({ act: 'undo' }), redo: () => enqueue({ act: 'redo' }), reload };
  return { opened, save, actions };
}

/** Requests are answered in the order in which they were made, so that the last status is the newest. */
function advanced(
  before: Asked<OpenedCompetition>,
  records: readonly CompetitionRecord[],
  status: CompetitionStatus | null,
): Asked<OpenedCompetition> {
  if (before.status !== 'ready') return before;
  const { draft, status: known } = before.value;
  return { status: 'ready', value: { draft: applyRecords(draft, records), status: status ?? known } };
}
