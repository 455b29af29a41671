import { expect, test } from 'vitest';
import { stageTemplates } from '#main/templates/stage-templates.ts';
import { BEGINNINGS, TEMPLATE_IDS } from '#shared/domain/competition/draft/template.ts';

test('every template that is offered exists, in the order of the offer, and a competition may begin from each', () => {
  expect(stageTemplates.map(({ id }) => id)).toEqual(TEMPLATE_IDS);
  expect(BEGINNINGS.slice(0, TEMPLATE_IDS.length)).toEqual(TEMPLATE_IDS);
});
