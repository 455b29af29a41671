import { placeDots } from './strip-plot-lanes.ts';
import './strip-plot.css';

/** The stretch of values a strip shows. */
export interface PlotRange {
  readonly min: number;
  readonly max: number;
}

interface StripPlotProps {
  readonly range: PlotRange;
  readonly values: readonly number[];
  /** Where the figure that counts stands among the values; null where it lies on another scale. */
  readonly mark: number | null;
  readonly threshold: number | null;
  /** The same in words; read aloud in place of the drawing. */
  readonly label: string;
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const RADIUS = 4;
const RADIUS_CROWDED = 3;
const CROWD = 12;
const LANE = 5;
const GAP = 0.045;

/** Dots on a line: one for each value, a bar for the figure that counts, a dotted line for the threshold. */
export function StripPlot({ range, values, mark, threshold, label }: StripPlotProps) {
  const scale = (value: number) => (value - range.min) / (range.max - range.min || 1);
  const radius = values.length > CROWD ? RADIUS_CROWDED : RADIUS;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, so that it takes the theme's colours
    <svg className="strip-plot" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <line className="strip-plot__axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {threshold !== null && <line className="strip-plot__threshold" {...upright(scale(threshold), 1)} />}
      {placeDots(values, scale, GAP).map(({ at, lane }, index) => (
        <circle key={index} className="strip-plot__dot" cx={percent(at)} cy={MIDDLE + lane * LANE} r={radius} />
      ))}
      {mark !== null && <line className="strip-plot__mark" {...upright(scale(mark), 3)} />}
    </svg>
  );
}

function upright(at: number, inset: number) {
  return { x1: percent(at), x2: percent(at), y1: inset, y2: HEIGHT - inset };
}

function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}
