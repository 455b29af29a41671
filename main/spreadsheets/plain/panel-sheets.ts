import { type Grid, MISSING, type Steps, stepsFor } from '#shared/domain/scoring/marks/grid.ts';
import type { NumberedSheets } from '#shared/domain/scoring/marks/score-table.ts';

/** Sheets as they fill up with marks, by the numbers of proposals, jurors and criteria. */
export interface PanelSheets {
  /** The number of a juror's sheet for a proposal: a new one when there was none. */
  readonly sheetOf: (proposal: number, juror: number) => number;
  /** Enters a mark, missing ones too; false when that place had one already. */
  readonly enter: (sheet: number, criterion: number, steps: number) => boolean;
  /** All sheets in the order in which they were met, where nothing was entered with MISSING. */
  readonly all: () => Pick<NumberedSheets, 'proposal' | 'juror' | 'steps'>;
}

/** What is kept of a mark is so much more, which is no more than its numbers have to spare, so that 0 says that none was entered, not even a missing one. */
const MET = 1 - MISSING;
const FIRST_ROOM = 1024;
const DIGITS = 32;
/** Knuth's multiplier sets proposals numbered one after the other far apart, and evenly, so that there is room between them for the jurors of each. */
const SPREAD = 0x9e3779b1;

/** Room for so many sheets, and twice as many slots in which a sheet's number, one more, is found by its proposal and juror. */
interface Room {
  readonly proposal: Int32Array;
  readonly juror: Int32Array;
  readonly steps: Steps;
  readonly slots: Int32Array;
  /** The number of slots is two to the power of this. */
  readonly digits: number;
}

function roomFor(sheets: number, grids: readonly Grid[]): Room {
  return {
    proposal: new Int32Array(sheets),
    juror: new Int32Array(sheets),
    steps: stepsFor(grids, sheets * grids.length),
    slots: new Int32Array(2 * sheets),
    digits: Math.log2(2 * sheets),
  };
}

/** No sheets yet, each with a mark on each of the grids. */
export function panelSheets(grids: readonly Grid[]): PanelSheets {
  const criteria = grids.length;
  let room = roomFor(FIRST_ROOM, grids);
  let count = 0;
  let last = -1;

  function newSheet(proposal: number, juror: number): number {
    if (count === room.proposal.length) room = roomier(room, grids);
    room.proposal[count] = proposal;
    room.juror[count] = juror;
    count += 1;
    room.slots[slotFor(room, proposal, juror)] = count;
    return count - 1;
  }

  return {
    sheetOf(proposal, juror) {
      // Most tables have the marks of a sheet below each other.
      if (last >= 0 && room.proposal[last] === proposal && room.juror[last] === juror) return last;
      const known = Number(room.slots[slotFor(room, proposal, juror)]);
      last = known === 0 ? newSheet(proposal, juror) : known - 1;
      return last;
    },
    enter(sheet, criterion, steps) {
      const place = sheet * criteria + criterion;
      if (room.steps[place] !== 0) return false;
      room.steps[place] = steps + MET;
      return true;
    },
    all: () => ({
      proposal: room.proposal.slice(0, count),
      juror: room.juror.slice(0, count),
      steps: marksIn(room.steps, stepsFor(grids, count * criteria)),
    }),
  };
}

/** Where the sheet's number is, or else belongs; half of the slots at least are free. */
function slotFor({ proposal, juror, slots, digits }: Room, ofProposal: number, ofJuror: number): number {
  const mask = slots.length - 1;
  let slot = ((Math.imul(ofProposal, SPREAD) >>> (DIGITS - digits)) + ofJuror) & mask;
  for (let sheet = Number(slots[slot]) - 1; sheet >= 0; sheet = Number(slots[slot]) - 1) {
    if (proposal[sheet] === ofProposal && juror[sheet] === ofJuror) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function roomier(room: Room, grids: readonly Grid[]): Room {
  const wider = roomFor(2 * room.proposal.length, grids);
  wider.proposal.set(room.proposal);
  wider.juror.set(room.juror);
  wider.steps.set(room.steps);
  for (let sheet = 0; sheet < room.proposal.length; sheet += 1) {
    wider.slots[slotFor(wider, Number(room.proposal[sheet]), Number(room.juror[sheet]))] = sheet + 1;
  }
  return wider;
}

function marksIn(kept: Steps, steps: Steps): Steps {
  for (let place = 0; place < steps.length; place += 1) steps[place] = Math.max(Number(kept[place]) - MET, MISSING);
  return steps;
}
