import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPdf } from '#renderer/ui/viewer/pdf/open-pdf.ts';

const BYTES = new TextEncoder().encode(`%PDF-1.7\n${' '.repeat(300_000)}`);

/** A file whose parts come only when they are let go. */
function heldBack() {
  const waiting: (() => void)[] = [];
  const read = (parts: readonly { readonly begin: number; readonly end: number }[]) =>
    new Promise<readonly Uint8Array[]>((resolve) => {
      waiting.push(() => resolve(parts.map(({ begin, end }) => BYTES.slice(begin, end))));
    });
  const letGo = () => {
    for (const give of waiting.splice(0)) give();
  };
  const isAsked = () => waiting.length > 0;
  return { source: { bytes: BYTES.length, read }, isAsked, letGo };
}

let unhandled: unknown[] = [];

function note(event: PromiseRejectionEvent): void {
  event.preventDefault();
  unhandled.push(event.reason);
}

beforeEach(() => {
  unhandled = [];
  window.addEventListener('unhandledrejection', note);
});

afterEach(() => window.removeEventListener('unhandledrejection', note));

it('a file that is closed while a part of it is read is given up without a word of a fault', async () => {
  const { source, isAsked, letGo } = heldBack();
  const opening = openPdf(source);
  const ended = opening.document.then(
    () => 'open',
    () => 'given up',
  );
  await waitFor(() => expect(isAsked()).toBe(true), { timeout: 30_000 });
  opening.close();
  expect(await ended).toBe('given up');
  // By then the reader has stopped and waits for nothing.
  await new Promise((resolve) => setTimeout(resolve, 300));
  letGo();
  // Rejections that nobody handles are told in a task of their own.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(unhandled).toEqual([]);
});
