import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
  // What was done while the competition was asked for is perhaps not in the answer, and must not vanish from the screen.
  const meanwhile = useRef<readonly CompetitionRecord[] | null>(null);
  const advance = (records: readonly CompetitionRecord[], status: CompetitionStatus | null) => {
    meanwhile.current &&= [...meanwhile.current, ...records];
    setOpened((before) => advanced(before, records, status));
  };
  const { save, enqueue, unsaved } = useOutbox({
    owner,
    id,
    // What waits is on the screen already and must stay there.
    onSaved: ({ records, status }, waiting) => advance([...records, ...waiting], status),
    onRefused: reload,
  });

  const beginMeanwhile = useEffectEvent(() => {
    meanwhile.current = unsaved();
  });

  useEffect(() => {
    let current = true;
    beginMeanwhile();
    void bridge['competition:open']({ owner, id }).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setOpened({ status: 'failed', error: answer.error });
      const { status, records } = answer.value;
      const draft = applyRecords(EMPTY_DRAFT, [...records, ...(meanwhile.current ?? [])]);
      setOpened((before) => ({ status: 'ready', value: { draft, status: newer(before, status) } }));
      meanwhile.current = null;
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, id, asking]);

  const change = (wanted: Change) => {
    advance(wanted.records, null);
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

/** What was done meanwhile may have been answered before. */
function newer(before: Asked<OpenedCompetition>, status: CompetitionStatus): CompetitionStatus {
  return before.status === 'ready' && before.value.status.revision > status.revision ? before.value.status : status;
}
