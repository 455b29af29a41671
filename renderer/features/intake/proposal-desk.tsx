import { useMemo, useState } from 'react';
import { Split } from '#renderer/ui/layout/split.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork, StagePlace } from '#renderer/work/competition-work.ts';
import type { ProposalFacts } from '#shared/domain/competition/draft/records.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { decideOn, editProposal, removeProposals } from './changes.ts';
import type { Decide } from './detail/decision-form.tsx';
import { ProposalDetail } from './detail/proposal-detail.tsx';
import { SelectionSummary } from './detail/selection-summary.tsx';
import { filterRows, type IntakeFilter, SHOW_ALL } from './filter.ts';
import { Filters } from './filters.tsx';
import type { ProposalRow } from './proposal-rows.ts';
import { BulkBar } from './selection/bulk-bar.tsx';
import { useMarks } from './marks.ts';
import { ProposalTable } from './table/proposal-table.tsx';

interface ProposalDeskProps {
  readonly work: CompetitionWork;
  readonly stage: string;
  readonly rows: readonly ProposalRow[];
}

/** The table with its filters, what can be done with marked rows, and beside it the proposal at the cursor or the selection at a glance. */
export function ProposalDesk({ work, stage, rows }: ProposalDeskProps) {
  const words = useTexts(intakeText);
  const [filter, setFilter] = useState(() => firstFilter(work.place));
  const [cursor, setCursor] = useState<string | null>(null);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const marks = useMarks(rows, shown);
  const { onEdit, onDecide, onRemove } = useDeskChanges(work, stage, marks.clear);
  const current = rows.find(({ entry }) => entry === cursor) ?? null;
  const { draft } = work;
  return (
    <Split
      asideLabel={current === null ? words.summary : words.detail}
      aside={
        current === null ? (
          <SelectionSummary draft={draft} rows={rows} onFilter={(part) => setFilter({ ...SHOW_ALL, ...part })} />
        ) : (
          <ProposalDetail work={work} row={current} onDecide={onDecide} />
        )
      }
    >
      <div className="intake__main">
        {marks.present.length === 0 ? (
          <Filters draft={draft} filter={filter} onChange={setFilter} shown={shown.length} />
        ) : (
          <BulkBar marks={marks} shown={shown.length} onDecide={onDecide} onRemove={onRemove} />
        )}
        <ProposalTable draft={draft} rows={shown} cursor={cursor} onCursor={setCursor} marks={marks} onEdit={onEdit} />
        <p className="intake__keys soft small">{words.tableHelp}</p>
      </div>
    </Split>
  );
}

/** Those somebody was sent to, else all. */
function firstFilter(place: StagePlace | null): IntakeFilter {
  return place?.screen === 'intake' && place.entries.length > 0 ? { ...SHOW_ALL, entries: place.entries } : SHOW_ALL;
}

/** What is done to proposals becomes a change of the competition. */
function useDeskChanges({ draft, identity, actions }: CompetitionWork, stage: string, onDone: () => void) {
  const { change } = actions;
  const onEdit = (entry: string, facts: ProposalFacts) => {
    const before = draft.proposal.get(entry);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(facts)) change(editProposal(entry, facts));
  };
  const onDecide: Decide = (entries, decision) => {
    change(decideOn(stage, entries, decision === null ? null : { ...decision, by: identity.thumbprint, at: new Date().toISOString() }));
    onDone();
  };
  const onRemove = (entries: readonly string[]) => {
    change(removeProposals(draft, entries));
    onDone();
  };
  return { onEdit, onDecide, onRemove };
}
