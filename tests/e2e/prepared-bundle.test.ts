import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { cityContent } from '#main/sample/city-competition.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import type { Trial } from '#main/sample/trial.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { assignmentText } from '#shared/text/screens/assignment.ts';
import { bundleBuildingText } from '#shared/text/screens/bundle-building.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { printingText } from '#shared/text/screens/printing.ts';
import { roleText } from '#shared/text/roles.ts';
import { stageDraft } from '#tests/support/prepared-draft.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/launch-app.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/written-trial.ts';

let laptop: Laptop;
let trial: Trial;
let folder: string;
let competition: string;

/** The sample's proposals as an office has them: a competition from another laptop, and a folder of files named by entry number. */
async function writeOffice(): Promise<void> {
  const { proposals, attachments } = cityContent();
  const records: CompetitionRecord[] = [
    { kind: 'competition', value: { id: 'new', name: { id: 'KIPP Kota Uji', en: 'KIPP Test City' }, organiser: 'Kota Uji', year: 2026 } },
    { kind: 'groups', value: [{ id: 'umum', name: { id: 'Umum', en: 'General' } }] },
    { kind: 'clusters', value: ['kementerian', 'kota'].map((id) => ({ id, name: { id, en: id } })) },
    { kind: 'stages', value: ['penilaian'] },
    { kind: 'stage', id: 'penilaian', value: stageDraft() },
  ];
  for (const { entry, narrative: _narrative, attachments: attached, ...facts } of proposals) {
    records.push({ kind: 'proposal', id: entry, value: facts });
    const files = await Promise.all(
      attached.map(async ({ name, sha256, bytes, mediaType }) => {
        const path = `${entry} ${name}`;
        await writeFile(join(folder, path), attachments.get(sha256) ?? '');
        return { path, sha256, bytes, mediaType };
      }),
    );
    records.push({ kind: 'attachments', id: entry, value: files });
  }
  await writeFile(competition, newCompetitionText('kipp-kota-uji-12345678', records, { by: 'A'.repeat(43), at: TRIAL_CREATED_AT }));
}

beforeAll(async () => {
  laptop = await Laptop.fresh();
  folder = join(laptop.userData, 'lampiran');
  competition = join(laptop.userData, 'kota.mfcompetition');
  await mkdir(folder);
  trial = await writtenTrial(await makeCitySample(TRIAL_CREATED_AT), join(laptop.userData, 'trial'));
  await writeOffice();
  await startSample(laptop);
  await playAs(laptop, 'Juri 1', 'Sekretariat');
});

afterAll(() => laptop.dispose());

describe('the secretariat prepares a bundle', () => {
  test('of a competition that comes from another laptop', async () => {
    const text = laptop.words(competitionsText);
    await laptop.go('competitions');
    await answerOpenDialogs(laptop.running, [competition]);
    await laptop.page.getByRole('main').getByRole('button', { name: text.import }).first().click();
    await laptop.page.getByText('KIPP Kota Uji').first().waitFor();
    await laptop.go('bundle-building');
    await laptop.page.getByText('Belum ada juri').waitFor();
    expect(await laptop.button(laptop.words(bundleBuildingText).build).isDisabled()).toBe(true);
  });

  test('with people whose fingerprints are compared and who get their roles', async () => {
    const text = laptop.words(panelText);
    await laptop.go('panel');
    await answerOpenDialogs(laptop.running, trial.cards.slice(1));
    await laptop.press(text.addCards);
    const rows = laptop.page.locator('.data-table__row');
    await rows.nth(5).waitFor();
    await rows.filter({ hasText: 'Ketua Panel' }).first().click();
    await laptop.page.getByText(text.compare, { exact: true }).click();
    await laptop.page.getByText(/^Dicocokkan oleh Sekretariat/).waitFor();
    await laptop.page.getByText(roleText.id.chair, { exact: true }).last().click();
    await laptop.page.getByText(roleText.id.juror, { exact: true }).last().click();
    await laptop.page.getByText('1 dari 6 sidik jari dicocokkan').waitFor();
  });

  test('that are given proposals evenly, and changed by hand and back', async () => {
    const text = laptop.words(assignmentText);
    await laptop.go('assignment');
    await laptop.page.getByText(text.listed, { exact: true }).click();
    await laptop.press(text.assign);
    await laptop.page.getByText(text.connected).waitFor();
    expect(await laptop.page.locator('.assignment__design').innerText()).toContain(text.loads('5', '6'));
    const first = laptop.page.locator('.assignment__juror input[type=checkbox]').first();
    const before = await first.isChecked();
    await laptop.page.locator('.assignment__juror .checkbox').first().click();
    await laptop.page.getByText(text.byHand).waitFor();
    await laptop.page.keyboard.press('ControlOrMeta+z');
    await laptop.page.getByText(text.byHand).waitFor({ state: 'detached' });
    expect(await first.isChecked()).toBe(before);
  });

  test('signs it, checked again, with the sheet that is handed out', async () => {
    const text = laptop.words(bundleBuildingText);
    await laptop.go('bundle-building');
    await laptop.page.getByText(text.ready).waitFor();
    await answerOpenDialogs(laptop.running, [folder]);
    await laptop.press(text.build);
    await laptop.page.getByRole('heading', { name: text.fingerprint }).waitFor();
    expect(await laptop.saved('.mfbundle')).toMatch(/mfbundle$/);
    await laptop.button(text.handOut).first().click();
    await laptop.page.getByRole('menuitem', { name: laptop.words(printingText).savePdf }).click();
    await laptop.page.getByText(/^Tersimpan: .*[.]pdf/).waitFor();
    expect(await laptop.saved('.pdf')).toMatch(/pdf$/);
  });

  test('that a juror opens, with the proposals that are theirs', async () => {
    await playAs(laptop, 'Sekretariat', 'Juri 2');
    await laptop.go('bundles');
    await laptop.page.getByRole('main').getByText('KIPP Kota Uji').first().waitFor();
    const row = laptop.page.getByRole('listitem').filter({ hasText: 'KIPP Kota Uji' });
    await row.getByRole('button').first().click();
    await laptop.go('proposals');
    const rows = laptop.page.locator('.data-table__row');
    await rows.first().waitFor();
    expect([5, 6]).toContain(await rows.count());
    expect(laptop.pageErrors).toEqual([]);
  });
});
