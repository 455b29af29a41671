import '#renderer/ui/theme/tokens.css';
import '#renderer/ui/theme/base.css';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// One page serves every file: what a test has shown, and how it looked, must not reach the next one.
afterEach(() => {
  cleanup();
  for (const appearance of ['lang', 'data-theme', 'data-density']) document.documentElement.removeAttribute(appearance);
});
