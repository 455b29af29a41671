import type { CheckedImport } from '#main/intake/check-import.ts';
import { cellAddress, columnLetters } from '#shared/domain/intake/sheets/cell-address.ts';
import { isOtherwise } from '#shared/domain/intake/reading/import-records.ts';
import type { PlannedProposal } from '#shared/domain/intake/reading/plan-import.ts';
import type { CellFault } from '#shared/domain/intake/reading/cell-fault.ts';
import type { ColumnFields } from '#shared/domain/intake/mapping/propose-mapping.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { BadCell, ChangedProposal, ImportedProposal, ImportView } from '#shared/ipc/views/intake.ts';

/** So many bad cells are listed: whoever has more has another fault than those. */
const MOST_LISTED = 2000;
const TEXT_SHOWN = 300;

/** A checked import as pages show it; `plan` null as long as it cannot be accepted. */
export function importView(checked: CheckedImport, { fields }: { readonly fields: ColumnFields }, plan: string | null): ImportView {
  const { faults, headings, passedOver, sheet } = checked;
  const { added, changed, unchanged, missing } = checked.plan;
  return {
    plan,
    sheet,
    columns: Array.from({ length: Math.max(headings.length, fields.length) }, (_, column) => ({
      letters: columnLetters(column),
      heading: headings[column] ?? '',
      field: fields[column] ?? null,
    })),
    added: added.map(proposalView),
    changed: changed.map(changeView),
    unchanged: unchanged.length,
    missing,
    passedOver,
    bad: faults.slice(0, MOST_LISTED).map(badCell),
    badCells: faults.length,
    unknown: { groups: unknownIn(faults, 'group'), clusters: unknownIn(faults, 'cluster') },
    decided: [...added, ...changed].filter(({ decision }) => decision !== null).length,
    isOnlyDecided: added.length === 0 && !changed.some(isOtherwise),
  };
}

function proposalView({ entry, row, facts: { title, agency, group, cluster, startedOn } }: PlannedProposal): ImportedProposal {
  return { entry, row, title, agency, group, cluster, startedOn };
}

function changeView(proposal: PlannedProposal): ChangedProposal {
  const changes = proposal.changes.map(({ field, before, after }) => ({ field, before: shown(before), after: shown(after) }));
  return { ...proposalView(proposal), changes };
}

function badCell(fault: CellFault): BadCell {
  return { ...fault, content: shown(fault.content), cell: cellAddress(fault.row, fault.column) };
}

function shown(text: string): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text;
}

function unknownIn(faults: readonly CellFault[], field: 'group' | 'cluster'): readonly string[] {
  const unknown = faults.filter((fault) => fault.kind === 'unknown-division' && fault.field === field);
  return sortedCodeUnits(new Set(unknown.map(({ content }) => content)));
}
