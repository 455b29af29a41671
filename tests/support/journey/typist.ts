import type { Laptop } from './laptop.ts';

/** What a field showed at a moment at which the status line said that everything is saved. */
interface SavedField {
  readonly criterion: string;
  readonly value: string;
}

const TOLD = 'toldTypist';

/** Types scores into the open sheet, key by key, until the program is gone; hears what the screen called saved. */
export class Typist {
  readonly #heard: SavedField[] = [];
  /** What is typed into each field now, or was last. */
  readonly #planned = new Map<string, string>();
  #stopped = false;

  /** Listens inside the page: what the fields show at the very moment at which the status line turns to "saved". */
  async listen({ page }: Laptop): Promise<void> {
    await page.exposeFunction(TOLD, (record: SavedField) => this.#heard.push(record));
    await page.evaluate((told) => {
      // The function that the test put there; its types know nothing of it.
      const tell = (globalThis as unknown as Record<string, (record: unknown) => void>)[told];
      const fields = () => [...document.querySelectorAll<HTMLInputElement>('[data-criterion] .score-field__input')];
      const criterionOf = (field: Element) => field.closest('[data-criterion]')?.getAttribute('data-criterion') ?? '';
      const tellSaved = () => {
        for (const field of fields()) tell?.({ criterion: criterionOf(field), value: field.value });
      };
      // What is there at first was saved before.
      tellSaved();
      let said = '';
      new MutationObserver(() => {
        const now = document.querySelector('.save-status')?.className ?? '';
        const turned = now !== said && now.includes('save-status--saved');
        said = now;
        if (turned) tellSaved();
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    }, TOLD);
  }

  /** Types until {@link stop} or until the program is gone; `from` is the first score, each one after it is one higher, round again at 100. */
  async type({ page }: Laptop, criteria: readonly string[], from: number): Promise<void> {
    for (let count = 0; !this.#stopped; count += 1) {
      const criterion = criteria[count % criteria.length] ?? '';
      const field = page.locator(`[data-criterion="${criterion}"] .score-field__input`);
      const value = String((from + count) % 101);
      try {
        // The second click and the third meet the same field, though the first has opened one criterion and closed another.
        await field.click({ clickCount: 3 });
        this.#planned.set(criterion, value);
        await page.keyboard.type(value, { delay: 15 });
      } catch {
        // The program was killed in the middle: that is what this is for.
        return;
      }
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /**
   * For each criterion, the values with which it may come back: the one that was last called saved, or as much of what was being typed as
   * goes beyond it. What was typed and never called saved may be there or not.
   */
  allowed(): ReadonlyMap<string, readonly string[]> {
    const saved = new Map(this.#heard.map(({ criterion, value }) => [criterion, value]));
    return new Map(
      [...saved].map(([criterion, value]) => [criterion, [value, ...this.#beyond(value, this.#planned.get(criterion) ?? '')]]),
    );
  }

  #beyond(saved: string, planned: string): readonly string[] {
    const states = Array.from(planned, (_, index) => planned.slice(0, index + 1));
    return planned.startsWith(saved) ? states.filter(({ length }) => length > saved.length) : states;
  }
}
