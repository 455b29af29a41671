import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { CircleCheck, CircleDashed, Pencil, Users } from '#renderer/ui/theme/icons.tsx';
import type { Language } from '#shared/base/language.ts';
import { formatDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import type { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import type { VisitRow } from './rows.ts';

const LOOKS = {
  none: { tone: 'neutral', icon: <CircleDashed /> },
  incomplete: { tone: 'warn', icon: <Pencil /> },
  complete: { tone: 'good', icon: <CircleCheck /> },
} as const satisfies Readonly<Record<VisitRow['state'], { readonly tone: string; readonly icon: ReactNode }>>;

const ORDER = { complete: 0, incomplete: 1, none: 2 } as const;

/** The columns of the juror's visits; `teamOf` says who else makes a visit that was asked for. */
export function columnsOf(
  text: (typeof visitText)[Language],
  language: Language,
  teamOf: (row: VisitRow) => string | null,
): readonly TableColumn<VisitRow>[] {
  return [
    { id: 'entry', header: text.entry, rem: 6, sortBy: (row) => row.entry, cell: (row) => <span translate="no">{row.entry}</span> },
    {
      id: 'title',
      header: text.proposal,
      rem: 14,
      grow: 1,
      sortBy: (row) => row.title,
      cell: (row) => (
        <div className="visits__proposal">
          <strong>{row.title}</strong>
          <span className="soft small">{row.agency}</span>
          <Team words={teamOf(row)} />
        </div>
      ),
    },
    {
      id: 'state',
      header: text.state,
      rem: 9,
      sortBy: (row) => ORDER[row.state],
      cell: ({ state }) => (
        <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
          {text[state]}
        </Badge>
      ),
    },
    ...columnsOfVisit(text, language),
  ];
}

function Team({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <span className="visits__team small">
      <Users />
      {words}
    </span>
  );
}

function columnsOfVisit(text: (typeof visitText)[Language], language: Language): readonly TableColumn<VisitRow>[] {
  return [
    {
      id: 'date',
      header: text.date,
      rem: 8,
      sortBy: (row) => row.visit?.date ?? null,
      cell: (row) => (row.visit === null ? '' : formatDate(row.visit.date, language)),
    },
    { id: 'place', header: text.place, rem: 9, sortBy: (row) => row.visit?.place ?? null, cell: (row) => row.visit?.place ?? '' },
    {
      id: 'findings',
      header: text.findings,
      rem: 12,
      cell: (row) => (row.visit === null ? '' : <span className="small">{text.counts(row.matches, row.partly, row.no)}</span>),
    },
    {
      id: 'files',
      header: text.files,
      rem: 4,
      align: 'end',
      sortBy: (row) => row.visit?.evidence.length ?? null,
      cell: (row) => (row.visit === null ? '' : formatNumber(row.visit.evidence.length, language)),
    },
  ];
}
