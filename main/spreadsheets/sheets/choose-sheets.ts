import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';

/**
 * Of the sheets that have the heading looked for, those chosen by name, or the only one: a second one is refused by its name, never passed over. `all` are the names of the sheets
 * that a person sees.
 */
export function chooseSheets<Found extends { readonly name: string }>(
  found: readonly Found[],
  all: readonly string[],
  chosen: readonly string[],
): Result<readonly Found[], SpreadsheetFault> {
  const absent = chosen.find((name) => !found.some((each) => each.name === name));
  if (absent !== undefined) {
    if (all.includes(absent)) return err({ kind: 'no-heading-in-sheet', sheet: absent });
    return err({ kind: 'no-such-sheet', sheet: absent, sheets: all.filter((name) => name !== '').join(', ') });
  }
  if (chosen.length > 0) return ok(found.filter(({ name }) => chosen.includes(name)));
  return found.length > 1 ? err({ kind: 'several-sheets', sheets: found.map(({ name }) => `"${name}"`).join(', ') }) : ok(found);
}
