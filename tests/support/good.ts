import type { Result } from '#shared/base/result.ts';

/** The value of an answer that must be good; anything else fails the test with the error. */
export async function good<T>(asked: Promise<Result<T, unknown>> | Result<T, unknown>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
