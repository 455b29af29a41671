import { useState } from 'react';
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

/** One import from the choice of a file to its acceptance; nothing of it is kept before. */
export function useImport(work: CompetitionWork, onAccepted: (view: ImportView) => void) {
  const bridge = useBridge();
  const { draft } = work;
  const [importing, setImporting] = useState<Importing | null>(null);
  const [entryExample, setEntryExample] = useState(draft.intake.entryExample);
  const { look, check, accept, doing, error } = useImportRequests(work);

  const open = async (file: ChosenFile | undefined) => {
    if (file === undefined) return;
    setImporting(null);
    const sheets = await look(file);
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
    understand: (table: ChosenTable) =>
      importing !== null &&
      setImporting({ ...importing, table, checked: importing.checked === null ? null : { ...importing.checked, plan: null } }),
    check: async () =>
      importing !== null && setImporting({ ...importing, checked: await check(importing.file, importing.table, entryExample) }),
    accept: async () => {
      const checked = importing?.checked ?? null;
      if (checked !== null && (await accept(checked))) onAccepted(checked);
    },
  };
}

/** What one import can do and how far it is. */
export type ImportWork = ReturnType<typeof useImport>;

function useImportRequests({ draft, identity, status }: CompetitionWork) {
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
    check: ({ file }: ChosenFile, { sheet, headingRow, fields, said }: ChosenTable, entryExample: string) =>
      during('check', async () => {
        const order = { file, sheet, headingRow: headingRow ?? 1, fields: [...fields], said, entryExample, stage: draft.stages[0] ?? null };
        const checked = await ask(() => bridge['intake:check']({ ...one, ...order }));
        return checked.ok ? checked.value : null;
      }),
    accept: ({ plan }: ImportView) =>
      during('accept', async () => plan !== null && (await ask(() => bridge['intake:accept']({ ...one, plan }))).ok),
  };
}
