import { useMemo } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { countByDivision, countSelection, type DivisionCounts, type SelectionCounts } from '#shared/domain/intake/selection/counts.ts';
import { nameFlag } from '#shared/text/intake/flags.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import type { IntakeFilter } from '../filter.ts';
import { FLAG_KINDS } from '../filters.tsx';
import type { ProposalRow } from '../proposal-rows.ts';

interface SelectionSummaryProps {
  readonly draft: CompetitionDraft;
  readonly rows: readonly ProposalRow[];
  readonly onFilter: (filter: Partial<IntakeFilter>) => void;
}

/** How many registered, passed, did not pass or wait: in all, by group and by cluster; and what is flagged. */
export function SelectionSummary({ draft, rows, onFilter }: SelectionSummaryProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const decided = useMemo(() => rows.map(({ facts, decision }) => ({ ...facts, outcome: decision?.outcome ?? null })), [rows]);
  const flagged = FLAG_KINDS.map((kind) => ({ kind, count: rows.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length }));
  const present = flagged.filter(({ count }) => count > 0);
  return (
    <div className="intake__detail">
      <h2>{words.summary}</h2>
      <CountsTable
        caption={words.summary}
        counts={[{ id: 'all', ...countSelection(decided) }]}
        nameOf={() => words.counted.registered}
        isTotal
      />
      {draft.groups.length > 0 && (
        <CountsTable
          caption={words.byGroup}
          counts={countByDivision(decided, draft.groups, 'group')}
          nameOf={(id) => nameIn(draft.groups, id, language) ?? words.none}
        />
      )}
      {draft.clusters.length > 0 && (
        <CountsTable
          caption={words.byCluster}
          counts={countByDivision(decided, draft.clusters, 'cluster')}
          nameOf={(id) => nameIn(draft.clusters, id, language) ?? words.none}
        />
      )}
      {present.length > 0 && (
        <section className="stack stack--tight">
          <h3>{words.flagsTitle}</h3>
          <ul className="intake__list">
            {present.map(({ kind, count }) => (
              <li key={kind}>
                <button type="button" className="intake__link" onClick={() => onFilter({ flag: kind })}>
                  {nameFlag(kind, language)}
                </button>{' '}
                <span className="soft">{formatNumber(count, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="soft small">{words.selectHint}</p>
    </div>
  );
}

interface CountsTableProps {
  readonly caption: string;
  readonly counts: readonly DivisionCounts[];
  readonly nameOf: (id: string | null) => string;
  readonly isTotal?: boolean;
}

const FIGURES = ['registered', 'passed', 'failed', 'undecided'] as const satisfies readonly (keyof SelectionCounts)[];

function CountsTable({ caption, counts, nameOf, isTotal = false }: CountsTableProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  return (
    <table className="intake__counts">
      <caption className={isTotal ? 'visually-hidden' : ''}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{caption}</span>
          </th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col">
              {words.counted[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.id ?? ''}>
            <th scope="row">{isTotal ? <span className="visually-hidden">{caption}</span> : nameOf(count.id)}</th>
            {FIGURES.map((figure) => (
              <td key={figure}>{formatNumber(count[figure], language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameIn(divisions: readonly Division[], id: string | null, language: 'id' | 'en'): string | null {
  return divisions.find((division) => division.id === id)?.name[language] ?? id;
}
