import { expect, test } from 'vitest';
import { Omissions } from '#renderer/ui/viewer/pdf/omissions.ts';
import { isOmission, OMITTED } from '#renderer/ui/viewer/pdf/worker/omission.ts';

const says = (data: unknown) => new MessageEvent('message', { data });

test('what is left out is said of the page that is being drawn, and of no other', async () => {
  const omissions = new Omissions();
  const order: string[] = [];
  const first = omissions.draw(1, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    omissions.hear(says(OMITTED));
    order.push('first');
  });
  const second = omissions.draw(2, async () => {
    order.push('second');
    omissions.hear(says({ targetName: 'main', action: 'ready' }));
  });
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  expect([omissions.on(1), omissions.on(2)]).toEqual([true, false]);
});

test('a page whose drawing is given up keeps no other from its turn', async () => {
  const omissions = new Omissions();
  const given = omissions.draw(1, () => Promise.reject(new Error('given up')));
  await expect(omissions.draw(2, () => Promise.resolve('drawn'))).resolves.toBe('drawn');
  await expect(given).rejects.toThrow('given up');
});

test.each([
  ['Warning: getOperatorList - ignoring XObject: "Jbig2Error: no data".', true],
  ['Warning: Image exceeded maximum allowed size and was removed.', true],
  ['Warning: Unable to decode inline image: "x".', true],
  ['Warning: getOperatorList - ignoring errors during "GetOperatorList: page 2" task: "x".', true],
  ['Warning: getTextContent - ignoring XObject: "x".', false],
  ['Warning: fetchStandardFontData: failed to fetch file "x".', false],
])('%s: something is not drawn: %s', (warning, omitted) => {
  expect(isOmission(warning)).toBe(omitted);
});
