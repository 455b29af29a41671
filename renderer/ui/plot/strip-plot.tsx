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
const CROWD = 12;
const LANE = 5;
const GAP = 0.045;

/** Dots on a line: one for each value, a bar for the figure that counts, a dotted line for the threshold. */
export function StripPlot({ range, values, mark, threshold, label }: StripPlotProps) {
  const scale = (value: number) => (value - range.min) / (range.max - range.min || 1);
  const dots = placeDots(values, scale, GAP);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, so that it takes the theme's colours
    <svg className="strip-plot" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <line className="strip-plot__axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {threshold !== null && <line className="strip-plot__threshold" {...upright(scale(threshold), 1)} />}
      {dots.length > CROWD ? <Crowd dots={dots} /> : dots.map((dot, index) => <Dot key={index} dot={dot} />)}
      {mark !== null && <line className="strip-plot__mark" {...upright(scale(mark), 3)} />}
    </svg>
  );
}

type PlacedDot = ReturnType<typeof placeDots>[number];

function Dot({ dot: { at, lane } }: { readonly dot: PlacedDot }) {
  return <circle className="strip-plot__dot" cx={percent(at)} cy={MIDDLE + lane * LANE} r={RADIUS} />;
}

const ALL = 100;

/** Many dots as one shape: thirty jurors in each row of a table that scrolls would be thousands. The ends of lines without length are round, whatever they are stretched to. */
function Crowd({ dots }: { readonly dots: readonly PlacedDot[] }) {
  const shape = dots.map(({ at, lane }) => `M${(at * ALL).toFixed(2)} ${MIDDLE + lane * LANE}h0`).join('');
  return (
    <svg className="strip-plot__crowd" viewBox={`0 0 ${ALL} ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT}>
      <path className="strip-plot__dots" d={shape} />
    </svg>
  );
}

function upright(at: number, inset: number) {
  return { x1: percent(at), x2: percent(at), y1: inset, y2: HEIGHT - inset };
}

function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}
