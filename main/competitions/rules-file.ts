import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { canRank } from '#shared/domain/competition/draft/stage-faults.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { CompetitionError, FileError, WriteError } from '#shared/formats/errors.ts';
import { decodeRules } from '#shared/formats/rules.ts';
import { readCapped } from '../disk/read-capped.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';

const LARGEST_RULES = 4 * 1024 * 1024;

/** Writes rules as the document that `mufakat rank --rules` reads; unsound ones are refused. */
export async function writeRules(path: string, rules: Rules): Promise<Result<Written, CompetitionError | WriteError>> {
  return canRank(rules) ? writeVerified(path, `${JSON.stringify(rules, null, 2)}\n`) : err({ kind: 'rules-unsound' });
}

/** Reads a rules document; one that cannot be used is refused with all that is wrong with it. */
export async function readRules(path: string): Promise<Result<Rules, CompetitionError | FileError>> {
  const name = basename(path);
  const bytes = await readCapped(path, LARGEST_RULES);
  if (!bytes.ok) return err({ kind: 'file-gone', name });
  const rules = decodeRules(parsed(bytes.value.toString('utf8')));
  return rules.ok ? ok(rules.value) : err({ kind: 'rules-refused', name, faults: rules.error });
}

/** What is no JSON is no document: the decoder says so of undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
