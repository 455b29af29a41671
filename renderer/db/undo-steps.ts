import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';

/** What one step changes, or brings back; null is left as it is. */
export interface StepState {
  readonly sheet: ScoreSheet | null;
  readonly mark: ProposalMark | null;
}

/** One thing that was done to one proposal; quick typing in one field is one step. */
export interface Step {
  readonly entry: string;
  /** Which field was changed, such as `score novelty`. */
  readonly field: string;
  /** Milliseconds. */
  readonly at: number;
  readonly state: StepState;
}

/** How much can be undone and done again. */
export interface StepCount {
  readonly past: number;
  readonly future: number;
}

const ONE_STEP_MS = 1000;
const MOST_STEPS = 500;

/** Everything that was done since the window was opened, over all proposals, in the order in which it was done. */
export class UndoSteps {
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];

  count(): StepCount {
    return { past: this.#past.length, future: this.#future.length };
  }

  /** Notes the state before a change; what was undone before cannot be done again after it. */
  push(step: Step): void {
    const last = this.#past.at(-1);
    const goesOn = last?.entry === step.entry && last.field === step.field && step.at - last.at < ONE_STEP_MS;
    // A stretch of typing goes back to where it began, and lasts as long as the keys follow each other.
    const next = goesOn ? [...this.#past.slice(0, -1), { ...step, state: last.state }] : [...this.#past, step];
    this.#past = next.slice(-MOST_STEPS);
    this.#future = [];
  }

  /** The step to go back by, null when there is none; `current` gives what the step would change as it is now. */
  undo(current: (step: Step) => StepState): Step | null {
    const step = this.#past.at(-1) ?? null;
    if (step === null) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [{ ...step, at: 0, state: current(step) }, ...this.#future];
    return step;
  }

  /** The step to go forward by, null when there is none. */
  redo(current: (step: Step) => StepState): Step | null {
    const [step = null, ...later] = this.#future;
    if (step === null) return null;
    this.#future = later;
    this.#past = [...this.#past, { ...step, at: 0, state: current(step) }];
    return step;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
