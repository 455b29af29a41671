import { resolve } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { recordOf } from '#shared/domain/panel/decisions/plenary-record.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { readDecisionLog } from '../../decisions/decision-log.ts';
import { inWordsOf, named } from '../files.ts';

/** The decisions recorded in a file, none where no file is given or it is not there yet. */
export async function readDecisions(path: string | undefined): Promise<Result<readonly Decision[], LocalText>> {
  if (path === undefined) return ok([]);
  const events = await readDecisionLog(resolve(path));
  return events.ok ? ok(recordOf(events.value).decisions) : err(named(path, inWordsOf(events.error)));
}
