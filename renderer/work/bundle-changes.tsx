import { Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import { type BundleChanges as Changes, changesNothing, type NamedEntry } from '#shared/domain/competition/compare-bundles.ts';
import type { LocalDeadline } from '#shared/domain/competition/stage.ts';
import { formatLocalTime } from '#shared/text/dates.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';

interface BundleChangesProps {
  readonly changes: Changes;
  /** What is said where nothing changed; without it, that nothing did for the reader. */
  readonly nothing?: string;
}

/** Exactly what a bundle changes of the one it replaces, one line for each kind of change. */
export function BundleChanges({ changes, nothing }: BundleChangesProps) {
  const language = useLanguage();
  const text = useTexts(successorText);
  const { deadline } = changes;
  const facts = [
    { label: text.corrected, value: entriesOf(changes.corrected) },
    { label: text.added, value: entriesOf(changes.added) },
    { label: text.removed, value: entriesOf(changes.removed) },
    { label: text.assignedAdded, value: changes.assigned.added.join(', ') },
    { label: text.assignedRemoved, value: changes.assigned.removed.join(', ') },
    { label: text.visits, value: changes.visits.join(', ') },
    { label: text.joined, value: changes.joined.join(', ') },
    { label: text.left, value: changes.left.join(', ') },
    { label: text.newKeys, value: changes.newKeys.join(', ') },
    { label: text.roles, value: changes.roles.join(', ') },
    {
      label: text.deadline,
      value:
        deadline === null
          ? ''
          : text.deadlineChange(written(deadline.before, text.noDeadline, language), written(deadline.after, text.noDeadline, language)),
    },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {changesNothing(changes) ? <p>{nothing ?? text.nothing}</p> : null}
      {changes.criteria ? <p>{text.criteria}</p> : null}
      {changes.rules ? <p>{text.rules}</p> : null}
      {facts.length === 0 ? null : <Facts facts={facts} />}
    </>
  );
}

function entriesOf(entries: readonly NamedEntry[]): string {
  return entries.map(({ entry, title }) => `${entry} ${title}`).join('; ');
}

function written(deadline: LocalDeadline | null, none: string, language: Language): string {
  return deadline === null ? none : formatLocalTime(deadline.local, deadline.zone, language);
}
