import type { LocalText } from '../../base/local-text.ts';
import type { Rules } from '../scoring/rules.ts';
import type { RosterMember } from './roster.ts';

/** The competition a stage belongs to. */
export interface Competition {
  readonly id: string;
  readonly name: LocalText;
  /** The office that runs it. */
  readonly organiser: string;
  readonly year: number;
}

/** A named part of the field of entries: a group (umum, khusus) or a cluster (kota, kabupaten). */
export interface Division {
  readonly id: string;
  readonly name: LocalText;
}

/** A section of the proposal form; `wordLimit` null means the form sets none. */
export interface FormSection {
  readonly id: string;
  readonly name: LocalText;
  readonly wordLimit: number | null;
}

/** A moment as people agree on it: wall-clock time in a named IANA zone. */
export interface LocalDeadline {
  /** `YYYY-MM-DDTHH:MM`. */
  readonly local: string;
  readonly zone: string;
}

/** Who scores what: everybody everything, or a list for each juror. */
export type Assignments = { readonly mode: 'all' } | { readonly mode: 'listed'; readonly jurors: readonly JurorAssignment[] };

/** The entries one juror is asked to score, ordered by code unit. */
export interface JurorAssignment {
  readonly juror: string;
  readonly entries: readonly string[];
}

/** How near a conflict of interest is (PermenPANRB 17/2024: aktual, potensial). */
export type ConflictKind = 'actual' | 'potential';

/** A conflict of interest the secretariat already knows; the juror is out for this entry. */
export interface KnownConflict {
  readonly juror: string;
  readonly entry: string;
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** Who visits one proposal in the field: some of the jurors who score it, so that each of them reports in a score sheet of their own. */
export interface VisitTeam {
  readonly entry: string;
  /** Thumbprints by code unit, at least two. */
  readonly jurors: readonly string[];
  /** Which of them leads the team, null where nobody was named. */
  readonly lead: string | null;
}

/** Points given to one proposal, or taken from it, beside what jurors score. */
export interface StageAdjustment {
  readonly entry: string;
  /** Not zero; the number means its shortest decimal. */
  readonly points: number;
  readonly reason: string;
}

/** What proposals came to in an earlier stage that the rules carry. */
export interface CarriedTotals {
  /** The earlier stage. */
  readonly stage: string;
  /** The code of the signed result that says so. */
  readonly code: string;
  /** Ordered by entry; totals as exact fractions `n/d`. */
  readonly totals: readonly CarriedTotal[];
}

/** The final total of one proposal in an earlier stage. */
export interface CarriedTotal {
  readonly entry: string;
  readonly total: string;
}

/** Where criteria and weights were taken from. */
export interface TemplateSource {
  readonly name: LocalText;
  readonly source: string;
}

/** Everything but the proposals that a signed bundle fixes for one stage. */
export interface Stage {
  readonly formatVersion: 1;
  readonly competition: Competition;
  readonly id: string;
  readonly name: LocalText;
  readonly template: TemplateSource | null;
  readonly deadline: LocalDeadline | null;
  /** Ordered by id. */
  readonly groups: readonly Division[];
  /** Ordered by id. */
  readonly clusters: readonly Division[];
  /** In the order of the form. */
  readonly sections: readonly FormSection[];
  readonly rules: Rules;
  /** What a juror accepts by signing. */
  readonly declaration: LocalText;
  /** Whether names of jurors may be shown beside their scores outside the panel. */
  readonly jurorNames: 'named' | 'anonymous';
  /** Ordered by thumbprint. */
  readonly roster: readonly RosterMember[];
  readonly assignments: Assignments;
  /** Ordered by juror, then entry. */
  readonly conflicts: readonly KnownConflict[];
  /** Ordered by entry, never empty: left out where no field visit is assigned. */
  readonly visits?: readonly VisitTeam[] | undefined;
  /** Ordered by entry, never empty: left out where no points are given or taken. */
  readonly adjustments?: readonly StageAdjustment[] | undefined;
  /** Ordered by stage, never empty: left out where the rules carry no stage. */
  readonly carried?: readonly CarriedTotals[] | undefined;
}
