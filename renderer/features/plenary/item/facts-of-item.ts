import { compareNames } from '#shared/base/order.ts';
import { parseFraction, toNumber } from '#shared/base/fraction.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import type { PlotRange } from '#renderer/ui/plot/strip-plot.tsx';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { TalkedEntry } from '#shared/ipc/views/plenary.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** A proposal as the panel talks about it: as computed, as decided so far, and what jurors wrote about it. */
export interface TalkedProposal extends TalkedEntry {
  readonly proposal: ProposalSummary;
}

const byEntry = new WeakMap<readonly ProposalSummary[], ReadonlyMap<string, ProposalSummary>>();

/** The proposal of an entry; the list of a thousand is gone through once. */
export function proposalIn({ proposals }: Pick<OpenedBundle, 'proposals'>, entry: string): ProposalSummary | undefined {
  const known = byEntry.get(proposals) ?? new Map(proposals.map((proposal) => [proposal.entry, proposal]));
  byEntry.set(proposals, known);
  return known.get(entry);
}

/** The proposals that are talked about, in the order of their item; nothing while they are on their way. */
export function proposalsOf({ talked, work }: Pick<PlenaryDesk, 'talked' | 'work'>): readonly TalkedProposal[] {
  if (talked.status !== 'ready') return [];
  return talked.value.flatMap((entry): readonly TalkedProposal[] => {
    const proposal = proposalIn(work.bundle, entry.computed.entry);
    return proposal === undefined ? [] : [{ proposal, ...entry }];
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
export function outFor(desk: PlenaryDesk, item: PlenaryItem): readonly string[] {
  const known = desk.work.bundle.stage.conflicts.filter(({ entry }) => item.entries.includes(entry)).map(({ juror }) => juror);
  const declared = proposalsOf(desk).flatMap(({ sheets }) => sheets.flatMap(({ status, juror }) => (status === 'recused' ? [juror] : [])));
  return [...new Set([...known, ...declared])].toSorted((a, b) => compareNames(nameOf(desk, a), nameOf(desk, b)));
}

/** How many jurors are present without a conflict of interest in the item; null before attendance was taken. */
export function votersFor(desk: PlenaryDesk, item: PlenaryItem): number | null {
  const { present } = desk.state;
  if (present === null) return null;
  const out = new Set(outFor(desk, item));
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

/** From ten to ten around all totals of the ranking, so that every plot has one scale. */
export function plotRange({ view: { range } }: Pick<PlenaryDesk, 'view'>): PlotRange {
  if (range === null) return { min: 0, max: 1 };
  return { min: Math.floor(range.least / ROUND_TO) * ROUND_TO, max: Math.ceil(range.most / ROUND_TO) * ROUND_TO };
}
