import { useRef, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { likeliestSheet } from '#shared/domain/intake/mapping/understand-table.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { ImportView, SheetView } from '#shared/ipc/views/intake.ts';
import { type ChosenTable, tableOf } from './chosen-table.ts';

/** The list about to be imported, as far as a person has come with it. */
interface Importing {
  readonly file: ChosenFile;
  readonly sheets: readonly SheetView[];
  readonly table: ChosenTable;
  readonly checked: ImportView | null;
}

/** What the import waits for. */
type Doing = 'look' | 'check' | 'accept';

/** Which stage's selection a list may tell, and who hears that it was accepted. */
export interface ImportTarget {
  readonly stage: string;
  readonly onAccepted: (view: ImportView) => void;
}

/** One import from the choice of a file to its acceptance; nothing of it is kept before. */
export function useImport(work: CompetitionWork, { stage, onAccepted }: ImportTarget) {
  const bridge = useBridge();
  const { draft } = work;
  const [importing, setImporting] = useState<Importing | null>(null);
  const [entryExample, setEntryExample] = useState(draft.intake.entryExample);
  const [decidedStage, setDecidedStage] = useState(stage);
  const { look, check, accept, doing, error } = useImportRequests(work);

  const newest = useRef<ChosenFile | null>(null);
  const open = async (file: ChosenFile | undefined) => {
    if (file === undefined) return;
    newest.current = file;
    setImporting(null);
    const sheets = await look(file);
    if (newest.current !== file) return;
    const sheet = sheets === null ? 0 : likeliestSheet(sheets);
    const chosen = sheets?.[sheet];
    if (sheets !== null && chosen !== undefined) setImporting({ file, sheets, table: tableOf(draft, chosen, sheet, null), checked: null });
  };

  return {
    importing,
    doing,
    error,
    entryExample,
    setEntryExample,
    choose: async () => open((await bridge['files:choose']({ purpose: 'spreadsheet' }))[0]),
    drop: async (files: readonly File[]) => open((await bridge.dropped(files))[0]),
    chooseTable: (sheet: number, headingRow: number | null) => {
      const chosen = importing?.sheets[sheet];
      if (importing !== null && chosen !== undefined)
        setImporting({ ...importing, table: tableOf(draft, chosen, sheet, headingRow), checked: null });
    },
    /** Another understanding of the table; what was checked stays in sight until it is checked again, but cannot be accepted. */
    understand: (table: ChosenTable) => importing !== null && setImporting({ ...importing, table, checked: outdated(importing.checked) }),
    decidedStage,
    /** Decisions of the list are for another stage; what was checked has to be checked again. */
    setDecidedStage: (chosen: string) => {
      setDecidedStage(chosen);
      if (importing !== null) setImporting({ ...importing, checked: outdated(importing.checked) });
    },
    check: async () => {
      if (importing === null) return;
      const checked = await check(importing, { entryExample, stage: decidedStage === '' ? null : decidedStage });
      setImporting((now) => withChecked(now, importing, checked));
    },
    accept: async () => {
      const checked = importing?.checked ?? null;
      if (checked !== null && (await accept(checked))) onAccepted(checked);
    },
  };
}

/** What one import can do and how far it is. */
export type ImportWork = ReturnType<typeof useImport>;

/** What is asked of a check beside the table. */
interface Asked {
  readonly entryExample: string;
  readonly stage: string | null;
}

/** What was changed while the list was checked stays, and has to be checked again; another list was never checked; of a check that was stopped, the one before stays in sight. */
function withChecked(now: Importing | null, asked: Importing, checked: ImportView | null): Importing | null {
  if (now?.file !== asked.file) return now;
  return { ...now, checked: now === asked && checked !== null ? checked : outdated(checked ?? now.checked) };
}

/** What was checked under another understanding cannot be accepted. */
function outdated(checked: ImportView | null): ImportView | null {
  return checked === null ? null : { ...checked, plan: null };
}

function useImportRequests({ identity, status }: CompetitionWork) {
  const bridge = useBridge();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { ask, error } = useRequest();
  const one = { owner: identity.thumbprint, id: status.id };
  const during = async <T>(what: Doing, request: () => Promise<T>): Promise<T> => {
    setDoing(what);
    return request().finally(() => setDoing(null));
  };
  return {
    doing,
    error,
    look: ({ file }: ChosenFile) =>
      during('look', async () => {
        const looked = await ask(() => bridge['intake:look']({ ...one, file }));
        return looked.ok ? looked.value.sheets : null;
      }),
    check: ({ file: { file }, table: { sheet, headingRow, fields, said } }: Importing, asked: Asked) =>
      during('check', async () => {
        const order = { file, sheet, headingRow: headingRow ?? 1, fields: [...fields], said, ...asked };
        const checked = await ask(() => bridge['intake:check']({ ...one, ...order }));
        return checked.ok ? checked.value : null;
      }),
    accept: ({ plan }: ImportView) =>
      during('accept', async () => plan !== null && (await ask(() => bridge['intake:accept']({ ...one, plan }))).ok),
  };
}
