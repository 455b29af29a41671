import { parseArgs } from 'node:util';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Command, Given } from './command.ts';

/** Holds the arguments against a command's options; the first thing that does not fit is told. */
export function parseGiven(command: Command, args: readonly string[]): Result<Given, LocalText> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const fault = optionFault(command, token.name, token.rawName, token.value);
    if (fault !== null) return err(fault);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  const fault = missing(command, values) ?? repeated(command, values) ?? operandFault(command, operands);
  return fault === null ? ok(given(values, operands)) : err(fault);
}

function given(values: ReadonlyMap<string, readonly string[]>, operands: readonly string[]): Given {
  const one = (option: string): string | undefined => values.get(option)?.at(-1);
  return {
    has: (option) => values.has(option),
    one,
    must: (option) => {
      const value = one(option);
      if (value === undefined) throw new RangeError(`--${option} is not declared as required`);
      return value;
    },
    all: (option) => values.get(option) ?? [],
    operands,
  };
}

function optionFault(command: Command, name: string, raw: string, value: string | undefined): LocalText | null {
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (option === undefined) return { id: `opsi ${raw} tidak dikenal`, en: `unknown option ${raw}` };
  if (option.value === null) {
    return value === undefined ? null : { id: `${raw} tidak memakai nilai`, en: `${raw} takes no value` };
  }
  if (value === undefined || value === '') return { id: `${raw} perlu ${option.value}`, en: `${raw} needs ${option.value}` };
  if (option.choices === undefined || option.choices.includes(value)) return null;
  const choices = option.choices.join(', ');
  return { id: `${raw} ${value}: pilih salah satu dari ${choices}`, en: `${raw} ${value}: choose one of ${choices}` };
}

function missing(command: Command, values: ReadonlyMap<string, unknown>): LocalText | null {
  const name = Object.entries(command.options).find(([option, { required }]) => required === true && !values.has(option))?.[0];
  return name === undefined ? null : { id: `--${name} wajib diisi`, en: `--${name} is required` };
}

function repeated(command: Command, values: ReadonlyMap<string, readonly string[]>): LocalText | null {
  const name = [...values].find(([option, given]) => given.length > 1 && command.options[option]?.multiple !== true)?.[0];
  return name === undefined ? null : { id: `--${name} ditulis lebih dari sekali`, en: `--${name} is given more than once` };
}

function operandFault(command: Command, operands: readonly string[]): LocalText | null {
  if (command.operands === null) {
    const extra = operands[0];
    return extra === undefined ? null : { id: `${extra} tidak dimengerti`, en: `${extra} is not understood` };
  }
  const { name, atLeast } = command.operands;
  return operands.length >= atLeast ? null : { id: `perlu ${name}`, en: `${name} is needed` };
}
