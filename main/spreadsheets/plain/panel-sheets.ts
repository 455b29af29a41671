import { at } from '#shared/base/at.ts';
import { MISSING } from '#shared/domain/scoring/grid.ts';
import type { Sheet } from '#shared/domain/scoring/score-table.ts';

/** Sheets as they fill up with marks, by the numbers of proposals, jurors and criteria. */
export interface PanelSheets {
  /** Enters a mark, missing ones too; false when that place had one already. */
  readonly enter: (proposal: number, juror: number, criterion: number, steps: number) => boolean;
  /** The sheets of each proposal, in the order in which its jurors were met. */
  readonly all: (proposals: readonly string[], jurors: readonly string[]) => readonly Sheet[];
}

/** One juror's sheet for one proposal. */
interface OpenSheet {
  readonly juror: number;
  readonly steps: number[];
}

interface OpenProposal {
  /** Where the sheet of each juror stands, by the juror's number. */
  readonly byJuror: Map<number, OpenSheet>;
  last: OpenSheet | null;
}

/** No mark was entered, not even a missing one. */
const NOT_MET = -2;

/** No sheets yet, of so many criteria each. */
export function panelSheets(criteria: number): PanelSheets {
  const byProposal: OpenProposal[] = [];
  const blank: readonly number[] = Array.from({ length: criteria }, () => NOT_MET);

  function openProposal(proposal: number): OpenProposal {
    const known = byProposal[proposal];
    if (known !== undefined) return known;
    const open = { byJuror: new Map<number, OpenSheet>(), last: null };
    byProposal[proposal] = open;
    return open;
  }

  function sheetOf(proposal: number, juror: number): OpenSheet {
    const open = openProposal(proposal);
    if (open.last?.juror === juror) return open.last;
    const sheet = open.byJuror.get(juror) ?? { juror, steps: blank.slice() };
    open.byJuror.set(juror, sheet);
    open.last = sheet;
    return sheet;
  }

  return {
    enter(proposal, juror, criterion, steps) {
      const sheet = sheetOf(proposal, juror);
      if (sheet.steps[criterion] !== NOT_MET) return false;
      sheet.steps[criterion] = steps;
      return true;
    },
    all: (proposals, jurors) =>
      byProposal.flatMap(({ byJuror }, proposal) =>
        Array.from(byJuror.values(), ({ juror, steps }) => ({
          proposal: at(proposals, proposal),
          juror: at(jurors, juror),
          steps: withMissing(steps),
        })),
      ),
  };
}

function withMissing(steps: number[]): readonly number[] {
  for (let criterion = 0; criterion < steps.length; criterion += 1) if (steps[criterion] === NOT_MET) steps[criterion] = MISSING;
  return steps;
}
