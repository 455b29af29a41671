import './cut-plot.css';

/** One proposal: its official rank and its chance (0 to 1) to be within the cut. */
export interface CutPoint {
  readonly rank: number;
  readonly share: number;
}

interface CutPlotProps {
  readonly points: readonly CutPoint[];
  readonly cut: number;
  readonly label: string;
  readonly axisLabel: string;
  readonly cutLabel: string;
  /** Writes a share as a percentage. */
  readonly percent: (share: number) => string;
}

const HEIGHT = 220;
const TOP = 16;
const BOTTOM = HEIGHT - 36;
const LEFT = 6;
const RIGHT = 98;
const GRID = [0, 0.25, 0.5, 0.75, 1] as const;
const OPEN = { low: 0.05, high: 0.95 } as const;
const CROWD = 40;

/** Chances by rank: full dots are all but certain, open ones depend on who judges; an upright line is the cut. */
export function CutPlot({ points, cut, label, axisLabel, cutLabel, percent }: CutPlotProps) {
  const [first, last] = [points[0]?.rank ?? 1, points.at(-1)?.rank ?? 1];
  const x = (rank: number) => `${(LEFT + ((rank - first + 0.5) / (last - first + 1)) * (RIGHT - LEFT)).toFixed(2)}%`;
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
  const radius = points.length > CROWD ? 3.5 : 5;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, so that it takes the theme's colours
    <svg className="cut-plot" role="img" aria-label={label} width="100%" height={HEIGHT}>
      {GRID.map((share) => (
        <g key={share}>
          <line className="cut-plot__grid" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(share)} y2={y(share)} />
          <text className="cut-plot__tick" x={`${LEFT - 1}%`} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <line className="cut-plot__cut" x1={x(cut + 0.5)} x2={x(cut + 0.5)} y1={TOP - 4} y2={BOTTOM} />
      <text className="cut-plot__cut-label" x={x(cut + 0.5)} y={10} textAnchor="middle">
        {cutLabel}
      </text>
      {points.map(({ rank, share }, index) => (
        <circle
          key={index}
          className="cut-plot__dot"
          data-open={share > OPEN.low && share < OPEN.high}
          cx={x(rank)}
          cy={y(share)}
          r={radius}
        />
      ))}
      {rankTicks(first, last).map((rank) => (
        <text key={rank} className="cut-plot__tick" x={x(rank)} y={BOTTOM + 16} textAnchor="middle">
          {rank}
        </text>
      ))}
      <text className="cut-plot__tick" x={`${(LEFT + RIGHT) / 2}%`} y={HEIGHT - 3} textAnchor="middle">
        {axisLabel}
      </text>
    </svg>
  );
}

/** About a dozen whole ranks, at round steps. */
function rankTicks(first: number, last: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => (last - first) / each <= 14) ?? 1000;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, index) => from + index * step);
}
