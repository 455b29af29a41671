import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StripPlot } from '#renderer/ui/plot/strip-plot.tsx';
import { placeDots } from '#renderer/ui/plot/strip-plot-lanes.ts';

const range = { min: 60, max: 100 };

describe('strip plot', () => {
  it('is one picture with its content in words', () => {
    render(<StripPlot range={range} values={[70, 80]} mark={75} threshold={85} label="Juri 1 70, Juri 2 80" />);
    expect(screen.getByRole('img', { name: 'Juri 1 70, Juri 2 80' }).querySelectorAll('circle')).toHaveLength(2);
  });

  it.each([
    [75, 85, 1, 1],
    [null, 85, 0, 1],
    [75, null, 1, 0],
  ])('draws mark %s and threshold %s only where there is one', (mark, threshold, marks, thresholds) => {
    const { container } = render(<StripPlot range={range} values={[70]} mark={mark} threshold={threshold} label="x" />);
    expect(container.querySelectorAll('.strip-plot__mark')).toHaveLength(marks);
    expect(container.querySelectorAll('.strip-plot__threshold')).toHaveLength(thresholds);
  });

  it('draws many values as one shape, each at its share of the range', () => {
    const values = Array.from({ length: 13 }, (_, index) => 60 + index * 2);
    const { container } = render(<StripPlot range={range} values={values} mark={null} threshold={null} label="x" />);
    expect(container.querySelectorAll('circle')).toHaveLength(0);
    expect(container.querySelector('path')?.getAttribute('d')).toMatch(/^(?:M[\d.]+ \d+h0){13}$/u);
    expect(container.querySelector('path')?.getAttribute('d')).toContain('M5.00 ');
  });

  it('puts a value at its share of the range', () => {
    const { container } = render(<StripPlot range={range} values={[90]} mark={null} threshold={null} label="x" />);
    expect(container.querySelector('circle')?.getAttribute('cx')).toBe('75.00%');
  });

  it('draws a range without width in its first place instead of nowhere', () => {
    const { container } = render(<StripPlot range={{ min: 5, max: 5 }} values={[5]} mark={null} threshold={null} label="x" />);
    expect(container.querySelector('circle')?.getAttribute('cx')).toBe('0.00%');
  });
});

describe('dots of a strip', () => {
  it.each([
    ['far apart', [0.1, 0.5], [0, 0]],
    ['equal', [0.5, 0.5, 0.5], [0, -1, 1]],
    ['more equal ones than lanes', [0.5, 0.5, 0.5, 0.5], [0, -1, 1, 0]],
    ['in any order', [0.9, 0.1], [0, 0]],
  ])('%s take lanes so that each can be seen', (_, values, lanes) => {
    expect(placeDots(values, (value) => value, 0.05).map((dot) => dot.lane)).toEqual(lanes);
  });
});
