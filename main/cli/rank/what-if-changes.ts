import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { withAggregate, withoutSheetsOf, withWeightMoved, withWeightsOf } from '#shared/domain/analysis/what-if.ts';
import { type Aggregate, type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import { aggregateSchema } from '#shared/formats/rules.ts';
import { describeAggregate } from '#shared/text/rules/rules-in-words.ts';
import type { Given, Option } from '../command.ts';
import { inBoth } from '../panel/panel-input.ts';

/** The options that say what to suppose. */
export const WHAT_IF: Readonly<Record<'aggregate' | 'weight' | 'without', Option>> = {
  aggregate: {
    value: 'METHOD',
    text: {
      id: 'cara lain: mean, median, trimmed-mean:1, rank-points:12,10,8 dan seterusnya',
      en: 'another method: mean, median, trimmed-mean:1, rank-points:12,10,8 and so on',
    },
  },
  weight: {
    value: 'CRITERION=POINTS',
    multiple: true,
    text: {
      id: 'bobot kriteria digeser sekian poin, misalnya dampak=+5; kriteria lain menyesuaikan',
      en: 'the weight of a criterion moved by so many points, such as dampak=+5; the others give way in proportion',
    },
  },
  without: { value: 'JUROR', multiple: true, text: { id: 'tanpa juri ini', en: 'without this juror' } },
};

/** Rules and scores as supposed, and what was changed in words. */
export interface Changed {
  readonly rules: Rules;
  readonly table: ScoreTable;
  readonly changes: readonly LocalText[];
}

type Step = Result<Changed, readonly LocalText[]>;

/** Changes rules and scores as the options say, one after the other. */
export function changeAsked(given: Given, rules: Rules, table: ScoreTable): Step {
  const aggregate = given.one('aggregate');
  const steps: readonly ((before: Changed) => Step)[] = [
    ...(aggregate === undefined ? [] : [(before: Changed) => withMethod(before, aggregate)]),
    ...given.all('weight').map((written) => (before: Changed) => withWeight(before, written)),
    ...given.all('without').map((juror) => (before: Changed) => withoutJuror(before, juror)),
  ];
  return steps.reduce<Step>((before, step) => (before.ok ? step(before.value) : before), ok({ rules, table, changes: [] }));
}

function withMethod(before: Changed, written: string): Step {
  const aggregate = aggregateOf(written);
  if (aggregate === null)
    return refused(`--aggregate ${written}: cara ini tidak dikenal`, `--aggregate ${written}: there is no such method`);
  const rules = withAggregate(before.rules, aggregate);
  if (!rules.ok) return err(rules.error.map(inBoth.rules));
  const change = { id: describeAggregate(aggregate, 'id'), en: describeAggregate(aggregate, 'en') };
  return ok({ ...before, rules: rules.value, changes: [...before.changes, change] });
}

function aggregateOf(written: string): Aggregate | null {
  const [method = '', more] = written.split(':');
  const numbers = more?.split(',').map(Number) ?? [];
  const settings = method === 'rank-points' ? { points: numbers } : more === undefined ? {} : { drop: numbers[0] };
  const read = aggregateSchema.safeParse({ method, ...settings });
  return read.success ? read.data : null;
}

function withWeight(before: Changed, written: string): Step {
  const [criterion = '', points = ''] = written.split('=');
  const moved = Number(points.replace(',', '.'));
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(points)) {
    return refused(`--weight ${written}: tulis seperti dampak=+5`, `--weight ${written}: write it like dampak=+5`);
  }
  if (!scoredCriteria(before.rules.criteria).some(({ id }) => id === criterion)) {
    return refused(`--weight ${written}: tidak ada kriteria ${criterion}`, `--weight ${written}: there is no criterion ${criterion}`);
  }
  const rules = withWeightMoved(before.rules, criterion, moved);
  const change = { id: `bobot ${criterion} ${points}`, en: `weight of ${criterion} ${points}` };
  return ok({ rules, table: withWeightsOf(before.table, rules), changes: [...before.changes, change] });
}

function withoutJuror(before: Changed, juror: string): Step {
  if (!before.table.jurors.includes(juror))
    return refused(`--without ${juror}: tidak ada juri itu`, `--without ${juror}: there is no such juror`);
  const change = { id: `tanpa ${juror}`, en: `without ${juror}` };
  return ok({ ...before, table: withoutSheetsOf(before.table, juror), changes: [...before.changes, change] });
}

function refused(id: string, en: string): Step {
  return err([{ id, en }]);
}
