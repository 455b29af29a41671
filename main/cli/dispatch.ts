import type { LocalText } from '#shared/base/local-text.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseGiven } from './parse-given.ts';

/** Each command's module, loaded only when it is called, so that help comes at once. */
export type Commands = Readonly<Record<string, () => Promise<{ readonly command: Command }>>>;

/** Runs one command line; nothing thrown leaves it, and no stack trace is shown. */
export async function runCommandLine(commands: Commands, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(commands, args, terminal);
  } catch (bug) {
    const message = (bug instanceof Error ? bug.message : String(bug)).split('\n')[0] ?? '';
    terminal.say({ id: `kesalahan program: ${message}`, en: `a fault of the program: ${message}` });
    return 1;
  }
}

async function dispatch(commands: Commands, [name = 'help', ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === 'help' || asksForHelp(name)) return showGeneralHelp(commands, terminal);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) return misused(terminal, { id: `perintah ${name} tidak dikenal`, en: `unknown command ${name}` }, '');
  const { command } = await load();
  if (args.some(asksForHelp)) {
    await terminal.out(commandHelp(name, command));
    return 0;
  }
  const given = parseGiven(command, args);
  return given.ok ? command.run(given.value, terminal) : misused(terminal, given.error, ` ${name}`);
}

function asksForHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

async function showGeneralHelp(commands: Commands, terminal: Terminal): Promise<ExitCode> {
  const loaded = await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, (await load()).command] as const));
  await terminal.out(generalHelp(new Map(loaded)));
  return 0;
}

function misused(terminal: Terminal, fault: LocalText, command: string): ExitCode {
  terminal.say({ id: `${fault.id}; lihat mufakat${command} --help`, en: `${fault.en}; see mufakat${command} --help` });
  return 2;
}
