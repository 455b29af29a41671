import { basename } from 'node:path';
import { writeVerified } from '#main/disk/write-verified.ts';
import { groundOf } from '#main/intake/import-ground.ts';
import { joiningOf } from '#main/intake/joining.ts';
import { mappingRecord } from '#main/intake/mapping-id.ts';
import { createWordCounter } from '#main/intake/word-counter.ts';
import { writeCsv } from '#main/spreadsheets/write-csv.ts';
import type { Language } from '#shared/base/language.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Change } from '#shared/domain/competition/draft/records.ts';
import { patternOf } from '#shared/domain/intake/reading/entry-numbers.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';
import { openCompetition } from './competition-handlers.ts';
import { attach } from './intake-attach.ts';
import { importView } from './intake-views.ts';

type Parts = Pick<
  Desk,
  'buildings' | 'competitions' | 'identities' | 'tickets' | 'dialogs' | 'names' | 'work' | 'progress' | 'now' | 'attachmentFolders'
>;

/** The import that was checked last; nothing of it is on the disk. */
interface WaitingImport {
  readonly plan: string;
  readonly competition: string;
  /** The competition's revision that it was planned for. */
  readonly revision: number;
  readonly change: Change;
}

/** What comes into the secretariat's competitions by spreadsheets and folders. */
export function intakeHandlers(desk: Parts, language: () => Language): HandlerGroup<'intake'> {
  const countWords = createWordCounter();
  let waiting: WaitingImport | null = null;
  let plans = 0;
  return {
    'intake:look': (input) => look(desk, input),
    'intake:check': async (input) => {
      plans += 1;
      const checked = await check(desk, input, { plan: `plan-${plans}`, language: language() });
      waiting = checked.ok ? checked.value.waiting : null;
      return checked.ok ? ok(checked.value.view) : checked;
    },
    'intake:accept': async ({ owner, id, plan }) => {
      const file = await openCompetition(desk, owner, id);
      if (!file.ok) return file;
      const current = waiting;
      if (current?.plan !== plan || current.competition !== id || current.revision !== file.value.status().lastSequence) {
        return err({ kind: 'import-outdated' });
      }
      waiting = null;
      return file.value.change(current.change, { by: owner, at: desk.now() });
    },
    'intake:save-list': async ({ rows }) =>
      saveFile(await desk.dialogs.save('bad-cells', desk.names('bad-cells', [])), (path) => writeVerified(path, `\ufeff${writeCsv(rows)}`)),
    'intake:attach': (input) => attach(desk, input),
    'intake:words': async ({ owner, id }) => {
      const file = await openCompetition(desk, owner, id);
      return file.ok ? ok(countWords(file.value.history.records)) : file;
    },
  };
}

async function look(desk: Parts, { owner, id, file }: InputOf<Contract['intake:look']>): Promise<OutputOf<Contract['intake:look']>> {
  const competition = await openCompetition(desk, owner, id);
  if (!competition.ok) return competition;
  const ticket = fileOf(desk.tickets, file);
  if (!ticket.ok) return ticket;
  const { path } = ticket.value;
  const sections = competition.value.history.records.get('sections');
  const order = { path, sections: sections?.kind === 'sections' ? sections.value : [] };
  return bounded(path, () => desk.work.run('lookIntoSpreadsheet', order, desk.progress('import')));
}

interface Checked {
  readonly waiting: WaitingImport | null;
  readonly view: ReturnType<typeof importView>;
}

async function check(
  desk: Parts,
  input: InputOf<Contract['intake:check']>,
  { plan, language }: { readonly plan: string; readonly language: Language },
): Promise<Result<Checked, AppError>> {
  const { owner, id, entryExample, stage, file: _ticket, ...table } = input;
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const ticket = fileOf(desk.tickets, input.file);
  if (!ticket.ok) return ticket;
  const pattern = patternOf(entryExample);
  if (pattern === null) return err({ kind: 'entry-example-unclear', example: entryExample });
  const { path } = ticket.value;
  const revision = file.value.status().lastSequence;
  const order = {
    order: { ...table, path, pattern },
    ground: groundOf(file.value.history.records, stage),
    doing: { by: owner, at: desk.now() },
  };
  const checked = await bounded(path, () => desk.work.run('planProposals', order, desk.progress('check')));
  if (!checked.ok) return checked;
  const { records, mapping } = checked.value;
  const joining = joiningOf(checked.value, file.value.history.records, stage, { ...order.doing, language });
  const change: Change = { what: 'import-proposals', step: null, records: [...records, ...joining, mappingRecord(mapping)] };
  const isGood = checked.value.faults.length === 0;
  return ok({
    waiting: isGood ? { plan, competition: id, revision, change } : null,
    view: importView(checked.value, input, isGood ? plan : null),
  });
}

/** A spreadsheet that needs more memory than its thread has ends the thread and nothing else: refused like any that is too large. */
async function bounded<T, E>(path: string, job: () => Promise<Result<T, E>>): Promise<Result<T, E | AppError>> {
  try {
    return await job();
  } catch (failure) {
    const outOfMemory = failure instanceof Error && 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!outOfMemory) throw failure;
    return err({ kind: 'spreadsheet-refused', name: basename(path), fault: { kind: 'workbook-too-large', limit: '2 GB' } });
  }
}
