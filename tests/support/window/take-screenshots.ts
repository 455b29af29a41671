import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCitySample } from '#main/sample/competitions.ts';
import { scoreSheets } from '#main/sample/sheets.ts';
import type { Trial } from '#main/sample/trial.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { openBundle } from '../journey/bundle.ts';
import { inboxLines, rankingRows, receive } from '../journey/chair.ts';
import * as juror from '../journey/juror.ts';
import { Laptop } from '../journey/laptop.ts';
import { playAs, startSample } from '../journey/sample.ts';
import { bringInCompetition } from '../journey/secretariat.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '../competition/written-trial.ts';

const SCORED_BEFORE = ['KOTA-001', 'KOTA-003', 'KOTA-004', 'PUSAT-001'] as const;
const SHOWN = { entry: 'KOTA-002', scored: 4, open: 'significance' } as const;

/** Takes the README's pictures from the running program, on the sample, into a folder. */
export async function takeScreenshots(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const laptop = await Laptop.fresh();
  try {
    const sample = await makeCitySample(TRIAL_CREATED_AT);
    const trial = await writtenTrial(sample, join(laptop.userData, 'trial'));
    await laptop.page.emulateMedia({ reducedMotion: 'reduce' });
    const picture = async (name: string) => void (await laptop.page.screenshot({ path: join(folder, `${name}.png`) }));
    await startSample(laptop);
    await openBundle(laptop, trial.bundle.path, []);
    await scoreHalf(laptop, trial, sample.habits);
    await picture('score-sheet');
    await playAs(laptop, 'Juri 1', 'Ketua Panel');
    await receive(laptop, ...trial.scoreFiles, trial.forged);
    await inboxLines(laptop);
    await rankingRows(laptop);
    await laptop.page.locator('.data-table__row', { hasText: 'PUSAT-001' }).click();
    await picture('ranking');
    await laptop.go('plenary');
    await laptop.page.locator('.plenary__entry').first().waitFor();
    await picture('plenary');
    await playAs(laptop, 'Ketua Panel', 'Sekretariat');
    await bringInCompetition(laptop, TRIAL_CREATED_AT);
    await picture('competition');
  } finally {
    await laptop.dispose();
  }
}

/** Some sheets done, one half done and open at its weightiest criterion. */
async function scoreHalf(laptop: Laptop, { bundle }: Trial, habits: Parameters<typeof scoreSheets>[3]): Promise<void> {
  const subjects = bundle.proposals.map(({ entry, agency }) => ({ entry, agency, subject: '' }));
  const sheets = scoreSheets(kippRules, subjects, { seed: 'Juri 1', agency: null }, habits);
  const marksOf = (entry: string) =>
    Object.fromEntries(
      (sheets.find((sheet) => sheet.entry === entry)?.scores ?? []).map(({ criterion, score }) => [criterion, score ?? 0]),
    );
  for (const entry of SCORED_BEFORE) {
    await juror.openSheet(laptop, entry);
    await juror.fillSheet(laptop, marksOf(entry));
  }
  await juror.openSheet(laptop, SHOWN.entry);
  await juror.fillSheet(laptop, marksOf(SHOWN.entry), SHOWN.scored);
  await juror.openCriterion(laptop, SHOWN.open);
  await juror.untilSaved(laptop);
}
