import { at, must } from '../../../base/at.ts';
import { compareNear, type Fraction, nearNumber, sharedFractions } from '../../../base/fraction.ts';
import { compareCodeUnits, sortedCodeUnits } from '../../../base/order.ts';
import { ineligibility } from './eligibility.ts';
import { carryShortfall, finalTotal } from './final-total.ts';
import type { RankingInputs } from '../inputs.ts';
import type { SheetValues } from '../marks/juror-totals.ts';
import { lowestWins } from '../method.ts';
import type { Adjustment, JurorTotals, RankedProposal, TieBreak } from '../outcome.ts';
import { panelOf } from '../across/panel.ts';
import type { Whole } from '../across/whole-numbers.ts';
import type { Divisions, Partition } from '../partition.ts';
import type { Rules } from '../rules.ts';
import { type ScoreTable, sheetsOf } from '../marks/score-table.ts';
import { select } from './selection.ts';
import type { StageValue } from '../stage-values.ts';
import { breakTie, type Chain, type Contender } from './ties.ts';

/** Everything that ranking one partition works with. */
export interface PanelWork {
  readonly rules: Rules;
  readonly table: ScoreTable;
  readonly inputs: RankingInputs;
  readonly totals: SheetValues;
  readonly adjustments: ReadonlyMap<string, readonly Adjustment[]>;
  /** What the sheets of a proposal (its index in the table) come to. */
  readonly totalsOf: (proposal: number) => JurorTotals;
}

/** A line of the ranking in the making, with what the tie chain looks at. */
export interface Line extends Contender {
  readonly ranked: RankedProposal;
}

/** One that has no place yet: it is given one where it stands, since a large panel's lines are what lasts of a ranking. */
interface UnplacedLine extends Line {
  readonly ranked: Omit<RankedProposal, Placing> & { -readonly [Key in Placing]: RankedProposal[Key] };
}

type Placing = 'rank' | 'sharing' | 'brokenBy';

/** Ranks the members of one partition from their stage values, given in the same order. */
export function rankPartition(
  work: PanelWork,
  partition: Partition,
  values: readonly StageValue[],
): { readonly proposals: readonly RankedProposal[]; readonly pendingDraws: readonly (readonly string[])[] } {
  const panel = panelOf(work.table, work.totals, partition.members);
  const lines = partition.members.map((proposal, member) => lineOf(work, partition.key, { proposal, member }, at(values, member)));
  const chain: Chain = { steps: work.rules.ties, panel: () => panel, lot: work.inputs.lot };
  const { ranked, pendingDraws } = ranks(work.rules, chain, lines);
  const rest = lines.map((line) => line.ranked).filter((each) => each.status !== 'ranked');
  return { proposals: [...withSelection(work.rules, work.inputs.divisions, ranked), ...rest], pendingDraws };
}

/** The line of a proposal that belongs to no partition. */
export function unplaced(work: PanelWork, proposal: number): RankedProposal {
  const by = work.rules.partition === 'cluster' ? 'cluster' : 'group';
  const nothing: StageValue = { value: null, inFavour: 0, shortfall: { kind: 'no-division', by }, jurors: 0, criteria: [] };
  return lineOf(work, null, { proposal, member: NO_MEMBER }, nothing).ranked;
}

/** The number of what has no place in a panel, and so is never tied. */
export const NO_MEMBER = -1;

/** One empty list for all lines that have nothing to list. */
const NONE: readonly never[] = [];

function lineOf(
  work: PanelWork,
  partition: string | null,
  { proposal: index, member }: { readonly proposal: number; readonly member: number },
  value: StageValue,
): UnplacedLine {
  const { rules, inputs } = work;
  const proposal = at(work.table.proposals, index);
  const carried =
    rules.carry.length === 0 ? NONE : rules.carry.map(({ stage }) => ({ stage, total: inputs.carried.get(stage)?.get(proposal) ?? null }));
  const adjustments = work.adjustments.get(proposal) ?? NONE;
  const shortfall = value.shortfall ?? carryShortfall(carried);
  const total = shortfall === null && value.value !== null ? finalTotal(rules, value.value, carried, adjustments) : null;
  const below = total === null ? null : ineligibility(rules, total, value.criteria);
  const ranked: UnplacedLine['ranked'] = {
    proposal,
    partition,
    rank: null,
    status: total === null ? 'unranked' : below === null ? 'ranked' : 'not-eligible',
    reason: shortfall ?? below,
    stageTotal: value.value,
    total,
    inFavour: value.inFavour,
    criteria: value.criteria,
    jurors: value.jurors,
    jurorTotals: work.totalsOf(index),
    carried,
    adjustments,
    sharing: NONE,
    brokenBy: NONE,
    selected: false,
    tiedAcrossCut: false,
  };
  return { proposal, criteria: value.criteria, member, ranked };
}

/** Gives what the sheets of a proposal come to; equal totals are one fraction, since a large panel has a million sheets and few different totals. */
export function totalsIn(table: ScoreTable, { values, given, denominator }: SheetValues): PanelWork['totalsOf'] {
  const fractions = sharedFractions();
  const jurorsOf = sharedJurors(table);
  const totalsFrom = (from: number, to: number): readonly (Fraction | null)[] =>
    Array.from({ length: to - from }, (_, offset) =>
      given[from + offset] === 0 ? null : fractions(at<Whole>(values, from + offset), denominator),
    );
  return (proposal) => {
    const { from, to } = sheetsOf(table, proposal);
    let totals: readonly (Fraction | null)[] | null = null;
    return {
      jurors: jurorsOf(from, to),
      // Worked out when first asked for: a ranking that is only compared with another never asks.
      get totals() {
        totals ??= totalsFrom(from, to);
        return totals;
      },
    };
  };
}

/** Gives the jurors of a proposal's sheets, the list given last where it is the same: in most panels all proposals have the same jurors. */
function sharedJurors({ jurors, sheetJuror }: ScoreTable): (from: number, to: number) => readonly string[] {
  let [first, list]: [number, readonly string[]] = [0, []];
  return (from, to) => {
    let same = to - from === list.length;
    for (let offset = 0; same && offset < list.length; offset += 1) same = sheetJuror[first + offset] === sheetJuror[from + offset];
    if (!same) list = Array.from(sheetJuror.subarray(from, to), (juror) => at(jurors, juror));
    first = from;
    return list;
  };
}

function ranks(rules: Rules, chain: Chain, lines: readonly UnplacedLine[]) {
  const note = ({ ranked: own }: UnplacedLine, broken: TieBreak): void => {
    own.brokenBy = [...own.brokenBy, broken];
  };
  const ranked: RankedProposal[] = [];
  const pendingDraws: (readonly string[])[] = [];
  for (const equals of equalTotals(rules, lines)) {
    for (const { contenders, pending } of breakTie(chain, equals, note)) {
      const rank = ranked.length + 1;
      const sharing = sortedCodeUnits(contenders.map((line) => line.proposal));
      if (pending) pendingDraws.push(sharing);
      for (const line of contenders) {
        line.ranked.rank = rank;
        line.ranked.sharing = sharing;
        ranked.push(line.ranked);
      }
    }
  }
  return { ranked, pendingDraws };
}

/** Ranked lines in groups with the same total, best first. */
export function equalTotals<L extends Line>(rules: Rules, lines: readonly L[]): readonly (readonly L[])[] {
  const standing = lines.filter((line) => line.ranked.status === 'ranked');
  const totals = standing.map((line) => must(line.ranked.total));
  const near = Float64Array.from(totals, nearNumber);
  const sign = lowestWins(rules.aggregate.method) ? 1 : -1;
  // Numbers of lines and not lines, so that most comparisons look at nothing else.
  const compare = (a: number, b: number): number =>
    sign * compareNear(Number(near[a]), at(totals, a), Number(near[b]), at(totals, b)) ||
    at(standing, b).ranked.inFavour - at(standing, a).ranked.inFavour;
  const order = Int32Array.from(standing.keys()).sort(
    (a, b) => compare(a, b) || compareCodeUnits(at(standing, a).proposal, at(standing, b).proposal),
  );
  const groups: L[][] = [];
  let first = -1;
  for (const each of order) {
    if (first >= 0 && compare(first, each) === 0) groups.at(-1)?.push(at(standing, each));
    else {
      groups.push([at(standing, each)]);
      first = each;
    }
  }
  return groups;
}

/** Applies the selection of the rules to the ranked proposals of one partition, best first. */
export function withSelection(
  { selection }: Rules,
  divisions: ReadonlyMap<string, Divisions>,
  ranked: readonly RankedProposal[],
): readonly RankedProposal[] {
  if (selection === null) return ranked;
  const by = selection.quotas?.by ?? 'cluster';
  const candidates = ranked.map(({ proposal, rank }) => ({
    proposal,
    rank: must(rank),
    division: divisions.get(proposal)?.[by] ?? null,
  }));
  const { selected, tiedAcrossCut } = select(selection, candidates);
  return ranked.map((each) => {
    const isSelected = selected.has(each.proposal);
    const isTied = tiedAcrossCut.has(each.proposal);
    return isSelected === each.selected && isTied === each.tiedAcrossCut ? each : { ...each, selected: isSelected, tiedAcrossCut: isTied };
  });
}
