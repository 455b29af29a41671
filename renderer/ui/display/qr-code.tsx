import './qr-code.css';

interface QrCodeProps {
  /** What the code is, for whoever does not see it. */
  readonly label: string;
  /** Units of the drawing, quiet zone included. */
  readonly size: number;
  /** Its dark modules as one path. */
  readonly path: string;
}

/** A QR code: dark on white in every theme, since cameras expect it so. */
export function QrCode({ label, size, path }: QrCodeProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture that is drawn has no file that an img could name
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  );
}
