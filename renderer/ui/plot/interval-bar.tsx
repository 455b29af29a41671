import type { PlotRange } from './strip-plot.tsx';
import './interval-bar.css';

interface IntervalBarProps {
  readonly range: PlotRange;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** An upright line to compare with: zero, or the cut; null for none. */
  readonly mark: number | null;
  /** Where the figures stand beside it, the drawing is left out for screen readers; else this is read aloud. */
  readonly label?: string;
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** A dot with the stretch it may lie in. */
export function IntervalBar({ range, value, lower, upper, mark, label }: IntervalBarProps) {
  const at = (point: number) => `${Math.min(100, Math.max(0, ((point - range.min) / (range.max - range.min || 1)) * 100)).toFixed(2)}%`;
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="interval-bar" width="100%" height={HEIGHT} {...naming}>
      <line className="interval-bar__axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {mark !== null && <line className="interval-bar__mark" x1={at(mark)} x2={at(mark)} y1={0} y2={HEIGHT} />}
      {Number.isFinite(lower) && Number.isFinite(upper) && (
        <>
          <line className="interval-bar__stretch" x1={at(lower)} x2={at(upper)} y1={MIDDLE} y2={MIDDLE} />
          {[lower, upper].map((end, index) => (
            <line key={index} className="interval-bar__end" x1={at(end)} x2={at(end)} y1={MIDDLE - 4} y2={MIDDLE + 4} />
          ))}
        </>
      )}
      {Number.isFinite(value) && <circle className="interval-bar__dot" cx={at(value)} cy={MIDDLE} r={4.5} />}
    </svg>
  );
}
