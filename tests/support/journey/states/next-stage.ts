import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import type { Trial } from '#main/sample/trial.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { fromResultText } from '#shared/text/screens/intake/from-result.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { kippStage, proposalRecord } from '../../competition/competition.ts';
import { TRIAL_CREATED_AT } from '../../competition/written-trial.ts';
import { answerOpenDialogs } from '../../window/launch-app.ts';
import type { Laptop } from '../laptop.ts';
import { playAs } from '../sample.ts';
import type { ScreenState } from './screen-state.ts';

/** Whom the signed result of a stage selected, about to take part in the next. */
export const nextStageState: ScreenState = {
  name: 'selected by a result, before it is accepted',
  reach: async (laptop, trial) => {
    await playAs(laptop, 'Juri 1', 'Sekretariat');
    await laptop.go('competitions');
    await answerOpenDialogs(laptop.running, [await writeNextStage(laptop, trial)], [await laptop.saved('.mfresult')]);
    await laptop.press(laptop.words(competitionsText).import);
    await laptop.page.getByRole('heading', { level: 1, name: trial.bundle.stage.competition.name.id }).waitFor();
    await laptop.go('intake');
    await laptop.page.getByRole('button', { name: new RegExp(laptop.words(intakeText).stage, 'u') }).click();
    await laptop.page.getByRole('option').nth(1).click();
    await laptop.press(laptop.words(fromResultText).choose);
    await laptop.page.getByRole('alertdialog').waitFor();
  },
};

/** The trial's competition with a second stage, as the secretariat's file; answers its path. */
async function writeNextStage(laptop: Laptop, { bundle: { stage, proposals } }: Trial): Promise<string> {
  const path = join(laptop.userData, 'tahap-berikut.mfcompetition');
  const next = 'presentasi';
  const records: readonly CompetitionRecord[] = [
    { kind: 'competition', value: stage.competition },
    { kind: 'stages', value: [stage.id, next] },
    { kind: 'stage', id: stage.id, value: kippStage },
    { kind: 'stage', id: next, value: { ...kippStage, name: { id: 'Presentasi dan wawancara', en: 'Presentation and interview' } } },
    ...proposals.map(({ entry, title }) => proposalRecord(entry, title)),
  ];
  await writeFile(path, newCompetitionText(stage.competition.id, records, { by: 'A'.repeat(43), at: TRIAL_CREATED_AT }));
  return path;
}
