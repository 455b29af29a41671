import { type Fraction, parseFraction } from '#shared/base/fraction.ts';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { named, readJson } from '../files.ts';

/** The totals of the carried stages by stage and proposal, from the JSON of earlier rankings given in the order of the rules' `carry`. */
export async function readCarried(
  rules: Rules,
  paths: readonly string[],
): Promise<Result<ReadonlyMap<string, ReadonlyMap<string, Fraction>>, readonly LocalText[]>> {
  if (paths.length !== rules.carry.length) {
    const stages = rules.carry.map(({ stage }) => stage).join(', ') || '-';
    return err([
      {
        id: `aturan menggabungkan tahap: ${stages}; --carry diberikan ${paths.length} kali`,
        en: `the rules carry the stages: ${stages}; --carry is given ${paths.length} times`,
      },
    ]);
  }
  const carried = new Map<string, ReadonlyMap<string, Fraction>>();
  for (const [index, { stage }] of rules.carry.entries()) {
    const totals = await readTotals(paths[index] ?? '');
    if (!totals.ok) return totals;
    carried.set(stage, totals.value);
  }
  return ok(carried);
}

async function readTotals(path: string): Promise<Result<ReadonlyMap<string, Fraction>, readonly LocalText[]>> {
  const json = await readJson(path);
  if (!json.ok) return err([json.error]);
  const ranking = property(json.value, 'ranking');
  if (!Array.isArray(ranking))
    return err([named(path, { id: 'bukan keluaran JSON dari mufakat rank.', en: 'this is not the JSON of mufakat rank.' })]);
  const totals = new Map<string, Fraction>();
  for (const line of ranking) {
    const proposal = property(line, 'proposal');
    const exact = property(line, 'totalExact');
    const total = typeof exact === 'string' ? parseFraction(exact) : null;
    if (typeof proposal === 'string' && total !== null && property(line, 'status') === 'ranked') totals.set(proposal, total);
  }
  return ok(totals);
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}
