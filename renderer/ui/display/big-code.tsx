import './big-code.css';

interface BigCodeProps {
  readonly label: string;
  readonly code: string;
  /** What to do with it. */
  readonly help: string;
}

/** An eight-character code, large enough to be read out across a room. */
export function BigCode({ label, code, help }: BigCodeProps) {
  return (
    <p className="big-code">
      <strong>{label}</strong>
      <span className="big-code__code" translate="no">
        {code}
      </span>
      <span className="soft small">{help}</span>
    </p>
  );
}
