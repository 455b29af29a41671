import { at } from '../../../base/at.ts';
import type { LocalText } from '../../../base/local-text.ts';
import { earnsPoints } from '../../scoring/method.ts';
import { findRuleFaults, type RuleFault } from '../../scoring/rule-faults.ts';
import { type Level, type Rules, scoredCriteria } from '../../scoring/rules.ts';
import { adjustmentsOf } from './adjustments.ts';
import type { CompetitionDraft } from './draft.ts';
import type { StageDraft } from './records.ts';

/** What keeps a stage in preparation from being signed; `path` is where it stands, as in `competition.name`, `groups[1].name` or `rules.criteria[0].weight`. */
export type StageFault =
  | { readonly kind: 'empty-text'; readonly path: string }
  | { readonly kind: 'no-criteria'; readonly path: string }
  | { readonly kind: 'levels-overlap'; readonly path: string }
  | { readonly kind: 'no-divisions'; readonly path: string; readonly by: 'group' | 'cluster' }
  | { readonly kind: 'unknown-division'; readonly path: string; readonly division: string }
  | { readonly kind: 'carry-not-earlier'; readonly path: string; readonly stage: string }
  | { readonly kind: 'selection-of-nothing'; readonly path: string }
  | { readonly kind: 'adjustment-open'; readonly path: string; readonly entry: string }
  | { readonly kind: 'adjustment-of-order'; readonly path: string }
  | RuleFault;

/** Everything that keeps a stage of the draft from being signed, in the order of the form; empty when it is sound. A stage that is not there is a bug and throws. */
export function findStageFaults(draft: CompetitionDraft, stageId: string): readonly StageFault[] {
  const stage = draft.stage.get(stageId);
  if (stage === undefined) throw new RangeError(`no stage ${stageId}`);
  return [
    ...emptyTexts('competition.name', draft.competition.name),
    ...emptyLine('competition.organiser', draft.competition.organiser),
    ...draft.groups.flatMap((group, index) => emptyTexts(`groups[${index}].name`, group.name)),
    ...draft.clusters.flatMap((cluster, index) => emptyTexts(`clusters[${index}].name`, cluster.name)),
    ...draft.sections.flatMap((section, index) => emptyTexts(`sections[${index}].name`, section.name)),
    ...emptyTexts('name', stage.name),
    ...emptyTexts('declaration', stage.declaration),
    ...criteriaFaults(stage),
    ...ruleFaults(stage.rules),
    ...placingFaults(draft, stageId, stage.rules),
    ...adjustmentFaults(draft, stageId, stage.rules),
  ];
}

function emptyTexts(path: string, text: LocalText): readonly StageFault[] {
  return [...emptyLine(`${path}.id`, text.id), ...emptyLine(`${path}.en`, text.en)];
}

function emptyLine(path: string, line: string): readonly StageFault[] {
  return line.trim() === '' ? [{ kind: 'empty-text', path }] : [];
}

function criteriaFaults({ rules: { criteria } }: StageDraft): readonly StageFault[] {
  if (criteria.length === 0) return [{ kind: 'no-criteria', path: 'rules.criteria' }];
  return criteria.flatMap((criterion, index) => {
    const path = `rules.criteria[${index}]`;
    const own = [...emptyTexts(`${path}.name`, criterion.name), ...levelFaults(path, criterion.levels)];
    const parts = criterion.parts.flatMap((part, place) => [
      ...emptyTexts(`${path}.parts[${place}].name`, part.name),
      ...levelFaults(`${path}.parts[${place}]`, part.levels),
    ]);
    return [...own, ...parts];
  });
}

/** Without criteria nothing can weigh anything, which is said already. */
function ruleFaults(rules: Rules): readonly StageFault[] {
  const faults = rules.criteria.length === 0 ? findRuleFaults(rules).filter(({ path }) => path !== 'criteria') : findRuleFaults(rules);
  return faults.map((fault) => ({ ...fault, path: `rules.${fault.path}` }));
}

function levelFaults(path: string, levels: readonly Level[]): readonly StageFault[] {
  const ordered = levels.toSorted((a, b) => a.from - b.from);
  const overlap = ordered.some((level, index) => index > 0 && level.from <= at(ordered, index - 1).to);
  const empty = levels.flatMap((level, index) => emptyTexts(`${path}.levels[${index}].descriptor`, level.descriptor));
  return overlap ? [...empty, { kind: 'levels-overlap', path: `${path}.levels` }] : empty;
}

function placingFaults(draft: CompetitionDraft, stageId: string, rules: Rules): readonly StageFault[] {
  return [...divisionFaults(draft, rules), ...quotaFaults(draft, rules), ...carryFaults(draft, stageId, rules)];
}

function divisionFaults(draft: CompetitionDraft, { partition }: Rules): readonly StageFault[] {
  if (partition === 'none' || divisionsOf(draft, partition).length > 0) return [];
  return [{ kind: 'no-divisions', path: 'rules.partition', by: partition }];
}

function quotaFaults(draft: CompetitionDraft, { selection }: Rules): readonly StageFault[] {
  if (selection === null) return [];
  if (selection.quotas === null) return selection.top === null ? [{ kind: 'selection-of-nothing', path: 'rules.selection' }] : [];
  const { by, counts } = selection.quotas;
  const known = new Set(divisionsOf(draft, by).map(({ id }) => id));
  if (known.size === 0) return [{ kind: 'no-divisions', path: 'rules.selection.quotas', by }];
  return Object.keys(counts)
    .filter((division) => !known.has(division))
    .map((division) => ({ kind: 'unknown-division', path: 'rules.selection.quotas', division }));
}

function carryFaults(draft: CompetitionDraft, stageId: string, { carry }: Rules): readonly StageFault[] {
  const earlier = draft.stages.slice(0, draft.stages.indexOf(stageId));
  return carry.flatMap(({ stage }, index): readonly StageFault[] =>
    earlier.includes(stage) ? [] : [{ kind: 'carry-not-earlier', path: `rules.carry[${index}]`, stage }],
  );
}

/** Points can be added only to a total that is made of points, and nobody adds any without saying why. */
function adjustmentFaults(draft: CompetitionDraft, stageId: string, { aggregate }: Rules): readonly StageFault[] {
  const adjustments = adjustmentsOf(draft, stageId);
  if (adjustments.length > 0 && !earnsPoints(aggregate.method)) return [{ kind: 'adjustment-of-order', path: 'adjustments' }];
  return adjustments.flatMap(({ entry, points, reason }, index): readonly StageFault[] =>
    points === 0 || reason.trim() === '' ? [{ kind: 'adjustment-open', path: `adjustments[${index}]`, entry }] : [],
  );
}

/** The groups or clusters of a competition. */
export function divisionsOf(draft: Pick<CompetitionDraft, 'groups' | 'clusters'>, by: 'group' | 'cluster') {
  return by === 'group' ? draft.groups : draft.clusters;
}

/** Whether marks could be given and ranked by these rules, whatever else is still missing. */
export function canRank(rules: Rules): boolean {
  return scoredCriteria(rules.criteria).length > 0 && findRuleFaults(rules).length === 0;
}
