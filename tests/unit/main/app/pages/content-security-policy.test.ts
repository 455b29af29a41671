import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#main/app/pages/content-security-policy.ts';

test('nothing inline, nothing evaluated, nothing from elsewhere', () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'self'");
});

test('the one style admitted by its digest is the one that the installed react-aria adds', () => {
  const installed = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const source = readFileSync(join(installed, 'dist/private/interactions/usePress.js'), 'utf8');
  const written =
    /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1]?.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable') ??
    '';
  const digest = createHash('sha256').update(written.trim()).digest('base64');
  expect(CONTENT_SECURITY_POLICY).toContain(`'sha256-${digest}'`);
});
