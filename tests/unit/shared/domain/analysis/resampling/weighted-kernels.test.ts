import { describe, expect, test } from 'vitest';
import { nextBelow, type NextUint32, seededSource } from '#shared/base/seeded.ts';
import { type Samples, samplesOf } from '#shared/domain/analysis/resampling/samples.ts';
import { columnOf, type Kernel, pointsOf } from '#shared/domain/analysis/resampling/weighted-column.ts';
import { jointKernel, trimmedKernel } from '#shared/domain/analysis/resampling/weighted-criteria.ts';
import { medianKernel } from '#shared/domain/analysis/resampling/weighted-median.ts';
import type { Panel } from '#shared/domain/scoring/across/panel.ts';

/** Members of whom most have a value of each juror, few different ones so that many are equal. */
function drawnPanel(next: NextUint32, jurors: number): Panel {
  const rows = Array.from({ length: 1 + nextBelow(next, 6) }, () =>
    Array.from({ length: jurors }, (_, juror) => juror).filter(() => nextBelow(next, 12) > 0 || nextBelow(next, 2) > 0),
  );
  const start = Int32Array.from([0, ...rows.map((_, member) => rows.slice(0, member + 1).flat().length)]);
  const values = Float64Array.from(rows.flat(), () => nextBelow(next, 9) - 3);
  return { start, juror: Int32Array.from(rows.flat()), values, denominator: 1n, jurors };
}

/** As many jurors drawn as there are, or now and then any number of each. */
function drawnSamples(next: NextUint32, jurors: number, most: number): Samples {
  const count = 1 + nextBelow(next, 140);
  const weights = new Float64Array(count * jurors);
  const isUneven = nextBelow(next, 4) === 0;
  for (let sample = 0; sample < count; sample += 1) {
    for (let drawn = 0; drawn < jurors * most; drawn += 1) {
      const place = sample * jurors + nextBelow(next, jurors);
      if (!isUneven || nextBelow(next, 3) > 0) weights[place] = Number(weights[place]) + 1;
    }
  }
  return samplesOf(weights, jurors, jurors);
}

/** The values of a member in a sample, ascending, each as often as its juror was drawn. */
function drawn({ start, juror, values }: Panel, samples: Samples, member: number, sample: number): readonly number[] {
  const places = Array.from({ length: Number(start[member + 1]) - Number(start[member]) }, (_, index) => Number(start[member]) + index);
  return places
    .flatMap((place) =>
      Array.from({ length: Number(samples.counts[sample * samples.jurors + Number(juror[place])]) }, () => Number(values[place])),
    )
    .toSorted((a, b) => a - b);
}

function median(values: readonly number[]): number {
  return (Number(values[(values.length - 1) >> 1]) + Number(values[values.length >> 1])) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((added, value) => added + value, 0);
}

function expectKernel(kernel: Kernel, panel: Panel, samples: Samples, plainly: (values: readonly number[]) => number): void {
  const members = panel.start.length - 1;
  const out = new Float64Array(samples.count * members);
  kernel(columnOf(panel), samples, 2, out);
  const expected = Array.from(out, (_, place) => 2 * plainly(drawn(panel, samples, place % members, Math.floor(place / members))));
  const rounded = (values: Iterable<number>) => Array.from(values, (value) => Math.round(value * 1e9) / 1e9 + 0);
  expect(rounded(out)).toEqual(rounded(expected));
}

describe('in every sample, however many are taken together,', () => {
  test('the median is the middle of all values drawn', () => {
    const next = seededSource('medians');
    for (let round = 0; round < 80; round += 1) {
      const jurors = 1 + nextBelow(next, 40);
      expectKernel(medianKernel, drawnPanel(next, jurors), drawnSamples(next, jurors, round % 10 === 0 ? 8 : 1), median);
    }
  });

  test.each([1, 2, 3])('what is left without the %i lowest and highest drawn is added up', (drop) => {
    const next = seededSource(`ends ${drop}`);
    for (let round = 0; round < 40; round += 1) {
      const jurors = 1 + nextBelow(next, 20);
      const panel = drawnPanel(next, jurors);
      const samples = drawnSamples(next, jurors, 1);
      const kept = (values: readonly number[]) => (values.length > 2 * drop ? values.slice(drop, -drop) : [Number.NaN]);
      expectKernel(trimmedKernel(false, drop), panel, samples, (values) => sum(kept(values)));
      expectKernel(trimmedKernel(true, drop), panel, samples, (values) => sum(kept(values)) / kept(values).length);
    }
  });

  test('what several criteria drop is taken off the sum of all by their weights', () => {
    const next = seededSource('criteria');
    const [panel, samples] = [{ ...drawnPanel(next, 9) }, drawnSamples(next, 9, 1)];
    const twice = { ...panel, values: pointsOf(panel).map((value) => 3 * value) };
    const kernel: Kernel = (column, ...rest) => {
      jointKernel(false, 1, [
        { column, factor: 1 },
        { column, factor: 2 },
      ])(columnOf(twice), ...rest);
    };
    expectKernel(kernel, panel, samples, (values) => (values.length > 2 ? 3 * sum(values.slice(1, -1)) : Number.NaN));
  });
});
