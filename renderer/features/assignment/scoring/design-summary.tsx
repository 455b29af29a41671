import { useMemo } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { designOf } from '#shared/domain/competition/assigning/design-of.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { ListedAssignment } from './pairing-edits.ts';

interface DesignSummaryProps {
  readonly assignment: ListedAssignment;
  /** How many proposals have fewer jurors than wanted. */
  readonly short: number;
}

/** What an assignment is worth: whether all have their jurors, loads, links between jurors. */
export function DesignSummary({ assignment, short }: DesignSummaryProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const design = useMemo(() => designOf(assignment.jurors), [assignment]);
  const number = (value: number) => formatNumber(value, language);
  if (design.panels.most === 0) return <p className="soft">{words.none}</p>;
  const { loads, groups, shared } = design;
  return (
    <div className="assignment__design" aria-live="polite">
      {short === 0 ? null : <Badge tone="warn">{words.short(number(short))}</Badge>}
      <Badge tone={loads.most - loads.least <= 1 ? 'good' : 'neutral'}>{words.loads(number(loads.least), number(loads.most))}</Badge>
      <Badge tone={groups.length === 1 ? 'good' : 'warn'}>
        {groups.length === 1 ? words.connected : words.apart(number(groups.length))}
      </Badge>
      <Badge>{words.shared(number(shared.least), number(shared.most))}</Badge>
      <Badge>{assignment.seed === null ? words.byHand : words.bySeed(assignment.seed)}</Badge>
    </div>
  );
}
