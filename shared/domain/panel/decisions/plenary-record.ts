import type { Decision } from '../result/result.ts';
import type { Intent } from './take-decision.ts';

/** What a panel means to decide, with the time as stated, while its item is open. */
export type Draft = Intent & Pick<Decision, 'at'>;

/** One thing that happened in a plenary; nothing that was recorded is ever changed or removed. */
export type PlenaryEvent =
  | { readonly event: 'attend'; readonly present: readonly string[]; readonly at: string }
  | { readonly event: 'draft'; readonly item: string; readonly draft: Draft }
  | { readonly event: 'undo'; readonly item: string; readonly at: string }
  | { readonly event: 'close'; readonly item: string; readonly at: string };

/** What the events of a plenary come to. */
export interface PlenaryRecord {
  /** Thumbprints of those present, null before attendance was taken. */
  readonly present: readonly string[] | null;
  /** Decisions of closed items, numbered from 1 in the order in which their items were closed. */
  readonly decisions: readonly Decision[];
  /** The item of each of them. */
  readonly items: readonly string[];
  /** Drafts of open items, in the order in which they were made. */
  readonly drafts: readonly { readonly item: string; readonly draft: Draft }[];
  /** Items that were closed and not opened again by a new draft. */
  readonly closed: ReadonlySet<string>;
}

/** Reads a plenary's events from the first to the last. */
export function recordOf(events: readonly PlenaryEvent[]): PlenaryRecord {
  let present: readonly string[] | null = null;
  const decisions: Decision[] = [];
  const items: string[] = [];
  let drafts: readonly { readonly item: string; readonly draft: Draft }[] = [];
  const closed = new Set<string>();
  for (const event of events) {
    if (event.event === 'attend') present = event.present;
    if (event.event === 'draft') {
      drafts = [...drafts, { item: event.item, draft: event.draft }];
      closed.delete(event.item);
    }
    if (event.event === 'undo') {
      const last = drafts.findLastIndex(({ item }) => item === event.item);
      drafts = drafts.filter((_, index) => index !== last);
    }
    if (event.event === 'close') {
      for (const { draft } of drafts.filter(({ item }) => item === event.item)) {
        items.push(event.item);
        decisions.push({ number: items.length, ...draft });
      }
      drafts = drafts.filter(({ item }) => item !== event.item);
      closed.add(event.item);
    }
  }
  return { present, decisions, items, drafts, closed };
}

/** The decisions with the drafts after them, numbered as they would be if their items were closed now. */
export function withDrafts({ decisions, drafts }: PlenaryRecord): readonly Decision[] {
  return [...decisions, ...drafts.map(({ draft }, index) => ({ number: decisions.length + index + 1, ...draft }))];
}
