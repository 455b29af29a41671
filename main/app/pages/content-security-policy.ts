import { createHash } from 'node:crypto';

// The one style element that react-aria adds by itself, to stop double taps from zooming; the text is exactly as it writes it.
const PRESSABLE_STYLE = `
@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}
    `.trim();

const pressableHash = createHash('sha256').update(PRESSABLE_STYLE).digest('base64');

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' 'sha256-${pressableHash}'`,
  'font-src': "'self'",
  'img-src': "'self'",
  'media-src': "'self'",
  // Parts of attachments, and fonts for PDF files that bring none: read from the program itself, for there is nothing else to connect to.
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Sent with every page: nothing runs, loads or connects but the program's own files; no inline script, no eval. */
export const CONTENT_SECURITY_POLICY = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
