import { type KeyboardEvent, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ProposalFacts } from '#shared/domain/competition/draft/records.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { formatDate } from '#shared/text/dates.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { type EditedCell, neighbourOf, withTyped } from './editing.ts';

interface CellEditorProps {
  readonly cell: EditedCell;
  readonly facts: ProposalFacts;
  /** Groups or clusters to choose from; null for a field that is typed. */
  readonly divisions: readonly Division[] | null;
  /** Takes what was typed; `next` is the cell to edit then, null for none. */
  readonly onDone: (facts: ProposalFacts, next: EditedCell | null) => void;
  readonly onCancel: () => void;
}

/** A cell of the table while it is edited: Enter takes it, Tab takes it and goes on, Escape leaves it as it was. */
export function CellEditor({ cell, facts, divisions, onDone, onCancel }: CellEditorProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const [typed, setTyped] = useState(() => shownOf(cell, facts, language));
  const [fault, setFault] = useState<'empty' | 'date' | null>(null);
  const take = (value: string, next: EditedCell | null) => {
    const changed = withTyped(facts, cell.field, value);
    if (changed.ok) onDone(changed.value, next);
    else setFault(changed.error);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const next = event.key === 'Tab' ? neighbourOf(cell.field, event.shiftKey ? -1 : 1) : null;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' || event.key === 'Tab') take(typed, next === null ? null : { ...cell, field: next });
    else return;
    event.preventDefault();
  };
  const shared = {
    'aria-label': words.edit(fieldName(cell.field, [], language), cell.entry),
    className: 'field__input intake__editor',
    value: typed,
    onKeyDown: press,
    onClick: (event: { readonly stopPropagation: () => void }) => event.stopPropagation(),
    onBlur: () => (fault === null ? take(typed, null) : onCancel()),
    ref: focus,
  };
  if (divisions !== null) {
    return (
      <select {...shared} onChange={(event) => setTyped(event.target.value)}>
        <option value="">{words.none}</option>
        {divisions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language] || id}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input {...shared} aria-invalid={fault !== null} onChange={(event) => setTyped(event.target.value)} />
      {fault !== null && (
        <span className="intake__fault" role="alert">
          {words.editFaults[fault]}
        </span>
      )}
    </>
  );
}

function shownOf({ field }: EditedCell, facts: ProposalFacts, language: 'id' | 'en'): string {
  const value = facts[field] ?? '';
  return field === 'startedOn' && value !== '' ? formatDate(value, language) : value;
}

function focus(element: HTMLInputElement | HTMLSelectElement | null): void {
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
