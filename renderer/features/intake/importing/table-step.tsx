import { Select } from '#renderer/ui/controls/select.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { Step } from './step.tsx';
import type { ImportWork } from './use-import.ts';

const ROWS_OFFERED = 30;
const CELLS_SHOWN = 4;
const LONGEST = 40;

/** Which sheet of the file, and which of its rows holds the headings. */
export function TableStep({ importWork: { importing, chooseTable } }: { readonly importWork: ImportWork }) {
  const words = useTexts(importingText);
  const language = useLanguage();
  if (importing === null) return null;
  const { sheets, table } = importing;
  const sheetName = (name: string | null) => name ?? words.textFile;
  const rows = sheets[table.sheet]?.top.slice(0, ROWS_OFFERED) ?? [];
  return (
    <Step number={2} name={words.steps.table}>
      <div className="importing__pair">
        <Select
          label={words.sheet}
          options={sheets.map(({ name, rows: count }, index) => ({
            value: String(index),
            label: words.sheetRows(sheetName(name), formatNumber(count, language)),
          }))}
          value={String(table.sheet)}
          onChange={(sheet) => chooseTable(Number(sheet), null)}
        />
        <Select
          label={words.headingRow}
          options={rows.map(({ row, cells }) => ({ value: String(row), label: words.rowOption(row, shortened(cells)) }))}
          value={String(table.headingRow ?? '')}
          onChange={(row) => chooseTable(table.sheet, Number(row))}
        />
      </div>
      {table.headingRow === null && <Notice tone="warn">{words.noHeading}</Notice>}
    </Step>
  );
}

function shortened(cells: readonly string[]): string {
  const shown = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, CELLS_SHOWN).join(' · ');
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
