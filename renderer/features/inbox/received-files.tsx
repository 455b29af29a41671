import { useMemo, useState } from 'react';
import { Badge, type Tone } from '#renderer/ui/display/badge.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { CircleAlert, CircleCheck, CircleSlash, Copy, FileClock, History, Images } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { ListActions } from '#renderer/work/list-actions.tsx';
import type { Language } from '#shared/base/language.ts';
import { compareNames } from '#shared/base/order.ts';
import type { RosterView } from '#shared/ipc/views/bundle.ts';
import type { ReceivedFile } from '#shared/ipc/views/panel.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeOutcomeNote, explainOutcome, nameOutcome } from '#shared/text/errors/outcomes.ts';
import { inboxText } from '#shared/text/screens/inbox.ts';
import { capitalized } from '#shared/text/sentence.ts';

type Kind = ReceivedFile['outcome']['kind'];

const KINDS = [
  'accepted',
  'conflict',
  'superseded',
  'evidence',
  'evidence-waiting',
  'evidence-idle',
  'duplicate',
  'rejected',
] as const satisfies readonly Kind[];

const LOOKS: Readonly<Record<Kind, { readonly tone: Tone; readonly Icon: typeof CircleCheck }>> = {
  accepted: { tone: 'good', Icon: CircleCheck },
  conflict: { tone: 'warn', Icon: CircleAlert },
  superseded: { tone: 'neutral', Icon: History },
  evidence: { tone: 'good', Icon: Images },
  'evidence-waiting': { tone: 'warn', Icon: FileClock },
  'evidence-idle': { tone: 'neutral', Icon: Images },
  duplicate: { tone: 'neutral', Icon: Copy },
  rejected: { tone: 'bad', Icon: CircleSlash },
};

const DIGEST_SHOWN = 12;

interface ReceivedFilesProps {
  readonly files: readonly ReceivedFile[];
  readonly roster: readonly RosterView[];
  readonly bundleId: string;
  readonly chair: string;
}

/** One line for each file ever received, and for each time it was sent again under another name, whatever became of it; the accepted first. */
export function ReceivedFiles({ files, roster, bundleId, chair }: ReceivedFilesProps) {
  const words = useTexts(inboxText);
  const language = useLanguage();
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const columns = useColumns(roster);
  const ordered = useMemo(() => orderFiles(files, roster), [files, roster]);
  const [search, setSearch] = useState('');
  const shown = useMemo(() => filesThatFit(ordered, roster, { kind, search, language }), [ordered, roster, kind, search, language]);
  const counted = (each: Kind) => files.filter(({ outcome }) => outcome.kind === each).length;
  const present = KINDS.filter((each) => counted(each) > 0);
  const options = [
    { value: 'all' as const, label: words.all(formatNumber(files.length, language)) },
    ...present.map((each) => ({
      value: each,
      label: words.filtered(capitalized(nameOutcome(each, language)), formatNumber(counted(each), language)),
    })),
  ];
  return (
    <>
      <div className="inbox__bar">
        {present.length > 1 && <Segmented label={words.filter} options={options} value={kind} onChange={setKind} />}
        <SearchField label={words.search} value={search} onChange={setSearch} />
        <ListActions bundleId={bundleId} chair={chair} list="received" />
      </div>
      <div className="inbox__table">
        <DataTable
          label={words.table}
          columns={columns}
          rows={shown}
          rowKey={({ sha256, name, again }) => `${sha256} ${again ? name : ''}`}
          empty={<p className="inbox__empty soft">{words.noMatch}</p>}
        />
      </div>
      <p className="inbox__foot soft small">{words.keptNote}</p>
    </>
  );
}

function useColumns(roster: readonly RosterView[]): readonly TableColumn<ReceivedFile>[] {
  const words = useTexts(inboxText);
  const language = useLanguage();
  return useMemo(() => {
    const jurorOf = namesIn(roster);
    return [
      {
        id: 'outcome',
        header: words.outcome,
        rem: 8,
        sortBy: ({ outcome }) => KINDS.indexOf(outcome.kind),
        cell: ({ outcome: { kind } }) => <OutcomeBadge kind={kind} />,
      },
      { id: 'juror', header: words.juror, rem: 9, grow: 1, sortBy: jurorOf, cell: (file) => <strong>{jurorOf(file) ?? '–'}</strong> },
      {
        id: 'revision',
        header: words.revision,
        rem: 4.5,
        align: 'end',
        sortBy: ({ revision }) => revision,
        cell: ({ revision }) => (revision === null ? '–' : formatNumber(revision, language)),
      },
      {
        id: 'code',
        header: words.code,
        rem: 6.5,
        sortBy: ({ code }) => code,
        cell: ({ code }) => <span translate="no">{code ?? '–'}</span>,
      },
      { id: 'file', header: words.file, rem: 13, grow: 2, sortBy: ({ name }) => name, cell: (file) => <FileCell file={file} /> },
      { id: 'reason', header: words.reason, rem: 14, grow: 3, cell: (file) => <ReasonCell file={file} /> },
    ];
  }, [words, language, roster]);
}

interface FileFilter {
  readonly kind: Kind | 'all';
  readonly search: string;
  readonly language: Language;
}

/** The files of an outcome whose juror, name, code or explanation has every word of the search. */
function filesThatFit(files: readonly ReceivedFile[], roster: readonly RosterView[], { kind, search, language }: FileFilter) {
  const jurorOf = namesIn(roster);
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return files.filter((file) => {
    if (kind !== 'all' && file.outcome.kind !== kind) return false;
    const text = [jurorOf(file), file.name, file.code, file.sha256, explainOutcome(file.outcome, language)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** By outcome, the accepted first, then by juror and revision. */
function orderFiles(files: readonly ReceivedFile[], roster: readonly RosterView[]): readonly ReceivedFile[] {
  const jurorOf = namesIn(roster);
  return files.toSorted(
    (a, b) =>
      KINDS.indexOf(a.outcome.kind) - KINDS.indexOf(b.outcome.kind) ||
      compareNames(jurorOf(a) ?? a.name, jurorOf(b) ?? b.name) ||
      (a.revision ?? 0) - (b.revision ?? 0),
  );
}

function namesIn(roster: readonly RosterView[]): (file: ReceivedFile) => string | null {
  const names = new Map(roster.map(({ thumbprint, name }) => [thumbprint, name]));
  return ({ juror }) => (juror === null ? null : (names.get(juror) ?? juror));
}

function OutcomeBadge({ kind }: { readonly kind: Kind }) {
  const language = useLanguage();
  const { tone, Icon } = LOOKS[kind];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {nameOutcome(kind, language)}
    </Badge>
  );
}

function FileCell({ file }: { readonly file: ReceivedFile }) {
  const words = useTexts(inboxText);
  return (
    <>
      <span className="inbox__name">{file.name}</span>
      <span className="inbox__digest">{words.digest(file.sha256.slice(0, DIGEST_SHOWN))}</span>
    </>
  );
}

function ReasonCell({ file }: { readonly file: ReceivedFile }) {
  const language = useLanguage();
  const why = explainOutcome(file.outcome, language);
  return (
    <span className="inbox__reason">
      {why !== null && <span>{capitalized(why)}</span>}
      {file.notes.map((note) => (
        <Badge key={note} tone="warn">
          {describeOutcomeNote(note, language)}
        </Badge>
      ))}
    </span>
  );
}
