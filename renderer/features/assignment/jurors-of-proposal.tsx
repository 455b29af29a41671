import { useMemo } from 'react';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AssignmentDraft, Change, DraftConflict } from '#shared/domain/competition/draft/records.ts';
import { ownAgency } from '#shared/domain/competition/preparing/assigning-task.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment.ts';
import { type AssignedRow, type JurorName, type ListedAssignment, loadsOf, withPairing } from './rows.ts';

interface JurorsOfProposalProps {
  readonly draft: CompetitionDraft;
  readonly stage: string;
  readonly assignment: ListedAssignment;
  readonly jurors: readonly JurorName[];
  readonly row: AssignedRow;
  readonly onAssign: (assignment: AssignmentDraft, step?: string | null) => void;
  readonly onChange: (change: Change) => void;
}

/** All jurors for one proposal: ticked where it is theirs, with their loads, and conflicts of interest that the secretariat knows. */
export function JurorsOfProposal({ draft, stage, assignment, jurors, row, onAssign, onChange }: JurorsOfProposalProps) {
  const words = useTexts(assignmentText);
  const loads = useMemo(() => loadsOf(assignment), [assignment]);
  const ids = jurors.map(({ juror }) => juror);
  const own = new Set(ownAgency(draft, ids, [row.entry]).map(({ juror }) => juror));
  const setConflict = (juror: string, value: DraftConflict | null) =>
    onChange({ what: 'edit-conflict', step: null, records: [{ kind: 'conflict', id: `${stage}:${juror}:${row.entry}`, value }] });
  return (
    <div className="stack assignment__jurors">
      <h2>{words.jurorsOf(row.entry)}</h2>
      <p className="soft">{row.title}</p>
      <ul className="assignment__list">
        {jurors.map((one) => (
          <Juror
            key={one.juror}
            {...one}
            load={loads.get(one.juror) ?? 0}
            maxLoad={draft.person.get(one.juror)?.maxLoad ?? null}
            isAssigned={row.jurors.some(({ juror }) => juror === one.juror)}
            isOwn={own.has(one.juror)}
            conflict={draft.conflict.get(`${stage}:${one.juror}:${row.entry}`) ?? null}
            onAssigned={(isGiven) => onAssign(withPairing(assignment, one.juror, row.entry, isGiven))}
            onConflict={(value) => setConflict(one.juror, value)}
          />
        ))}
      </ul>
    </div>
  );
}

interface JurorProps extends JurorName {
  readonly load: number;
  readonly maxLoad: number | null;
  readonly isAssigned: boolean;
  readonly isOwn: boolean;
  readonly conflict: DraftConflict | null;
  readonly onAssigned: (isGiven: boolean) => void;
  readonly onConflict: (conflict: DraftConflict | null) => void;
}

const KINDS = ['none', 'actual', 'potential'] as const;

function Juror({ name, load, maxLoad, isAssigned, isOwn, conflict, onAssigned, onConflict }: JurorProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const choose = (kind: (typeof KINDS)[number]) => onConflict(kind === 'none' ? null : { kind, reason: words.reasonDefault });
  return (
    <li className="assignment__juror">
      <Checkbox isSelected={isAssigned} onChange={onAssigned}>
        {name}
      </Checkbox>
      <span className="soft small">
        {words.load(formatNumber(load, language))}
        {maxLoad === null ? '' : ` · ${words.full(formatNumber(maxLoad, language))}`}
      </span>
      {isOwn ? <Badge tone="warn">{words.ownAgency}</Badge> : null}
      <Select
        label={words.conflictOf(name)}
        hideLabel
        options={KINDS.map((value) => ({ value, label: words.conflictKinds[value] }))}
        value={conflict?.kind ?? 'none'}
        onChange={choose}
      />
    </li>
  );
}
