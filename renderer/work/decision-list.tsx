import type { ComponentProps } from 'react';
import { DecisionLine } from './decision-line.tsx';
import './decision-list.css';

interface DecisionListProps {
  readonly bundle: ComponentProps<typeof DecisionLine>['bundle'];
  readonly decisions: readonly ComponentProps<typeof DecisionLine>['judged'][];
  readonly label: string;
}

/** Decisions under their numbers, those that were reversed struck out. */
export function DecisionList({ bundle, decisions, label }: DecisionListProps) {
  return (
    <ol className="decision-list" aria-label={label}>
      {decisions.map((judged) => (
        <li key={judged.decision.number} value={judged.decision.number}>
          <DecisionLine bundle={bundle} judged={judged} />
        </li>
      ))}
    </ol>
  );
}
