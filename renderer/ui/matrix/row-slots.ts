/** Gives the rows in view a slot each. */
export interface RowSlots {
  /** The slot of each of these rows, in their order: a row that stays in view keeps its own, one that comes into view takes one that is free. */
  readonly of: (rows: readonly number[]) => readonly number[];
}

/** Slots by which the rows of a matrix are drawn, so that what goes out of view becomes what comes in: changing a few cells costs less than making all anew. */
export function rowSlots(): RowSlots {
  let held = new Map<number, number>();
  return {
    of: (rows) => {
      const next = new Map<number, number>();
      for (const row of rows) {
        const slot = held.get(row);
        if (slot !== undefined) next.set(row, slot);
      }
      const taken = new Set(next.values());
      let free = 0;
      for (const row of rows) {
        if (next.has(row)) continue;
        while (taken.has(free)) free += 1;
        taken.add(free);
        next.set(row, free);
      }
      held = next;
      return rows.map((row) => next.get(row) ?? row);
    },
  };
}
