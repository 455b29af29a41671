import type { LocalText } from '#shared/base/local-text.ts';

/** 0 done; 1 the input was read and found bad, or something could not be done; 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** One option of a command; `value` names what follows it, null for a switch. */
export interface Option {
  readonly value: string | null;
  readonly text: LocalText;
  readonly required?: boolean;
  readonly multiple?: boolean;
  /** The only values accepted. */
  readonly choices?: readonly string[];
}

/** What was given on the command line, already held against the command's options. */
export interface Given {
  /** Whether the option is there. */
  readonly has: (option: string) => boolean;
  /** Its value, the last one if given more than once; undefined when absent. */
  readonly one: (option: string) => string | undefined;
  /** The value of a required option. */
  readonly must: (option: string) => string;
  /** All its values, in order. */
  readonly all: (option: string) => readonly string[];
  /** The operands that are no options. */
  readonly operands: readonly string[];
}

/** Where a command writes: `out` for what was asked for and nothing else, `say` for findings, one line each, in both languages. */
export interface Terminal {
  readonly out: (text: string) => Promise<void>;
  readonly say: (finding: LocalText) => void;
}

/** A command of the command line. */
export interface Command {
  readonly summary: LocalText;
  /** What follows the options, such as `FILE...`; null when operands are not accepted. */
  readonly operands: { readonly name: string; readonly atLeast: number } | null;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (given: Given, terminal: Terminal) => Promise<ExitCode>;
}
