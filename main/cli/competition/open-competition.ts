import { basename } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { type CompetitionFile, openCompetitionFile } from '../../competitions/competition-file.ts';
import type { Given, Option } from '../command.ts';
import { inWordsOf } from '../files.ts';

/** The options by which a command is told a competition, and which of its stages. */
export const competitionOptions = {
  competition: { value: 'FILE', required: true, text: { id: 'berkas kompetisi (.mfcompetition)', en: 'the competition (.mfcompetition)' } },
  stage: { value: 'ID', text: { id: 'tahap (bila kosong: satu-satunya tahap)', en: 'the stage (the only one unless given)' } },
} as const satisfies Readonly<Record<string, Option>>;

/** A competition that is open for this command, and the stage that it is about. */
export interface CompetitionAtHand {
  readonly file: CompetitionFile;
  readonly draft: CompetitionDraft;
  readonly stage: string;
}

/** Opens the competition for one piece of work and closes it afterwards; a window that has it open keeps it. */
export async function withCompetition<T>(
  given: Given,
  work: (at: CompetitionAtHand) => Promise<Result<T, LocalText>>,
): Promise<Result<T, LocalText>> {
  const path = given.must('competition');
  const opened = await openCompetitionFile(path, () => new Date().toISOString());
  if (!opened.ok) return err(inWordsOf(opened.error));
  try {
    const draft = applyRecords(EMPTY_DRAFT, opened.value.history.records.values());
    const stage = stageOf(draft, given.one('stage'), basename(path));
    return stage.ok ? await work({ file: opened.value, draft, stage: stage.value }) : stage;
  } finally {
    await opened.value.close();
  }
}

function stageOf(draft: CompetitionDraft, asked: string | undefined, name: string): Result<string, LocalText> {
  if (asked !== undefined) return draft.stages.includes(asked) ? ok(asked) : err(inWordsOf({ kind: 'stage-unknown', stage: asked }));
  const [only, ...others] = draft.stages;
  if (only !== undefined && others.length === 0) return ok(only);
  const known = draft.stages.join(', ');
  return err({
    id: `${name}: pilih tahap dengan --stage${known === '' ? '' : `: ${known}`}`,
    en: `${name}: choose a stage with --stage${known === '' ? '' : `: ${known}`}`,
  });
}
