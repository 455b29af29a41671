import './fingerprint.css';

interface FingerprintProps {
  /** Base32, groups of four joined by "-" or a space. */
  readonly fingerprint: string;
  /** `large` to read out across a table. */
  readonly size?: 'normal' | 'large';
}

/** A key's fingerprint in groups of four, numbered so that two people can compare any two of them. */
export function Fingerprint({ fingerprint, size = 'normal' }: FingerprintProps) {
  const groups = fingerprint.split(/[\s-]+/).map((text, index) => ({ text, number: index + 1 }));
  return (
    <ol className={`fingerprint fingerprint--${size}`} translate="no">
      {groups.map(({ text, number }) => (
        <li key={number} className="fingerprint__group">
          <span className="fingerprint__number" aria-hidden>
            {number}
          </span>
          {text}
        </li>
      ))}
    </ol>
  );
}
