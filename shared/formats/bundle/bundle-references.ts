import { assignedEntries, jurorsOf } from '../../domain/competition/assignment.ts';
import type { Proposal } from '../../domain/competition/proposal.ts';
import type { Stage } from '../../domain/competition/stage.ts';
import { earnsPoints } from '../../domain/scoring/method.ts';

type Found = string | null;

/** The first place where a stage or its proposals name something that does not exist in them, or name it twice; null when all is sound. */
export function danglingReference(stage: Stage, proposals: readonly Proposal[]): string | null {
  return (
    sections(stage) ??
    inProposals(stage, proposals) ??
    inAssignments(stage, proposals) ??
    inConflicts(stage, proposals) ??
    inVisits(stage, proposals) ??
    inAdjustments(stage, proposals) ??
    inCarried(stage, proposals) ??
    inQuotas(stage)
  );
}

function sections(stage: Stage): Found {
  const ids = stage.sections.map((section) => section.id);
  return new Set(ids).size === ids.length ? null : 'stage.sections';
}

function inProposals(stage: Stage, proposals: readonly Proposal[]): Found {
  const groups = new Set(stage.groups.map((group) => group.id));
  const clusters = new Set(stage.clusters.map((cluster) => cluster.id));
  const order = new Map(stage.sections.map((section, index) => [section.id, index]));
  for (const { entry, group, cluster, narrative } of proposals) {
    if (group !== null && !groups.has(group)) return `proposals.${entry}.group`;
    if (cluster !== null && !clusters.has(cluster)) return `proposals.${entry}.cluster`;
    const places = narrative.map((part) => order.get(part.section) ?? -1);
    if (places.some((place, index) => place <= (places[index - 1] ?? -1))) return `proposals.${entry}.narrative`;
  }
  return null;
}

function inAssignments(stage: Stage, proposals: readonly Proposal[]): Found {
  if (stage.assignments.mode === 'all') return null;
  const known = pairs(stage, proposals);
  const dangling = stage.assignments.jurors.find(
    ({ juror, entries }) => !known.jurors.has(juror) || entries.some((entry) => !known.entries.has(entry)),
  );
  return dangling === undefined ? null : `stage.assignments.${dangling.juror}`;
}

function inConflicts(stage: Stage, proposals: readonly Proposal[]): Found {
  const known = pairs(stage, proposals);
  const dangling = stage.conflicts.find(({ juror, entry }) => !known.jurors.has(juror) || !known.entries.has(entry));
  return dangling === undefined ? null : `stage.conflicts.${dangling.juror}.${dangling.entry}`;
}

/** A visit is reported in the juror's own sheet, so that only somebody who scores a proposal, with no known conflict, can visit it. */
function inVisits(stage: Stage, proposals: readonly Proposal[]): Found {
  const entries = proposals.map(({ entry }) => entry);
  const barred = new Set(stage.conflicts.map(({ juror, entry }) => `${juror} ${entry}`));
  const scored = new Map(jurorsOf(stage).map((juror) => [juror, new Set(assignedEntries(stage, entries, juror))]));
  const dangling = (stage.visits ?? []).find(({ entry, jurors }) =>
    jurors.some((juror) => scored.get(juror)?.has(entry) !== true || barred.has(`${juror} ${entry}`)),
  );
  return dangling === undefined ? null : `stage.visits.${dangling.entry}`;
}

/** Points can be added only to a total that is made of points. */
function inAdjustments({ adjustments = [], rules }: Stage, proposals: readonly Proposal[]): Found {
  if (adjustments.length > 0 && !earnsPoints(rules.aggregate.method)) return 'stage.adjustments';
  return strayIn('stage.adjustments', adjustments, proposals);
}

/** Totals of earlier stages are those that the rules carry, each of them; the first bundles of version 1 left them out. */
function inCarried({ carried, rules }: Stage, proposals: readonly Proposal[]): Found {
  if (carried === undefined) return null;
  const wanted = new Set(rules.carry.map(({ stage }) => stage));
  if (wanted.size !== carried.length || carried.some(({ stage }) => !wanted.has(stage))) return 'stage.carried';
  const strays = carried.map(({ stage, totals }) => strayIn(`stage.carried.${stage}`, totals, proposals));
  return strays.find((stray) => stray !== null) ?? null;
}

function strayIn(place: string, items: readonly { readonly entry: string }[], proposals: readonly Proposal[]): Found {
  const known = new Set(proposals.map(({ entry }) => entry));
  const stray = items.find(({ entry }) => !known.has(entry));
  return stray === undefined ? null : `${place}.${stray.entry}`;
}

function inQuotas(stage: Stage): Found {
  const quotas = stage.rules.selection?.quotas ?? null;
  if (quotas === null) return null;
  const known = new Set((quotas.by === 'group' ? stage.groups : stage.clusters).map((division) => division.id));
  const dangling = Object.keys(quotas.counts).find((id) => !known.has(id));
  return dangling === undefined ? null : `stage.rules.selection.quotas.counts.${dangling}`;
}

function pairs(stage: Stage, proposals: readonly Proposal[]) {
  return { jurors: new Set(jurorsOf(stage)), entries: new Set(proposals.map((proposal) => proposal.entry)) };
}
