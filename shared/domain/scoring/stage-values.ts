import { at } from '../../base/at.ts';
import { tenToThe } from '../../base/decimal.ts';
import { add, type Fraction, multiply, ZERO } from '../../base/fraction.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { acrossJurors, dropOf } from './across/across-jurors.ts';
import { acrossPanel, type PanelValue } from './across/across-panel.ts';
import type { Component } from './across/components.ts';
import { MISSING } from './grid.ts';
import { criterionMarks, type SheetValues } from './juror-totals.ts';
import { addsUp, isRankingMethod } from './method.ts';
import type { CriterionValue, Shortfall } from './outcome.ts';
import { type Panel, panelOf } from './across/panel.ts';
import { roundAt } from './rounding.ts';
import type { Rules } from './rules.ts';
import { type ScoreTable, sheetsOf, stepsAt } from './score-table.ts';
import { multiplier } from './weights.ts';

/** What this stage's marks come to for one proposal: a value, or why there is none. */
export interface StageValue {
  readonly value: Fraction | null;
  readonly inFavour: number;
  readonly shortfall: Shortfall | null;
  readonly jurors: number;
  readonly criteria: readonly CriterionValue[];
}

/** A design on which juror effects cannot be told from quality, by the criterion fitted (null: juror totals) and with its components. */
export interface DisconnectedDesign {
  readonly criterion: string | null;
  readonly components: readonly Component[];
}

/** The values of this stage for the members of one partition (indices into the table), in their order. */
export function stageValues(
  rules: Rules,
  table: ScoreTable,
  totals: SheetValues,
  members: readonly number[],
): Result<readonly StageValue[], DisconnectedDesign> {
  const byTotals = rules.combine === 'juror-totals' || isRankingMethod(rules.aggregate.method);
  return byTotals ? fromJurorTotals(rules, table, totals, members) : fromCriterionPanels(rules, table, members);
}

function fromJurorTotals(rules: Rules, table: ScoreTable, totals: SheetValues, members: readonly number[]) {
  const panel = panelOf(table, totals, members);
  const across = acrossPanel(rules.aggregate, panel);
  if (!across.ok) return err({ criterion: null, components: across.error });
  const shortfallOf = shortfalls(rules, [{ criterion: null, panel }]);
  return ok(
    members.map((proposal, member): StageValue => {
      const { value, inFavour } = at(across.value, member);
      const shortfall = shortfallOf(member);
      const criteria = table.criteria.map((criterion, index) => ({
        criterion: criterion.id,
        value: acrossCounted(rules, table, totals, { proposal, criterion: index }),
        weighted: null,
      }));
      return { value: shortfall === null ? value : null, inFavour, shortfall, jurors: at(panel.marks, member).length, criteria };
    }),
  );
}

function fromCriterionPanels(rules: Rules, table: ScoreTable, members: readonly number[]) {
  const columns: CriterionColumn[] = [];
  for (const [index, criterion] of table.criteria.entries()) {
    const panel = panelOf(table, criterionMarks(table, index), members);
    const across = criterion.weight === 0 ? null : acrossPanel(rules.aggregate, panel);
    if (across !== null && !across.ok) return err({ criterion: criterion.id, components: across.error });
    columns.push({ criterion: criterion.id, weight: multiplier(criterion, rules.weighting), panel, across: across?.value ?? null });
  }
  const weighted = columns.filter((column) => column.across !== null);
  const shortfallOf = shortfalls(rules, weighted);
  return ok(
    members.map((_, member): StageValue => {
      const shortfall = shortfallOf(member);
      const criteria = columns.map((column) => columnValue(rules, column, member));
      const jurors = Math.min(...weighted.map((column) => at(column.panel.marks, member).length));
      return { value: shortfall === null ? sumOfWeighted(criteria) : null, inFavour: 0, shortfall, jurors, criteria };
    }),
  );
}

/** One criterion across jurors for all members; `across` null for a criterion without weight, which is shown but never counts. */
interface CriterionColumn {
  readonly criterion: string;
  readonly weight: Fraction;
  readonly panel: Panel;
  readonly across: readonly PanelValue[] | null;
}

function columnValue(rules: Rules, { criterion, weight, panel, across }: CriterionColumn, member: number): CriterionValue {
  const raw = across === null ? plainValue(rules, panel, member) : at(across, member).value;
  if (raw === null) return { criterion, value: null, weighted: null };
  const value = roundAt(rules.rounding.criterion, raw);
  return { criterion, value, weighted: roundAt(rules.rounding.weighted, multiply(value, weight)) };
}

function sumOfWeighted(criteria: readonly CriterionValue[]): Fraction {
  return criteria.reduce((total, { weighted }) => add(total, weighted ?? ZERO), ZERO);
}

function plainValue(rules: Rules, panel: Panel, member: number): Fraction | null {
  const marks = at(panel.marks, member);
  return acrossJurors(
    rules.aggregate,
    marks.map((mark) => mark.value),
    panel.denominator,
  );
}

/** A criterion's value for a proposal over the jurors who count by their totals, taken straight from the table since it is only shown. */
function acrossCounted(
  rules: Rules,
  table: ScoreTable,
  totals: SheetValues,
  { proposal, criterion }: { readonly proposal: number; readonly criterion: number },
): Fraction | null {
  const grid = at(table.grids, criterion);
  const numerators: bigint[] = [];
  const { from, to } = sheetsOf(table, proposal);
  for (let sheet = from; sheet < to; sheet += 1) {
    const steps = stepsAt(table, sheet, criterion);
    if (steps !== MISSING && at(totals.numerators, sheet) !== null) numerators.push(BigInt(grid.min + steps * grid.step));
  }
  return acrossJurors(rules.aggregate, numerators, tenToThe(grid.decimals));
}

/** A panel that must be complete enough; `criterion` null when it is the panel of juror totals. */
interface RequiredPanel {
  readonly criterion: string | null;
  readonly panel: Panel;
}

/** Tells for each member the first thing that its panels lack, or null when nothing is lacking. */
function shortfalls(rules: Rules, required: readonly RequiredPanel[]): (member: number) => Shortfall | null {
  const sizes = required.map(({ criterion, panel }) => {
    const counts = panel.marks.map((marks) => marks.length);
    return { criterion, counts, most: counts.reduce((most, count) => Math.max(most, count), 0) };
  });
  const equal = addsUp(rules.aggregate.method) && rules.unequalPanels === 'unranked';
  const drop = dropOf(rules.aggregate);
  return (member) => {
    if (sizes.every(({ counts }) => counts[member] === 0)) return { kind: 'no-scores' };
    for (const { criterion, counts, most } of sizes) {
      const jurors = at(counts, member);
      if (jurors === 0 && criterion !== null) return { kind: 'criterion-without-scores', criterion };
      if (jurors < rules.quorum.minJurors) return { kind: 'below-quorum', jurors, minJurors: rules.quorum.minJurors };
      if (jurors <= 2 * drop) return { kind: 'too-few-for-drop', jurors, drop };
      if (equal && jurors < most) return { kind: 'unequal-panel', jurors, expected: most };
    }
    return null;
  };
}
