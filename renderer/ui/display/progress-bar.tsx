import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** What stands beside the bar, such as "3 of 9"; also read aloud. */
  readonly valueText: string;
  /** Between 0 and 1; null while nobody knows. */
  readonly share: number | null;
}

/** How far something is, in words and as a bar. */
export function ProgressBar({ label, hideLabel = false, valueText, share }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="progress-bar"
      isIndeterminate={share === null}
      value={share ?? 0}
      minValue={0}
      maxValue={1}
      valueLabel={valueText}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'progress-bar__label'}>{label}</Label>
      <span className="progress-bar__value">{valueText}</span>
      <Meter share={share ?? 0} />
    </AriaProgressBar>
  );
}

/** The bare bar, for where the words stand elsewhere. */
export function Meter({ share, tone = 'accent' }: { readonly share: number; readonly tone?: 'accent' | 'warn' }) {
  return (
    <svg className={`meter meter--${tone}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
      <rect className="meter__track" width="100" height="4" />
      <rect className="meter__fill" width={Math.min(1, Math.max(0, share)) * 100} height="4" />
    </svg>
  );
}
