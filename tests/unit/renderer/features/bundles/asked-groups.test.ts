import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedGroups, hideGroups } from '#renderer/features/bundles/asked-groups.ts';

const group = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/);
const fingerprint = fc.array(group, { minLength: 13, maxLength: 13 }).map((groups) => groups.join('-'));

describe('the two groups of a fingerprint that are asked for', () => {
  it('are two different ones of the thirteen, the first before the second', () => {
    fc.assert(
      fc.property(fingerprint, (given) => {
        const [first, second] = askedGroups(given);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(second).toBeGreaterThan(first);
        expect(second).toBeLessThanOrEqual(13);
      }),
    );
  });

  it('are hidden, and only they', () => {
    expect(hideGroups('AAAA-BBBB-CCCC', [1, 3])).toBe('····-BBBB-····');
  });
});
