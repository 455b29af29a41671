import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, openBundle } from '#main/bundles/open-bundle.ts';
import { createIdentity } from '#main/identity/create-identity.ts';
import { sampleSecret } from '#main/identity/private-keys.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import type { Trial } from '#main/sample/trial.ts';
import { assignedEntries } from '#shared/domain/competition/assignment.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';
import { visitsAssigningText } from '#shared/text/screens/assignment/visits-assigning.ts';
import { openCompetition } from '#tests/support/journey/competition.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { bringInCompetition, makePanel, signBundle } from '#tests/support/journey/secretariat.ts';
import type { Office } from '#tests/support/files/office.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';

let laptop: Laptop;
let trial: Trial;
let office: Office;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  trial = await writtenTrial(await makeCitySample(TRIAL_CREATED_AT), join(laptop.userData, 'trial'));
  await startSample(laptop);
  await playAs(laptop, 'Juri 1', 'Sekretariat');
});

afterAll(() => laptop.dispose());

describe('the secretariat prepares a bundle', () => {
  test('of a competition that comes from another laptop, told what is left to do', async () => {
    const text = laptop.words(bundleBuildingText);
    office = await bringInCompetition(laptop, TRIAL_CREATED_AT);
    await laptop.go('bundle-building');
    await laptop.page.getByText('Belum ada juri').waitFor();
    expect(await laptop.button(text.build).isDisabled()).toBe(true);
  });

  test('with people whose fingerprints are compared and who get their roles', async () => {
    const text = laptop.words(panelText);
    const names = ['Ketua Panel', 'Juri 1', 'Juri 2', 'Juri 3', 'Juri 4', 'Juri 5'];
    const [, ...cards] = trial.cards;
    await makePanel(
      laptop,
      names.map((name, index) => ({ name, card: cards[index] ?? '', role: name === 'Ketua Panel' ? 'chair' : 'juror', agency: null })),
    );
    await laptop.page.getByText(text.compare, { exact: true }).click();
    await laptop.page.getByText(/^Dicocokkan oleh Sekretariat/).waitFor();
    await laptop.page.getByText(text.compared('1', '6')).waitFor();
  });

  test('that are given proposals evenly, and changed by hand and back', async () => {
    const text = laptop.words(assignmentText);
    await laptop.go('assignment');
    await laptop.page.getByText(text.listed, { exact: true }).click();
    await laptop.press(text.assignOpen);
    await laptop.button(text.assign).click();
    await laptop.page.getByText(text.connected).waitFor();
    expect(await laptop.page.locator('.assignment__design').innerText()).toContain(text.loads('5', '6'));
    const cell = laptop.page.locator('td.matrix__cell').first();
    const before = await cell.getAttribute('aria-label');
    await cell.click();
    await laptop.page.getByText(text.byHand).waitFor();
    await laptop.page.keyboard.press('ControlOrMeta+z');
    await laptop.page.getByText(text.byHand).waitFor({ state: 'detached' });
    expect(await cell.getAttribute('aria-label')).toBe(before);
  });

  test('that are copied from one proposal to the others by keys, and back', async () => {
    const text = laptop.words(assignmentText);
    const row = (index: number) => laptop.page.locator('.matrix__row').nth(index).locator('[data-state=assigned]');
    const cell = laptop.page.locator('td.matrix__cell[tabindex="0"]');
    await cell.focus();
    await laptop.page.keyboard.press('ControlOrMeta+c');
    await laptop.page.getByText(text.copied('1')).waitFor();
    await laptop.page.keyboard.press('ControlOrMeta+a');
    await laptop.page.keyboard.press('ControlOrMeta+v');
    await laptop.page.getByText(text.pasted('9')).waitFor();
    expect(await row(8).count()).toBe(3);
    await laptop.page.keyboard.press('ControlOrMeta+z');
    await laptop.page.keyboard.press('Escape');
    await laptop.page.getByText(text.connected).waitFor();
  });

  test('and teams that visit some of them in the field', async () => {
    const text = laptop.words(visitsAssigningText);
    await laptop.page.getByText(laptop.words(assignmentText).parts.visits, { exact: true }).click();
    await laptop.page.locator('.matrix__box').nth(1).click();
    await laptop.press(text.drawOpen);
    await laptop.page.getByText(text.withLead).click();
    await laptop.button(text.draw).click();
    await laptop.page.getByText(text.drawn('1')).waitFor();
    expect(await laptop.page.locator('[data-state=lead], [data-state=member]').count()).toBe(4);
  });

  test('and signs it, checked again, with the sheet that is handed out', async () => {
    const text = laptop.words(bundleBuildingText);
    expect(await signBundle(laptop, office)).toMatch(/mfbundle$/);
    await laptop.button(text.handOut).first().click();
    await laptop.page.getByRole('menuitem', { name: laptop.words(printingText).savePdf }).click();
    await laptop.page.getByText(/^Tersimpan: .*[.]pdf/).waitFor();
    expect(await laptop.saved('.pdf')).toMatch(/pdf$/);
  });

  test('whose successor is told before it is built: what changes, and how many sheets still count', async () => {
    const text = laptop.words(bundleBuildingText);
    const next = laptop.page.locator('.card', { hasText: text.successorTitle('2', '1') });
    await next.getByText(text.nothingChanges).waitFor();
    const visits = laptop.words(visitsAssigningText);
    await laptop.go('assignment');
    await laptop.page.getByText(laptop.words(assignmentText).parts.visits, { exact: true }).click();
    await laptop.page.locator('.matrix__box').nth(1).click();
    await laptop.press(visits.cancelVisits);
    await laptop.page.getByText(visits.none).waitFor();
    await laptop.go('bundle-building');
    await next.getByText(laptop.words(successorText).visits).waitFor();
    expect(await next.innerText()).toMatch(new RegExp(String.raw`${text.sheetsKept}\s+27`, 'u'));
  });

  test('that a juror opens, with the proposals that are theirs', async () => {
    await playAs(laptop, 'Sekretariat', 'Juri 2');
    await laptop.go('bundles');
    const lines = laptop.page.getByRole('main').getByRole('listitem').filter({ hasText: 'KIPP' });
    await lines.nth(1).waitFor();
    const built = lines.filter({ hasNotText: laptop.words(bundlesText).inUse });
    await built.getByRole('button').first().click();
    await laptop.go('proposals');
    const rows = laptop.page.locator('.data-table__row');
    await rows.first().waitFor();
    expect([5, 6]).toContain(await rows.count());
  });

  test('and a juror who lost the key goes on with a new card, in the successor that follows', async () => {
    const [text, building] = [laptop.words(panelText), laptop.words(bundleBuildingText)];
    const first = await laptop.saved('.mfbundle');
    const before = await openBundle(first);
    const details = { name: 'Juri 1', institution: 'Kota Contoh', position: 'Juri' };
    const { card, thumbprint } = await createIdentity(details, sampleSecret('Juri 9'), TRIAL_CREATED_AT);
    const path = join(laptop.userData, 'juri-1-baru.mfcard');
    await writeFile(path, card);
    await playAs(laptop, 'Juri 2', 'Sekretariat');
    await openCompetition(laptop, 'KIPP 2023, Kota Pasuruan');
    await laptop.go('panel');
    await answerOpenDialogs(laptop.running, [path]);
    await laptop.press(text.addCards);
    const rows = laptop.page.locator('.data-table__row', { hasText: 'Juri 1' });
    await rows.nth(1).waitFor();
    await rows.filter({ hasNotText: 'Kota Contoh' }).click();
    await laptop.press(text.lostKey);
    await laptop.page.getByRole('dialog').getByRole('button', { name: text.replace }).click();
    await laptop.page.getByText(text.replaced('Juri 1')).waitFor();
    await rows.nth(1).waitFor({ state: 'detached' });
    await rm(first);
    await laptop.go('bundle-building');
    await laptop.press(building.build);
    const after = await openBundle(await laptop.saved('.mfbundle'));
    if (!before.ok || !after.ok) throw new Error('both bundles open');
    expect(after.value.statement.supersedes).toBe(before.value.statement.bundleId);
    const oldKey = before.value.roster.people.find(({ name }) => name === 'Juri 1')?.thumbprint ?? '';
    const entriesOf = ({ stage, proposals }: Bundle, juror: string) =>
      assignedEntries(
        stage,
        proposals.map(({ entry }) => entry),
        juror,
      );
    expect(after.value.roster.personOf(oldKey)).toBeNull();
    expect(entriesOf(after.value, thumbprint)).toEqual(entriesOf(before.value, oldKey));
    expect(laptop.pageErrors).toEqual([]);
  });
});
