import type { z } from './zod.ts';

/** What can be wrong with the shape of a document; `expected` is a type, a bound or a list of values, the same in every language. */
export type ShapeFault =
  | { readonly kind: 'unknown-key'; readonly path: string; readonly key: string }
  | { readonly kind: 'missing-key'; readonly path: string }
  | { readonly kind: 'wrong-value'; readonly path: string; readonly expected: string };

type Issue = z.core.$ZodIssue;

/** All issues of a failed parse (made with `reportInput: true`) as data with paths such as `criteria[1].weight`; an unknown key is named by its own fault. */
export function shapeFaults(issues: readonly Issue[]): readonly ShapeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, []));
}

function faultsOf(issue: Issue, base: readonly PropertyKey[]): readonly ShapeFault[] {
  const at = [...base, ...issue.path];
  const path = writePath(at);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ kind: 'unknown-key', path: writePath([...at, key]), key }));
  if (issue.code === 'invalid_union') return unionFaults(issue, at);
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ kind: 'missing-key', path }];
  return [{ kind: 'wrong-value', path, expected: expectation(issue) }];
}

/** Of several alternatives, the one that came nearest (fewest issues) is the one that the writer meant. */
function unionFaults(issue: Extract<Issue, { code: 'invalid_union' }>, at: readonly PropertyKey[]): readonly ShapeFault[] {
  const alternatives = [...issue.errors].sort((a, b) => a.length - b.length);
  const unknownKeys = alternatives.find((issues) => issues.every((inner) => inner.code === 'unrecognized_keys'));
  const meant = unknownKeys ?? alternatives[0];
  const options = 'options' in issue ? (issue.options ?? []) : [];
  if (meant === undefined) return [{ kind: 'wrong-value', path: writePath(at), expected: listed(options) }];
  return meant.flatMap((inner) => faultsOf(inner, at));
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_small') return `${issue.inclusive === false ? '>' : '>='} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${issue.inclusive === false ? '<' : '<='} ${issue.maximum}`;
  if (issue.code === 'invalid_value') return listed(issue.values);
  return 'identifier';
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ');
}

function writePath(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}
