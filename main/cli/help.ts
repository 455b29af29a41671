import type { Command } from './command.ts';

/** The help of one command: how to write it, what it does, and each option, in both languages. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, { value, required, multiple }]) => {
    const written = value === null ? `--${option}` : `--${option} ${value}`;
    return `${required === true ? written : `[${written}]`}${multiple === true ? '...' : ''}`;
  });
  const usage = ['mufakat', name, ...options, ...(command.operands === null ? [] : [command.operands.name])].join(' ');
  const lines = Object.entries(command.options).flatMap(([option, { value, text, choices }]) => [
    `  --${option}${value === null ? '' : ` ${value}`}${choices === undefined ? '' : ` (${choices.join(' | ')})`}`,
    `      ${text.id}`,
    `      ${text.en}`,
  ]);
  return [usage, '', command.summary.id, command.summary.en, '', ...lines, '  --help', ''].join('\n');
}

/** The help of the whole command line. */
export function generalHelp(commands: ReadonlyMap<string, Command>): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].flatMap(([name, { summary }]) => [
    `  ${name.padEnd(width)}  ${summary.id}`,
    `  ${' '.repeat(width)}  ${summary.en}`,
  ]);
  return ['mufakat PERINTAH/COMMAND [--help]', '', ...lines, ''].join('\n');
}
