import { byCodeUnits, compareCodeUnits, sortedCodeUnits } from '../../base/order.ts';
import { assignedEntries } from './assignment.ts';
import type { Role } from './roster.ts';
import type { LocalDeadline, Stage } from './stage.ts';

/** What is compared of a bundle. */
export interface ComparedBundle {
  readonly stage: Omit<Stage, 'roster'>;
  readonly roster: readonly ComparedPerson[];
  readonly proposals: readonly ComparedProposal[];
  /** SHA-256 of scale and criteria. */
  readonly stageDigest: string;
}

interface ComparedPerson {
  readonly thumbprint: string;
  readonly name: string;
  readonly institution: string;
  readonly roles: readonly Role[];
}

interface ComparedProposal {
  readonly entry: string;
  readonly title: string;
  /** SHA-256 of the record with its attachments. */
  readonly subject: string;
}

/** An entry by its number and title. */
export interface NamedEntry {
  readonly entry: string;
  readonly title: string;
}

/** Exactly what a successor changes. Entries are in order of entry number, people in order of name. */
export interface BundleChanges {
  readonly corrected: readonly NamedEntry[];
  readonly added: readonly NamedEntry[];
  readonly removed: readonly NamedEntry[];
  /** Whether scale or criteria differ, so that no sheet counts any more. */
  readonly criteria: boolean;
  /** Whether anything else of the rules differs: how totals are taken, what is added to them, ties, selection. */
  readonly rules: boolean;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** People who are there with another key: a lost one was replaced. */
  readonly newKeys: readonly string[];
  readonly roles: readonly string[];
  readonly deadline: { readonly before: LocalDeadline | null; readonly after: LocalDeadline | null } | null;
  /** What is asked of one juror beside what was: entries that are new to them, and entries that they no longer score. */
  readonly assigned: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Entries that are visited by another team than before, or newly, or no more; as one juror sees it, those whose team held or holds them. */
  readonly visits: readonly string[];
}

/** Compares a bundle with the one it replaces, as one juror sees it; null compares for nobody in particular. */
export function compareBundles(before: ComparedBundle, after: ComparedBundle, juror: string | null): BundleChanges {
  const criteria = before.stageDigest !== after.stageDigest;
  return {
    ...compareProposals(before.proposals, after.proposals),
    criteria,
    rules: (!criteria && !isSame(before.stage.rules, after.stage.rules)) || !isSame(besideScores(before), besideScores(after)),
    ...compareRosters(before.roster, after.roster),
    deadline: isSame(before.stage.deadline, after.stage.deadline) ? null : { before: before.stage.deadline, after: after.stage.deadline },
    assigned: compareAssigned(before, after, juror),
    visits: compareVisits(before, after, juror),
  };
}

/** Whether a successor changes nothing that anybody could see. */
export function changesNothing(changes: BundleChanges): boolean {
  const { criteria, rules, deadline, assigned, ...lists } = changes;
  const all = [...Object.values(lists), assigned.added, assigned.removed];
  return !criteria && !rules && deadline === null && all.every(({ length }) => length === 0);
}

/** What totals are made of beside the jurors' scores. */
function besideScores({ stage: { adjustments = [], carried = [] } }: ComparedBundle) {
  return { adjustments, carried };
}

function compareProposals(before: readonly ComparedProposal[], after: readonly ComparedProposal[]) {
  const earlier = new Map(before.map((proposal) => [proposal.entry, proposal]));
  const later = new Set(after.map(({ entry }) => entry));
  return {
    corrected: named(after.filter(({ entry, subject }) => (earlier.get(entry)?.subject ?? subject) !== subject)),
    added: named(after.filter(({ entry }) => !earlier.has(entry))),
    removed: named(before.filter(({ entry }) => !later.has(entry))),
  };
}

function named(proposals: readonly ComparedProposal[]): readonly NamedEntry[] {
  return proposals.map(({ entry, title }) => ({ entry, title })).toSorted(byCodeUnits(({ entry }) => entry));
}

function compareRosters(before: readonly ComparedPerson[], after: readonly ComparedPerson[]) {
  const came = without(after, before);
  const went = without(before, after);
  const replaced = came.filter((one) => went.some((other) => isSamePerson(one, other)));
  const changed = after.filter((one) => before.some((other) => other.thumbprint === one.thumbprint && !isSame(other.roles, one.roles)));
  return {
    joined: namesOf(came.filter((one) => !replaced.includes(one))),
    left: namesOf(went.filter((one) => !replaced.some((other) => isSamePerson(one, other)))),
    newKeys: namesOf(replaced),
    roles: namesOf(changed),
  };
}

function without(people: readonly ComparedPerson[], others: readonly ComparedPerson[]): readonly ComparedPerson[] {
  return people.filter(({ thumbprint }) => others.every((other) => other.thumbprint !== thumbprint));
}

function isSamePerson(one: ComparedPerson, other: ComparedPerson): boolean {
  return one.name === other.name && one.institution === other.institution;
}

function namesOf(people: readonly ComparedPerson[]): readonly string[] {
  return people.map(({ name }) => name).toSorted(compareCodeUnits);
}

function compareAssigned(before: ComparedBundle, after: ComparedBundle, juror: string | null): BundleChanges['assigned'] {
  const own = ({ stage, roster, proposals }: ComparedBundle): readonly string[] =>
    juror === null
      ? []
      : assignedEntries(
          { ...stage, roster },
          proposals.map(({ entry }) => entry),
          juror,
        );
  const [earlier, later] = [own(before), own(after)];
  const lacking = (entries: readonly string[], others: readonly string[]) => entries.filter((entry) => !others.includes(entry));
  return { added: lacking(later, earlier), removed: lacking(earlier, later) };
}

function compareVisits(before: ComparedBundle, after: ComparedBundle, juror: string | null): readonly string[] {
  const teamsIn = ({ stage }: ComparedBundle) =>
    new Map((stage.visits ?? []).filter(({ jurors }) => juror === null || jurors.includes(juror)).map((team) => [team.entry, team]));
  const [earlier, later] = [teamsIn(before), teamsIn(after)];
  const entries = sortedCodeUnits(new Set([...earlier.keys(), ...later.keys()]));
  return entries.filter((entry) => !isSame(earlier.get(entry), later.get(entry)));
}

function isSame(one: unknown, other: unknown): boolean {
  // Both were decoded by the same schema, so equal content is equal text.
  return JSON.stringify(one) === JSON.stringify(other);
}
