import { at } from '../../../base/at.ts';
import type { SheetValues } from '../juror-totals.ts';
import { type ScoreTable, sheetsOf } from '../score-table.ts';

/** One juror's value for a proposal: the numerator over the panel's denominator. */
export interface Mark {
  readonly juror: number;
  readonly value: bigint;
}

/** The values that count for each member (a proposal of one partition), all over one denominator; a juror without one is simply not there. */
export interface Panel {
  readonly marks: readonly (readonly Mark[])[];
  readonly denominator: bigint;
  /** Jurors are numbered from zero up to, not including, this. */
  readonly jurors: number;
}

/** The panel of these proposals (indices into the table) made of one value for each sheet. */
export function panelOf(table: ScoreTable, values: SheetValues, members: readonly number[]): Panel {
  const marks = members.map((proposal) => {
    const given: Mark[] = [];
    const { from, to } = sheetsOf(table, proposal);
    for (let sheet = from; sheet < to; sheet += 1) {
      const value = at(values.numerators, sheet);
      if (value !== null) given.push({ juror: at(table.sheetJuror, sheet), value });
    }
    return given;
  });
  return { marks, denominator: values.denominator, jurors: table.jurors.length };
}
