import { compareNames } from '#shared/base/order.ts';
import { parseFraction, toNumber } from '#shared/base/fraction.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { DecidedRow, ResultRow } from '#shared/domain/panel/result/result.ts';
import type { PlotRange } from '#renderer/ui/plot/strip-plot.tsx';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { PlenaryDesk } from '../use-plenary.ts';
import type { ItemSheets } from './use-item-sheets.ts';

/** A proposal as the panel talks about it: as computed, and as decided so far. */
export interface TalkedProposal {
  readonly proposal: ProposalSummary;
  readonly computed: ResultRow;
  readonly decided: DecidedRow | null;
}

const byEntry = new WeakMap<readonly ProposalSummary[], ReadonlyMap<string, ProposalSummary>>();

/** The proposal of an entry; the list of a thousand is gone through once. */
export function proposalIn({ proposals }: Pick<OpenedBundle, 'proposals'>, entry: string): ProposalSummary | undefined {
  const known = byEntry.get(proposals) ?? new Map(proposals.map((proposal) => [proposal.entry, proposal]));
  byEntry.set(proposals, known);
  return known.get(entry);
}

/** The proposals of an item, in its order. */
export function proposalsOf({ view, state, work }: PlenaryDesk, item: PlenaryItem): readonly TalkedProposal[] {
  return item.entries.flatMap((entry): readonly TalkedProposal[] => {
    const proposal = proposalIn(work.bundle, entry);
    const computed = view.ranking.find((row) => row.entry === entry);
    if (proposal === undefined || computed === undefined) return [];
    return [{ proposal, computed, decided: state.decided.find((row) => row.entry === entry) ?? null }];
  });
}

/** The name of somebody on the roster. */
export function nameOf({ work }: Pick<PlenaryDesk, 'work'>, thumbprint: string | null): string {
  return work.bundle.view.roster.find((member) => member.thumbprint === thumbprint)?.name ?? thumbprint ?? '';
}

/** Everybody who may sit in the plenary, by name. */
export function membersOf({ work }: Pick<PlenaryDesk, 'work'>) {
  const panel = work.bundle.view.roster.filter((member) => holdsRole(member, 'chair', 'chair-deputy', 'juror'));
  return panel.toSorted((a, b) => compareNames(a.name, b.name));
}

/** Jurors who are out for an item because of a conflict of interest with one of its proposals, ordered by name. */
export function outFor(desk: PlenaryDesk, item: PlenaryItem, sheets: ItemSheets): readonly string[] {
  const known = desk.work.bundle.stage.conflicts.filter(({ entry }) => item.entries.includes(entry)).map(({ juror }) => juror);
  const declared = item.entries.flatMap((entry) =>
    (sheets.get(entry) ?? []).flatMap(({ status, juror }) => (status === 'recused' ? [juror] : [])),
  );
  return [...new Set([...known, ...declared])].toSorted((a, b) => compareNames(nameOf(desk, a), nameOf(desk, b)));
}

/** How many jurors are present without a conflict of interest in the item; null before attendance was taken. */
export function votersFor(desk: PlenaryDesk, item: PlenaryItem, sheets: ItemSheets): number | null {
  const { present } = desk.state;
  if (present === null) return null;
  const out = new Set(outFor(desk, item, sheets));
  const jurors = desk.work.bundle.view.roster.filter((member) => holdsRole(member, 'juror'));
  return jurors.filter(({ thumbprint }) => present.includes(thumbprint) && !out.has(thumbprint)).length;
}

/** The juror totals of a row as numbers to draw, lowest first. */
export function drawnTotals({ jurors }: ResultRow): readonly number[] {
  return jurors
    .flatMap(({ total }) => {
      const exact = parseFraction(total);
      return exact === null ? [] : [toNumber(exact)];
    })
    .toSorted((a, b) => a - b);
}

const ROUND_TO = 10;

const ranges = new WeakMap<readonly ResultRow[], PlotRange>();

/** From ten to ten around all totals of the ranking, so that every plot has one scale; tens of thousands of totals are gone through once. */
export function plotRange({ view: { ranking } }: Pick<PlenaryDesk, 'view'>): PlotRange {
  const range = ranges.get(ranking) ?? rangeAround(ranking.flatMap(drawnTotals));
  ranges.set(ranking, range);
  return range;
}

function rangeAround(all: readonly number[]): PlotRange {
  const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (all.length === 0) return { min: 0, max: 1 };
  return { min: Math.floor(least / ROUND_TO) * ROUND_TO, max: Math.ceil(most / ROUND_TO) * ROUND_TO };
}
