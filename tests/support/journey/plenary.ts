import type { DecisionKind } from '#shared/domain/panel/result/result.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { Laptop } from './laptop.ts';

/** Drafts a decision on the item shown; a new final score where its kind asks for one. */
export async function decide(laptop: Laptop, kind: DecisionKind, reason: string, total?: string): Promise<void> {
  const text = laptop.words(plenaryText);
  await laptop.page.locator('.segmented__option', { hasText: laptop.words(decisionKindText)[kind] }).click();
  if (total !== undefined) await laptop.page.getByLabel(text.agreedTotal).fill(total);
  await laptop.page.getByLabel(text.reason).fill(reason);
  await laptop.press(text.addDraft);
  await laptop.page.getByRole('heading', { name: text.drafts }).waitFor();
}
