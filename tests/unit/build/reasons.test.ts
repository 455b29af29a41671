import { expect, test } from 'vitest';
import { unexplainedLines } from '#build/checks/reasons.mjs';

// Put together from halves, so that this file makes no exception itself.
const LINE = '// oxlint-' + 'disable-line';
const NEXT = '// oxlint-' + 'disable-next-line';
const EXPECT = '// @ts-' + 'expect-error';

test.each([
  ['no rule named', `const a = b; ${LINE}`],
  ['no reason', `const a = b; ${LINE} no-console`],
  ['a reason that says nothing', `const a = b; ${LINE} no-console -- needed`],
  ['two rules', `const a = b; ${LINE} no-console, no-alert -- the person must see it`],
  ['a whole file', '/* oxlint-' + 'disable no-console -- the person must see it */'],
  ["another linter's word", '// eslint-' + 'disable-next-line no-console -- the person must see it'],
  ['an expected error without a reason', EXPECT],
])('an exception from a rule must name one rule, one line and why: %s', (_, line) => {
  expect(unexplainedLines(`first\n${line}\n`)).toEqual([2]);
});

test.each([
  ['on its line', `const a = b; ${LINE} no-console -- the person must see it`],
  ['on the next line', `${NEXT} typescript/consistent-type-assertions -- checked by the schema above`],
  ['between the tags of a page', '{/* oxlint-' + 'disable-next-line jsx-a11y/no-autofocus -- the only field of the dialog */}'],
  ['an expected error', `${EXPECT} the package declares the wrong type`],
  ['no exception at all', 'const a = b; // what a disabled rule is called'],
])('an explained exception is fine: %s', (_, line) => {
  expect(unexplainedLines(line)).toEqual([]);
});
