import { at, must } from '../../base/at.ts';
import { type Fraction, multiply, sum, ZERO } from '../../base/fraction.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { acrossJurors, dropOf } from './across/across-jurors.ts';
import { acrossPanel, type PanelValue } from './across/across-panel.ts';
import type { Component } from './across/components.ts';
import { criterionMarks, type SheetValues } from './marks/juror-totals.ts';
import { addsUp, isRankingMethod } from './method.ts';
import type { CriterionValue, Shortfall } from './outcome.ts';
import { countOf, membersOf, type Panel, panelOf } from './across/panel.ts';
import { roundAt } from './rounding.ts';
import type { Rules, ScoredCriterion } from './rules.ts';
import type { ScoreTable } from './marks/score-table.ts';
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
  // Taken over the jurors who count by their totals, and only shown.
  const room = new Float64Array(table.sheetJuror.length);
  const shown = table.criteria.map(({ id }, index) => {
    const marks = panelOf(table, criterionMarks(table, index, { counted: totals.given, room }), members);
    return acrossJurors(rules.aggregate, marks).map(unweighted(id));
  });
  return ok(
    members.map((_, member): StageValue => {
      const { value, inFavour } = at(across.value, member);
      const shortfall = shortfallOf(member);
      const criteria = shown.map((values) => at(values, member));
      return { value: shortfall === null ? value : null, inFavour, shortfall, jurors: countOf(panel, member), criteria };
    }),
  );
}

function fromCriterionPanels(rules: Rules, table: ScoreTable, members: readonly number[]) {
  const columns: CriterionColumn[] = [];
  const room = new Float64Array(table.sheetJuror.length);
  for (const [index, criterion] of table.criteria.entries()) {
    const { id } = criterion;
    const panel = panelOf(table, criterionMarks(table, index, { room }), members);
    const counts = criterion.weight !== 0;
    const across = counts ? acrossPanel(rules.aggregate, panel) : ok(acrossJurors(rules.aggregate, panel).map((value) => ({ value })));
    if (!across.ok) return err({ criterion: id, components: across.error });
    columns.push({ criterion: id, counts, panel: { start: panel.start }, values: across.value.map(weighing(rules, criterion)) });
  }
  const weighted = columns.filter(({ counts }) => counts);
  const shortfallOf = shortfalls(rules, weighted);
  return ok(
    members.map((_, member): StageValue => {
      const shortfall = shortfallOf(member);
      const criteria = columns.map(({ values }) => at(values, member));
      const jurors = Math.min(...weighted.map(({ panel }) => countOf(panel, member)));
      return { value: shortfall === null ? sumOfWeighted(criteria) : null, inFavour: 0, shortfall, jurors, criteria };
    }),
  );
}

/** One criterion across jurors for all members; one without weight is shown but never counts. */
interface CriterionColumn {
  readonly criterion: string;
  readonly counts: boolean;
  readonly panel: Pick<Panel, 'start'>;
  readonly values: readonly CriterionValue[];
}

/** What a criterion comes to where no total is made of it; one for each value, since values repeat and a large panel has hundreds of thousands. */
function unweighted(criterion: string): (value: Fraction | null) => CriterionValue {
  const known = new Map<Fraction | null, CriterionValue>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const after = { criterion, value, weighted: null };
    known.set(value, after);
    return after;
  };
}

/** Rounds and weights what a criterion comes to; each value once, since values repeat. */
function weighing(rules: Rules, criterion: ScoredCriterion): (across: Pick<PanelValue, 'value'>) => CriterionValue {
  const weight = multiplier(criterion, rules.weighting);
  const known = new Map<Fraction | null, CriterionValue>([[null, { criterion: criterion.id, value: null, weighted: null }]]);
  return ({ value: raw }) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const value = roundAt(rules.rounding.criterion, must(raw));
    const after = { criterion: criterion.id, value, weighted: roundAt(rules.rounding.weighted, multiply(value, weight)) };
    known.set(raw, after);
    return after;
  };
}

function sumOfWeighted(criteria: readonly CriterionValue[]): Fraction {
  return sum(criteria.map(({ weighted }) => weighted ?? ZERO));
}

/** A panel that must be complete enough; `criterion` null when it is the panel of juror totals. */
interface RequiredPanel {
  readonly criterion: string | null;
  readonly panel: Pick<Panel, 'start'>;
}

/** Tells for each member the first thing that its panels lack, or null when nothing is lacking. */
function shortfalls(rules: Rules, required: readonly RequiredPanel[]): (member: number) => Shortfall | null {
  const sizes = required.map(({ criterion, panel }) => {
    const counts = Array.from({ length: membersOf(panel) }, (_, member) => countOf(panel, member));
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
