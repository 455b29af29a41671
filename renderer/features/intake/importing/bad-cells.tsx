import { useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { Copy, Download } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import type { BadCell, ImportView } from '#shared/ipc/views/intake.ts';
import { adviseOnCell, describeCellFault } from '#shared/text/intake/cell-faults.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { capitalized } from '#shared/text/sentence.ts';

interface BadCellsProps {
  readonly view: ImportView;
  readonly sections: readonly FormSection[];
}

/** Every bad cell by its address, with the reason and what to do; to be copied, or handed on as a file. */
export function BadCells({ view, sections }: BadCellsProps) {
  const words = useTexts(importingText);
  const language = useLanguage();
  const columns = useColumns(sections);
  return (
    <div className="stack">
      <Notice tone="bad" title={words.badTitle(view.badCells)} actions={<HandOn view={view} sections={sections} />}>
        {words.badHelp} {view.badCells > view.bad.length && words.badListed(formatNumber(view.bad.length, language))}
      </Notice>
      <div className="importing__table">
        <DataTable label={words.badTable} columns={columns} rows={view.bad} rowKey={({ cell, kind }) => `${cell} ${kind}`} />
      </div>
    </div>
  );
}

function useColumns(sections: readonly FormSection[]): readonly TableColumn<BadCell>[] {
  const { badColumns } = useTexts(importingText);
  const language = useLanguage();
  return useMemo(
    () => [
      { id: 'cell', header: badColumns.cell, rem: 4, cell: ({ cell }) => <strong translate="no">{cell}</strong>, sortBy: ({ row }) => row },
      {
        id: 'field',
        header: badColumns.field,
        rem: 9,
        sortBy: ({ column }) => column,
        cell: ({ field }) => fieldName(field, sections, language),
      },
      {
        id: 'content',
        header: badColumns.content,
        rem: 10,
        grow: 2,
        cell: ({ content }) => <span className="importing__sample">{content}</span>,
      },
      {
        id: 'why',
        header: badColumns.why,
        rem: 11,
        grow: 2,
        sortBy: ({ kind }) => kind,
        cell: (fault) => capitalized(describeCellFault(fault, language)),
      },
      { id: 'todo', header: badColumns.todo, rem: 14, grow: 3, cell: (fault) => adviseOnCell(fault, language) },
    ],
    [badColumns, language, sections],
  );
}

function HandOn({ view, sections }: BadCellsProps) {
  const words = useTexts(importingText);
  const language = useLanguage();
  const bridge = useBridge();
  const { ask, error } = useRequest();
  const [done, setDone] = useState('');
  const rows = [
    Object.values(words.badColumns),
    ...view.bad.map((fault) => [
      fault.cell,
      fieldName(fault.field, sections, language),
      fault.content,
      describeCellFault(fault, language),
      adviseOnCell(fault, language),
    ]),
  ];
  const copy = () =>
    void navigator.clipboard
      .writeText(rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n'))
      .then(() => setDone(words.copied));
  const save = async () => {
    const saved = await ask(() => bridge['intake:save-list']({ rows }));
    if (saved.ok) setDone(words.savedAs(saved.value.name));
  };
  return (
    <>
      <Button icon={<Copy />} onPress={copy}>
        {words.copyBad}
      </Button>
      <Button icon={<Download />} onPress={() => void save()}>
        {words.saveBad}
      </Button>
      <output className="small">{done}</output>
      <ErrorNotice error={error} />
    </>
  );
}
