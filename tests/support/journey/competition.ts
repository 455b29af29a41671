import type { Locator } from 'playwright-core';
import type { TemplateId } from '#shared/domain/competition/draft/template.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import type { Laptop } from './laptop.ts';

/** Makes a competition of a template and waits until it is open. */
export async function makeCompetition(laptop: Laptop, name: string, template: TemplateId = 'kipp-proposal'): Promise<void> {
  const text = laptop.words(competitionsText);
  await laptop.go('competitions');
  await laptop.press(text.create);
  const dialog = laptop.page.getByRole('dialog');
  await dialog.getByLabel(text.name, { exact: true }).fill(name);
  await dialog.locator('label', { hasText: new RegExp(`^${text.templates[template].name}`, 'u') }).click();
  await dialog.getByRole('button', { name: text.makeIt }).click();
  await untilOpen(laptop, name);
}

/** Opens a competition of the list. */
export async function openCompetition(laptop: Laptop, name: string): Promise<void> {
  await laptop.go('competitions');
  await laptop.press(`${laptop.words(competitionsText).open}: ${name}`);
  await untilOpen(laptop, name);
}

/** The field for the weight of a criterion, in percent. */
export function weightField(laptop: Laptop, criterion: string): Locator {
  return laptop.page.getByLabel(`${laptop.words(competitionEditorText).weightPercent}: ${criterion}`, { exact: true });
}

async function untilOpen(laptop: Laptop, name: string): Promise<void> {
  await laptop.page.getByRole('heading', { name, level: 1 }).waitFor();
  await laptop.page.locator('.editor__form').waitFor();
}
