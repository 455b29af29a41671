import { type Fraction, fraction } from '../../../base/fraction.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Aggregate } from '../rules.ts';
import { acrossJurors } from './across-jurors.ts';
import type { Component } from './components.ts';
import { fitPanel } from './fit-panel.ts';
import { duelsOf } from './pairwise.ts';
import { countOf, type Panel } from './panel.ts';
import { awardsOf, meanPlace, meanPoints } from './places.ts';

/** What a member's panel gives it: null where there are too few values; `inFavour` decides between equal values, only `pairwise-majority` sets it. */
export interface PanelValue {
  readonly value: Fraction | null;
  readonly inFavour: number;
}

/** The value of every member across its jurors by the rules' aggregate; refused, with the components, when `adjusted-mean` meets a design that is not connected. */
export function acrossPanel(aggregate: Aggregate, panel: Panel): Result<readonly PanelValue[], readonly Component[]> {
  switch (aggregate.method) {
    case 'rank-sum':
      return ok(summed(awardsOf(panel, meanPlace)));
    case 'rank-points':
      return ok(summed(awardsOf(panel, meanPoints(aggregate.points))));
    case 'pairwise-majority':
      return ok(copeland(panel));
    case 'adjusted-mean':
      return adjustedMeans(panel);
    case 'mean':
    case 'median':
    case 'sum':
    case 'trimmed-mean':
    case 'trimmed-sum':
      return ok(acrossJurors(aggregate, panel).map(plain));
  }
}

function plain(value: Fraction | null): PanelValue {
  return { value, inFavour: 0 };
}

function summed(awards: Panel): readonly PanelValue[] {
  return acrossJurors({ method: 'sum' }, awards).map(plain);
}

function copeland(panel: Panel): readonly PanelValue[] {
  return duelsOf(panel).map(({ wins, inFavour }, member) => ({
    value: countOf(panel, member) === 0 ? null : fraction(BigInt(wins)),
    inFavour,
  }));
}

function adjustedMeans(panel: Panel): Result<readonly PanelValue[], readonly Component[]> {
  const fit = fitPanel(panel);
  return fit.ok ? ok(fit.value.members.map(plain)) : fit;
}
