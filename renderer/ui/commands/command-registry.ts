/** The sets of commands on offer, in the order in which they were added; lists are rebuilt only when one comes or goes. */
export class CommandRegistry<C> {
  readonly #sets = new Set<readonly C[]>();
  readonly #listeners = new Set<() => void>();
  #commands: readonly C[] = [];

  readonly commands = (): readonly C[] => this.#commands;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Adds a set; the returned function takes it away again. */
  add(set: readonly C[]): () => void {
    this.#sets.add(set);
    this.#changed();
    return () => {
      this.#sets.delete(set);
      this.#changed();
    };
  }

  #changed(): void {
    this.#commands = [...this.#sets].flat();
    for (const listener of this.#listeners) listener();
  }
}
