import { render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from '#renderer/ui/layout/use-kept-focus.ts';

/** A notice above a list whose lines remove themselves. */
function Desk({ lines }: { readonly lines: readonly string[] }) {
  const area = useRef<HTMLElement>(null);
  const [left, setLeft] = useState(lines);
  const [seen, setSeen] = useState(false);
  const [isGone, setGone] = useState(false);
  const [steps, setSteps] = useState(2);
  useKeptFocus(area);
  return (
    <main ref={area} tabIndex={-1}>
      <div>
        {isGone ? null : (
          <section>
            <button type="button" onClick={() => setGone(true)}>
              Berikutnya
            </button>
          </section>
        )}
        <button type="button" disabled={steps === 0} onClick={() => setSteps(steps - 1)}>
          Urungkan
        </button>
        <button type="button">Lain</button>
      </div>
      {seen ? null : (
        <p>
          <button type="button" onClick={() => setSeen(true)}>
            Mengerti
          </button>
        </p>
      )}
      <ul>
        {left.map((line) => (
          <li key={line}>
            <button type="button" onClick={() => setLeft(left.filter((other) => other !== line))}>
              {line}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Presses a button that goes away, and waits for the focus to settle. */
async function pressAway(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.focus();
  button.click();
  await expect.poll(() => button.isConnected).toBe(false);
}

const focused = () => document.activeElement?.textContent ?? '';

test('a notice that was read gives the focus to what comes next', async () => {
  render(<Desk lines={['satu', 'dua']} />);
  await pressAway('Mengerti');
  await expect.poll(focused).toBe('satu');
});

test('a line that is removed gives the focus to the next line, the last one to the line before it', async () => {
  render(<Desk lines={['satu', 'dua', 'tiga']} />);
  await pressAway('dua');
  await expect.poll(focused).toBe('tiga');
  await pressAway('tiga');
  await expect.poll(focused).toBe('satu');
});

test('where a whole screen went, the area has the focus, not whatever stands first in the next one', async () => {
  render(<Desk lines={[]} />);
  await pressAway('Berikutnya');
  await expect.poll(() => document.activeElement?.tagName).toBe('MAIN');
});

test('where nothing is left beside it, what stands before has the focus', async () => {
  render(<Desk lines={['satu']} />);
  await pressAway('Mengerti');
  await pressAway('satu');
  await expect.poll(focused).toBe('Lain');
});

test('what can be pressed no more gives the focus to what comes next, and keeps it until then', async () => {
  render(<Desk lines={[]} />);
  const undo = screen.getByRole('button', { name: 'Urungkan' });
  undo.focus();
  undo.click();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  expect(focused()).toBe('Urungkan');
  undo.click();
  await expect.poll(focused).toBe('Lain');
});
