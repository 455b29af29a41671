import type { ReactNode } from 'react';
import { Badge, type Tone } from '#renderer/ui/display/badge.tsx';
import { CircleCheck, CircleDashed, CircleSlash, TriangleAlert } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ProposalFacts } from '#shared/domain/competition/draft/records.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { formatDate } from '#shared/text/dates.ts';
import { nameFlag } from '#shared/text/intake/flags.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { outcomeOf, type ShownOutcome } from '../filter.ts';
import type { ProposalRow } from '../proposal-rows.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Editable, EditedCell } from './editing.ts';

/** What the table's cells can do. */
export interface CellActions {
  readonly edited: EditedCell | null;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (entry: string) => void;
  readonly onEdited: (entry: string, facts: ProposalFacts, next: EditedCell | null) => void;
  readonly onCancel: () => void;
}

interface CellProps {
  readonly row: ProposalRow;
  readonly actions: CellActions;
}

interface EditableCellProps extends CellProps {
  readonly field: Editable;
  readonly divisions?: readonly Division[] | null;
  readonly children: ReactNode;
}

/** What a cell shows, or the field in its place while it is edited. */
function EditableCell({ row, field, actions: { edited, onEdited, onCancel }, divisions = null, children }: EditableCellProps) {
  if (edited?.entry !== row.entry || edited.field !== field) return <span data-field={field}>{children}</span>;
  return (
    <CellEditor
      cell={edited}
      facts={row.facts}
      divisions={divisions}
      onDone={(facts, next) => onEdited(row.entry, facts, next)}
      onCancel={onCancel}
    />
  );
}

export function TextCell({ row, field, actions }: CellProps & { readonly field: 'title' | 'agency' }) {
  return (
    <EditableCell row={row} field={field} actions={actions}>
      {row.facts[field]}
    </EditableCell>
  );
}

interface DivisionCellProps extends CellProps {
  readonly field: 'group' | 'cluster';
  readonly divisions: readonly Division[];
}

export function DivisionCell({ row, field, divisions, actions }: DivisionCellProps) {
  const language = useLanguage();
  const id = row.facts[field];
  return (
    <EditableCell row={row} field={field} divisions={divisions} actions={actions}>
      {divisions.find((division) => division.id === id)?.name[language] ?? id ?? '–'}
    </EditableCell>
  );
}

export function StartCell({ row, actions }: CellProps) {
  const language = useLanguage();
  const { startedOn } = row.facts;
  return (
    <EditableCell row={row} field="startedOn" actions={actions}>
      {startedOn === null ? '–' : formatDate(startedOn, language)}
    </EditableCell>
  );
}

export function MarkBox({ row: { entry }, actions: { marked, onMark } }: CellProps) {
  const words = useTexts(intakeText);
  return (
    <label className="intake__mark-target">
      <input
        type="checkbox"
        className="intake__mark"
        tabIndex={-1}
        aria-label={words.mark(entry)}
        checked={marked.has(entry)}
        onChange={() => onMark(entry)}
        onClick={(event) => event.stopPropagation()}
      />
    </label>
  );
}

export function FlagCell({ row: { flags } }: Pick<CellProps, 'row'>) {
  const language = useLanguage();
  return (
    <span className="intake__flags">
      {flags.map((flag) => (
        <Badge key={`${flag.kind} ${'group' in flag ? flag.group : ''}`} tone="warn" icon={<TriangleAlert />}>
          {nameFlag(flag.kind, language)}
        </Badge>
      ))}
    </span>
  );
}

const LOOKS: Readonly<Record<ShownOutcome, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  passed: { tone: 'good', icon: <CircleCheck /> },
  failed: { tone: 'bad', icon: <CircleSlash /> },
  undecided: { tone: 'neutral', icon: <CircleDashed /> },
};

export function OutcomeCell({ row }: Pick<CellProps, 'row'>) {
  const words = useTexts(intakeText);
  const outcome = outcomeOf(row);
  return (
    <Badge tone={LOOKS[outcome].tone} icon={LOOKS[outcome].icon}>
      {words.outcomes[outcome]}
    </Badge>
  );
}
