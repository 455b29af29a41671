import { evidenceOf } from '#shared/domain/panel/sheet/evidence.ts';
import { lacksOf, odditiesOf, type Oddity, type SheetLacks, twinsOf } from '#shared/domain/panel/own/own-check.ts';
import { deskState, type OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** A proposal that is not done, and what it lacks. */
export interface MissingProposal {
  readonly entry: string;
  readonly title: string;
  readonly lacks: SheetLacks;
}

/** A scored proposal that is worth a second look. */
export interface OddProposal {
  readonly entry: string;
  readonly title: string;
  readonly oddities: readonly Oddity[];
  /** Other entries with the very same scores. */
  readonly twins: readonly string[];
}

/** Everything there is to say before signing. */
export interface DeskCheck {
  readonly missing: readonly MissingProposal[];
  readonly odd: readonly OddProposal[];
  readonly scored: number;
  readonly recused: number;
  /** How many photos and files the visits name. */
  readonly evidence: number;
  /** The juror's own totals, as decimal strings. */
  readonly totals: readonly string[];
  /** The sheets to be signed, in order of entry number. */
  readonly sheets: readonly ScoreSheet[];
}

/** Looks over a juror's whole desk. */
export function checkDesk(rules: Rules, desk: OwnDesk<ProposalSummary>, sheets: ReadonlyMap<string, ScoreSheet>): DeskCheck {
  const all = desk.proposals.map(({ entry, title }) => ({ entry, title, state: deskState(desk, sheets, entry), sheet: sheets.get(entry) }));
  const scored = all.flatMap(({ state, sheet, ...rest }) => (state === 'scored' && sheet !== undefined ? [{ ...rest, sheet }] : []));
  const twins = twinsOf(scored.map(({ sheet }) => sheet));
  return {
    missing: all
      .filter(({ state }) => state === 'untouched' || state === 'started')
      .map(({ entry, title, sheet }) => ({ entry, title, lacks: lacksOf(rules, sheet) })),
    odd: scored
      .map(({ entry, title, sheet }) => ({ entry, title, oddities: odditiesOf(rules, sheet), twins: twins.get(entry) ?? [] }))
      .filter((one) => one.oddities.length > 0 || one.twins.length > 0),
    scored: scored.length,
    recused: all.filter(({ state }) => state === 'recused').length,
    evidence: evidenceOf(scored.map(({ sheet }) => sheet)).length,
    totals: scored.map(({ sheet }) => ownTotal(rules, sheet).total),
    sheets: all.flatMap(({ sheet }) => sheet ?? []),
  };
}
