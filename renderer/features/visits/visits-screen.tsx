import { useMemo, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import { MapPin, Search } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { Language } from '#shared/base/language.ts';
import type { RosterView } from '#shared/ipc/views/bundle.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { columnsOf } from './columns.tsx';
import { type VisitRow, visitRowsOf } from './rows.ts';
import './visits-screen.css';

interface VisitsScreenProps {
  readonly roster: readonly RosterView[];
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly onOpen: (entry: string) => void;
}

/** The juror's field visits, and the proposals that can still be visited. */
export function VisitsScreen({ roster, desk, work, onOpen }: VisitsScreenProps) {
  const language = useLanguage();
  const text = useTexts(visitText);
  const sheets = useWork(work, 'sheets');
  const rows = useMemo(() => visitRowsOf(desk, sheets), [desk, sheets]);
  const asked = rows.filter(({ team }) => team !== null);
  const [words, setWords] = useState('');
  const [only, setOnly] = useState(false);
  // Where visits are asked for, these are what a juror wants to see alone; elsewhere those they made.
  const isWanted = asked.length > 0 ? wasAsked : wasMade;
  const shown = useMemo(() => rows.filter((row) => (!only || isWanted(row)) && holds(row, words)), [rows, only, isWanted, words]);
  const columns = useMemo(() => columnsOf(text, language, teamInWords(roster, work.key.juror, text)), [roster, work, text, language]);
  const empty = (
    <EmptyState icon={<Search />} title={text.noMatchTitle}>
      {text.noMatchBody}
    </EmptyState>
  );
  return (
    <Page title={text.listTitle} layout="fill" beside={<Badge icon={<MapPin />}>{summaryOf(rows, asked, text)}</Badge>}>
      <div className="visits">
        <p className="soft small">{asked.length > 0 ? text.assignedIntro : text.listIntro}</p>
        <div className="visits__filters">
          <SearchField label={text.search} value={words} onChange={setWords} />
          <Checkbox isSelected={only} onChange={setOnly}>
            {asked.length > 0 ? text.assignedOnly : text.only}
          </Checkbox>
        </div>
        <div className="visits__table">
          <DataTable label={text.tableLabel} columns={columns} rows={shown} rowKey={(row) => row.entry} onOpen={onOpen} empty={empty} />
        </div>
      </div>
    </Page>
  );
}

function wasAsked({ team }: VisitRow): boolean {
  return team !== null;
}

function wasMade({ state }: VisitRow): boolean {
  return state !== 'none';
}

function summaryOf(rows: readonly VisitRow[], asked: readonly VisitRow[], text: (typeof visitText)[Language]): string {
  if (asked.length > 0) return text.assignedSummary(asked.filter(({ state }) => state === 'complete').length, asked.length);
  return text.summary(rows.filter(wasMade).length, rows.length);
}

/** Who else is in the team of a visit, in words. */
function teamInWords(roster: readonly RosterView[], juror: string, text: (typeof visitText)[Language]) {
  const names = new Map(roster.map(({ thumbprint, name }) => [thumbprint, name]));
  return ({ team }: VisitRow): string | null => {
    if (team === null) return null;
    const others = team.jurors.filter((one) => one !== juror).map((one) => names.get(one) ?? one);
    return (team.lead === juror ? text.leads : text.team)(others.join(', '));
  };
}

function holds({ entry, title, agency }: VisitRow, words: string): boolean {
  const haystack = `${entry} ${title} ${agency}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
