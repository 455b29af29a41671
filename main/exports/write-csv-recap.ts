import { writeOfficeCsv } from './office-csv.ts';
import { type ExportSource, recapOf } from './recap.ts';

/** The recapitulation as CSV for a spreadsheet of the language's offices. */
export function writeRecapCsv(source: ExportSource): string {
  const { header, rows } = recapOf(source);
  return writeOfficeCsv(
    header,
    rows.map(({ cells }) => cells),
    source.language,
  );
}
