import { describe, expect, test } from 'vitest';
import { answer, type Surroundings } from '#main/ipc/answer.ts';
import type { Message } from '#main/ipc/sender.ts';
import { z } from '#shared/formats/zod.ts';

const ours = { name: 'contents of our window' };
const origin = 'app://mufakat';
const mainFrame = { origin, parent: null };
const fromOurPage: Message = { sender: ours, senderFrame: mainFrame };

function setUp(contents: unknown = ours) {
  const bugs: { readonly where: string; readonly error: unknown }[] = [];
  const handled: unknown[] = [];
  const surroundings: Surroundings = {
    page: { contents: () => contents, origin },
    reportBug: (where, error) => bugs.push({ where, error }),
    within: (request) => request(),
  };
  const listener = { name: 'a:channel', input: z.strictObject({ entry: z.string() }), handler: (input: unknown) => handled.push(input) };
  return { bugs, handled, surroundings, listener };
}

describe('a message is answered only from the main frame of our window showing our origin', () => {
  const foreign: Readonly<Record<string, Message>> = {
    'another window': { sender: { name: 'another' }, senderFrame: mainFrame },
    'a frame inside our page': { sender: ours, senderFrame: { origin, parent: mainFrame } },
    'a page of another origin': { sender: ours, senderFrame: { origin: 'https://example.org', parent: null } },
    'another host of our scheme': { sender: ours, senderFrame: { origin: 'app://other', parent: null } },
    'a page without an origin': { sender: ours, senderFrame: { origin: 'null', parent: null } },
    'a page that is already gone': { sender: ours, senderFrame: null },
  };

  test.each(Object.entries(foreign))('%s is refused, reported, and reaches no handler', async (_who, message) => {
    const { bugs, handled, surroundings, listener } = setUp();
    await expect(answer(listener, message, { entry: 'A-1' }, surroundings)).rejects.toThrow('a:channel: foreign sender');
    expect(handled).toEqual([]);
    expect(bugs.map(({ where }) => where)).toEqual(['a:channel: foreign sender']);
  });

  test('while there is no window nobody is listened to', async () => {
    const { surroundings, listener } = setUp(null);
    await expect(answer(listener, { sender: null, senderFrame: mainFrame }, { entry: 'A-1' }, surroundings)).rejects.toThrow(
      'foreign sender',
    );
  });

  test('our page is answered', async () => {
    const { bugs, handled, surroundings, listener } = setUp();
    expect(await answer(listener, fromOurPage, { entry: 'A-1' }, surroundings)).toBe(1);
    expect(handled).toEqual([{ entry: 'A-1' }]);
    expect(bugs).toEqual([]);
  });
});

test.each([[undefined], [null], [{}], [{ entry: 1 }], [{ entry: 'A-1', more: true }], ['A-1']])(
  'input outside the contract is a bug and reaches no handler: %j',
  async (input) => {
    const { bugs, handled, surroundings, listener } = setUp();
    await expect(answer(listener, fromOurPage, input, surroundings)).rejects.toThrow('a:channel: input outside the contract');
    expect(handled).toEqual([]);
    expect(bugs).toHaveLength(1);
  },
);

test.each([
  [
    'thrown',
    () => {
      throw new Error('Juri 1 gave 87');
    },
  ],
  ['rejected', () => Promise.reject(new Error('Juri 1 gave 87'))],
])('a bug that a handler has %s is reported whole and told to the page without its content', async (_how, handler) => {
  const { bugs, surroundings, listener } = setUp();
  const told = await answer({ ...listener, handler }, fromOurPage, { entry: 'A-1' }, surroundings).catch((error: unknown) => error);
  expect(String(told)).toBe('Error: a:channel: failed');
  expect(String(bugs[0]?.error)).toContain('Juri 1 gave 87');
});
