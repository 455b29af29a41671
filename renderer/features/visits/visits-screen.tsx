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
import { visitText } from '#shared/text/screens/visit.ts';
import { columnsOf } from './columns.tsx';
import { type VisitRow, visitRowsOf } from './rows.ts';
import './visits-screen.css';

interface VisitsScreenProps {
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly onOpen: (entry: string) => void;
}

/** The juror's field visits, and the proposals that can still be visited. */
export function VisitsScreen({ desk, work, onOpen }: VisitsScreenProps) {
  const language = useLanguage();
  const text = useTexts(visitText);
  const sheets = useWork(work, 'sheets');
  const rows = useMemo(() => visitRowsOf(desk, sheets), [desk, sheets]);
  const visited = rows.filter(({ state }) => state !== 'none').length;
  const [words, setWords] = useState('');
  const [only, setOnly] = useState(false);
  const shown = useMemo(() => rows.filter((row) => (!only || row.state !== 'none') && holds(row, words)), [rows, only, words]);
  const columns = useMemo(() => columnsOf(text, language), [text, language]);
  const empty = (
    <EmptyState icon={<Search />} title={text.noMatchTitle}>
      {text.noMatchBody}
    </EmptyState>
  );
  return (
    <Page title={text.listTitle} layout="fill" beside={<Badge icon={<MapPin />}>{text.summary(visited, rows.length)}</Badge>}>
      <div className="visits">
        <p className="soft small">{text.listIntro}</p>
        <div className="visits__filters">
          <SearchField label={text.search} value={words} onChange={setWords} />
          <Checkbox isSelected={only} onChange={setOnly}>
            {text.only}
          </Checkbox>
        </div>
        <div className="visits__table">
          <DataTable label={text.tableLabel} columns={columns} rows={shown} rowKey={(row) => row.entry} onOpen={onOpen} empty={empty} />
        </div>
      </div>
    </Page>
  );
}

function holds({ entry, title, agency }: VisitRow, words: string): boolean {
  const haystack = `${entry} ${title} ${agency}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
