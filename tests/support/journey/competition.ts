import { competitionsText } from '#shared/text/screens/competitions.ts';
import type { TemplateId } from '#shared/domain/competition/draft/template.ts';
import type { Laptop } from './laptop.ts';

/** Makes a competition of a template and waits until it is open. */
export async function makeCompetition(laptop: Laptop, name: string, template: TemplateId = 'kipp-proposal'): Promise<void> {
  const text = laptop.words(competitionsText);
  await laptop.go('competitions');
  await laptop.press(text.create);
  const dialog = laptop.page.getByRole('dialog');
  await dialog.getByLabel(text.name, { exact: true }).fill(name);
  await dialog.getByText(text.templates[template].name, { exact: true }).click();
  await dialog.getByRole('button', { name: text.makeIt }).click();
  await laptop.page.getByRole('heading', { name, level: 1 }).waitFor();
}
