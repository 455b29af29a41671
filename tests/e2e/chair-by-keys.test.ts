import { basename, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCitySample } from '#main/sample/competitions.ts';
import { writeScoreFile } from '#main/sample/score-files.ts';
import type { Trial } from '#main/sample/trial.ts';
import { must } from '#shared/base/at.ts';
import { inboxText } from '#shared/text/screens/inbox.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { good } from '#tests/support/good.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { ChairByKeys } from '#tests/support/journey/chair-keyboard.ts';
import { imposeColours } from '#tests/support/journey/keyboard.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

const SECOND = 'Juri 2';

let laptop: Laptop;
let trial: Trial;
let contradicting: string;
let chair: ChairByKeys;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  const sample = await makeCitySample(TRIAL_CREATED_AT);
  // Two proposals come out equal; without a criterion to part them, lots are drawn.
  const rules = {
    ...sample.stage.rules,
    ties: ['draw' as const],
    selection: { top: 4, quotas: null },
    threshold: { total: 70, perCriterion: {} },
  };
  trial = await writtenTrial({ ...sample, stage: { ...sample.stage, rules } }, join(laptop.userData, 'trial'));
  contradicting = join(laptop.userData, 'lain.mfscore');
  const habits = { ...sample.habits, seed: 'lain' };
  const juror = must(sample.members.find(({ details }) => details.name === SECOND));
  await good(writeScoreFile(contradicting, juror, { ...trial, habits, scoredAt: '2023-05-30T03:00:00.000Z' }));
  await startSample(laptop);
  await openBundle(laptop, trial.bundle.path, []);
  await playAs(laptop, 'Juri 1', 'Ketua Panel');
  await imposeColours(laptop);
  chair = new ChairByKeys(laptop);
});

afterAll(() => laptop.dispose());

test('the chair, who has no mouse and sees the system colours alone, receives files and walks through matrix, ranking and what-if', async () => {
  const { keys } = chair;
  await chair.go('inbox');
  await answerOpenDialogs(laptop.running, [...trial.scoreFiles, contradicting, trial.forged]);
  await keys.press(laptop.words(inboxText).choose);
  await laptop.page.locator('.inbox__name').first().waitFor();
  await chair.go('coverage');
  await keys.toElement('.matrix td[tabindex="0"]');
  await keys.key('Control+End');
  await keys.expectSeen();
  expect((await keys.focus()).name).toMatch(/^Juri 5, PUSAT-004: /u);
  const words = laptop.words(rankingText);
  await chair.go('ranking');
  await keys.toElement('.data-table__row');
  await keys.key('ArrowDown');
  await keys.toElement('summary');
  await keys.key('Enter');
  await keys.press(words.printWhy);
  await keys.key('Enter');
  await laptop.page.getByText(/\.pdf/u).first().waitFor();
  await keys.expectSeen();
  await chair.choose(words.whatIf);
  await keys.to(new RegExp(words.leaveOut, 'u'));
  await keys.key('Enter');
  await keys.key('ArrowDown');
  await keys.key('Enter');
  await laptop.page.getByText(/dari 9 proposal bergeser|Tidak ada proposal yang bergeser/u).waitFor();
  await keys.expectSeen();
});

test('in the plenary two files of one juror wait for a decision, which makes a tie; its order is tried, then lots are drawn with the seed for all to see', async () => {
  const { keys } = chair;
  const words = laptop.words(plenaryText);
  await chair.go('plenary');
  await keys.press(words.attendance);
  await keys.press(words.allPresent);
  await keys.press(words.attendanceSave);
  await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
  await keys.expectSeen();
  await chair.turnTo(new RegExp(`^${words.filesOf(SECOND)}`, 'u'));
  // The one that the juror signed first makes two proposals equal.
  await chair.choose(/29 Mei 2023/u);
  await chair.settle();
  const [shared = ''] = words.tieOf('2').split('2').slice(1);
  await chair.turnTo(new RegExp(shared, 'u'));
  await keys.to(words.moveUp('PUSAT-001'));
  await keys.key('Enter');
  await keys.expectSeen();
  await chair.draft();
  await keys.press(words.undo);
  await laptop.page.getByRole('heading', { name: words.drafts }).waitFor({ state: 'detached' });
  await keys.expectSeen();
  await chair.turnTo(new RegExp(shared, 'u'));
  await chair.decideBy('draw');
  for (const [index, said] of ['kancil', '37'].entries()) {
    await keys.to(new RegExp(words.member(String(index + 1)), 'u'));
    await keys.key('Enter');
    for (let down = 0; down <= index; down += 1) await keys.key('ArrowDown');
    await keys.key('Enter');
    await keys.fill(words.words(String(index + 1)), said);
  }
  await chair.settle();
  await laptop.page.getByRole('tab', { name: words.decisions('2') }).waitFor();
});

test('a place is given, a proposal is put on the agenda and excluded, a decision is taken back, and the projector is left where it was entered', async () => {
  const { keys } = chair;
  const words = laptop.words(plenaryText);
  await chair.turnTo(/^PaDi UMKM/u);
  await chair.decideBy('quota-place');
  await chair.settle();
  await keys.press(words.addLabel);
  await keys.toElement('[role=dialog] .data-table__row');
  await keys.key('Enter');
  await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
  await keys.expectSeen();
  await chair.decideBy('exclude');
  await chair.settle();
  await keys.toElement('[role=tab]');
  await keys.key('ArrowRight');
  await laptop.page.getByText('Benih undian: Juri 1: kancil + Juri 2: 37').waitFor();
  await keys.press(words.reverse);
  await keys.fill(words.reason, 'Keliru.');
  await keys.press(words.reverseSave);
  await laptop.page.getByText(words.reversed, { exact: true }).waitFor();
  await keys.expectSeen();
  const before = await keys.focus();
  await keys.key('F11');
  await laptop.page.locator('.projector').waitFor();
  await keys.expectSeen();
  await keys.key('ArrowRight');
  await keys.key('Escape');
  await laptop.page.locator('.projector').waitFor({ state: 'detached' });
  expect(await keys.focus()).toEqual(before);
});

test('the result is closed and signed, saved once more with its dossier after both files were lost, and compared with', async () => {
  const { keys } = chair;
  const words = laptop.words(resultText);
  const plenary = laptop.words(plenaryText);
  // Taken back, the first decision leaves two files that contradict each other again: it is taken once more.
  await keys.toElement('[role=tab]');
  await keys.key('ArrowLeft');
  await chair.turnTo(new RegExp(`^${plenary.filesOf(SECOND)}`, 'u'));
  await chair.choose(/29 Mei 2023/u);
  await chair.settle();
  await chair.close();
  await rm(await laptop.saved('.mfdossier'));
  await rm(await laptop.saved('.mfresult'));
  await chair.go('result');
  await keys.press(words.writeAgain);
  const [, saved = ''] = words.writtenAgain('#').split('#');
  await laptop.page.getByText(saved).waitFor();
  await keys.expectSeen();
  await laptop.saved('.mfdossier');
  await answerOpenDialogs(laptop.running, [await laptop.saved('.mfresult')]);
  await keys.press(words.choose);
  await laptop.page.locator('.data-table__row').first().waitFor();
  await keys.expectSeen();
  const ranking = laptop.words(rankingText);
  await chair.go('ranking');
  await chair.choose(ranking.compare);
  await answerOpenDialogs(laptop.running, [trial.forged], [await laptop.saved('.mfresult')]);
  await keys.press(ranking.chooseEarlier);
  await laptop.page.getByRole('alert').waitFor();
  // Where it was, so that another file is chosen at once.
  await keys.key('Enter');
  await laptop.page.getByText(ranking.comparedWith(basename(await laptop.saved('.mfresult')))).waitFor();
  await keys.expectSeen();
  expect(laptop.running.pageErrors).toEqual([]);
});
