import type { ReactNode } from 'react';
import { Badge, type Tone } from '#renderer/ui/display/badge.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { CircleCheck, CircleDashed, CircleSlash, Flag, Pencil } from '#renderer/ui/theme/icons.tsx';
import type { Language } from '#shared/base/language.ts';
import type { OwnState } from '#shared/domain/panel/own/own-progress.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import type { proposalsText } from '#shared/text/screens/proposals.ts';
import type { ProposalRow } from './rows.ts';

const LOOKS: Readonly<Record<OwnState, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  untouched: { tone: 'neutral', icon: <CircleDashed /> },
  started: { tone: 'warn', icon: <Pencil /> },
  scored: { tone: 'good', icon: <CircleCheck /> },
  recused: { tone: 'accent', icon: <CircleSlash /> },
};

const ORDER: Readonly<Record<OwnState, number>> = { untouched: 0, started: 1, scored: 2, recused: 3 };

/** The columns of the juror's table; `onLater` marks a proposal for later, or takes the mark away. */
export function columnsOf(
  text: (typeof proposalsText)[Language],
  language: Language,
  onLater: (entry: string) => void,
): readonly TableColumn<ProposalRow>[] {
  return [
    {
      id: 'later',
      header: <span className="visually-hidden">{text.later}</span>,
      rem: 2.25,
      cell: ({ entry, later }) => <LaterButton label={text.markLater(entry)} isLater={later} onPress={() => onLater(entry)} />,
    },
    { id: 'entry', header: text.entry, rem: 6, sortBy: (row) => row.entry, cell: (row) => <span translate="no">{row.entry}</span> },
    {
      id: 'title',
      header: text.proposal,
      rem: 12,
      grow: 1,
      sortBy: (row) => row.title,
      cell: (row) => (
        <div className="proposals__proposal">
          <strong>{row.title}</strong>
          <span className="soft small">{row.agency}</span>
        </div>
      ),
    },
    { id: 'cluster', header: text.cluster, rem: 7, grow: 0.4, sortBy: (row) => row.clusterName, cell: (row) => row.clusterName },
    { id: 'group', header: text.group, rem: 5, sortBy: (row) => row.groupName, cell: (row) => row.groupName },
    {
      id: 'state',
      header: text.status,
      rem: 9,
      sortBy: (row) => ORDER[row.state],
      cell: (row) => <StateBadge state={row.state} text={text} />,
    },
    {
      id: 'total',
      header: text.total,
      rem: 6,
      align: 'end',
      sortBy: (row) => (row.total === null ? null : Number(row.total)),
      descendingFirst: true,
      cell: (row) => <Total row={row} text={text} language={language} />,
    },
  ];
}

interface LaterButtonProps {
  readonly label: string;
  readonly isLater: boolean;
  readonly onPress: () => void;
}

/** Not a tab stop of its own, or a table of 1,400 rows would have as many: the key M does the same on the row. */
function LaterButton({ label, isLater, onPress }: LaterButtonProps) {
  return (
    <button
      type="button"
      className="proposals__later"
      tabIndex={-1}
      aria-pressed={isLater}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Flag />
    </button>
  );
}

interface TotalProps {
  readonly row: ProposalRow;
  readonly text: (typeof proposalsText)[Language];
  readonly language: Language;
}

function Total({ row, text, language }: TotalProps) {
  if (row.total === null) return <span className="soft small">–</span>;
  const near = row.near.length === 0 ? null : text.nearTo(row.near.join(', '));
  return (
    <strong {...(near === null ? {} : { title: near })}>
      {near === null ? null : (
        <>
          <span className="proposals__near" aria-hidden>
            ≈{' '}
          </span>
          <span className="visually-hidden">{near}. </span>
        </>
      )}
      {formatDecimal(row.total, language)}
    </strong>
  );
}

function StateBadge({ state, text }: { readonly state: OwnState; readonly text: (typeof proposalsText)[Language] }) {
  const { tone, icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {text.states[state]}
    </Badge>
  );
}
