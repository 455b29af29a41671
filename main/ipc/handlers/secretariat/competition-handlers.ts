import type { CompetitionFile } from '#main/competitions/competition-file.ts';
import { copyOf, recordsOfTemplate } from '#main/competitions/new-competition.ts';
import { readRules, writeRules } from '#main/competitions/rules-file.ts';
import { stageTemplates } from '#main/templates/stage-templates.ts';
import { at } from '#shared/base/at.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { canRank } from '#shared/domain/competition/draft/stage-faults.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { TemplateId } from '#shared/domain/competition/draft/template.ts';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { CompetitionStatus } from '#shared/ipc/views/competition.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';

type Parts = Pick<Desk, 'competitions' | 'buildings' | 'identities' | 'tickets' | 'dialogs' | 'names' | 'work' | 'now'>;

/** The secretariat's competitions: each request is answered to an unlocked identity about its own ones only. */
export function competitionHandlers(desk: Parts): HandlerGroup<'competition'> {
  const { competitions } = desk;
  return {
    'competition:templates': () => stageTemplates,
    'competition:list': async ({ owner }) => {
      const doing = doingOf(desk, owner);
      return doing.ok ? ok(await competitions.list(owner)) : doing;
    },
    'competition:create': (input) => begin(desk, input),
    'competition:duplicate': async ({ owner, id, name }) => {
      const file = await openCompetition(desk, owner, id);
      return file.ok ? create(desk, owner, copyOf(file.value.history.records.values(), name)) : file;
    },
    'competition:open': async ({ owner, id }) => {
      const file = await openCompetition(desk, owner, id);
      return file.ok ? ok({ status: statusOf(file.value), records: forPage([...file.value.history.records.values()]) }) : file;
    },
    'competition:change': (input) => change(desk, input),
    'competition:step': (input) => step(desk, input),
    'competition:narrative': async ({ owner, id, entry }) => {
      const file = await openCompetition(desk, owner, id);
      if (!file.ok) return file;
      const record = file.value.history.records.get(`narrative:${entry}`);
      return ok(record?.kind === 'narrative' ? (record.value ?? []) : []);
    },
    'competition:export': (input) => exportCopy(desk, input),
    'competition:import': (input) => bringIn(desk, input),
    'competition:save-rules': (input) => saveRules(desk, input),
    'competition:read-rules': ({ file }) => {
      const ticket = fileOf(desk.tickets, file);
      return ticket.ok ? readRules(ticket.value.path) : ticket;
    },
    'competition:remove': async ({ owner, id }) => {
      const doing = doingOf(desk, owner);
      return doing.ok ? competitions.remove(owner, id) : doing;
    },
    'competition:restore': async ({ owner, id }) => {
      const doing = doingOf(desk, owner);
      return doing.ok ? competitions.restore(owner, id) : doing;
    },
  };
}

/** The open file of one of the owner's competitions, whose key must be unlocked; for every handler that works on a competition. */
export async function openCompetition(
  { competitions, identities, buildings }: Pick<Desk, 'competitions' | 'identities' | 'buildings'>,
  owner: string,
  id: string,
): Promise<Result<CompetitionFile, AppError>> {
  const key = identities.key(owner);
  if (!key.ok) return key;
  const file = await competitions.open(owner, id);
  // Whoever sees the competition sees a bundle that an interrupted building left whole.
  if (file.ok) await buildings.of(file.value);
  return file;
}

/** One of the owner's competitions as it is now. */
export async function draftOf(
  desk: Pick<Desk, 'competitions' | 'identities' | 'buildings'>,
  owner: string,
  id: string,
): Promise<Result<CompetitionDraft, AppError>> {
  const file = await openCompetition(desk, owner, id);
  return file.ok ? ok(applyRecords(EMPTY_DRAFT, file.value.history.records.values())) : file;
}

/** What a page is told of a competition's file. */
export function statusOf(file: CompetitionFile): CompetitionStatus {
  const { lastSequence, savedAt, undo, redo, damagedLines } = file.status();
  return { id: file.header.id, revision: lastSequence, savedAt, undo, redo, damaged: damagedLines.length };
}

/** The records that a page keeps: all but the narratives, which are asked for one by one. */
export function forPage(records: readonly CompetitionRecord[]): readonly CompetitionRecord[] {
  return records.filter(({ kind }) => kind !== 'narrative');
}

function doingOf({ identities, now }: Parts, owner: string): Result<Doing, AppError> {
  const key = identities.key(owner);
  return key.ok ? ok({ by: owner, at: now() }) : key;
}

async function begin(
  desk: Parts,
  { owner, template, ...facts }: InputOf<Contract['competition:create']>,
): Promise<OutputOf<Contract['competition:create']>> {
  if (template !== 'national-sample') return create(desk, owner, recordsOfTemplate(templateOf(template), facts));
  const doing = doingOf(desk, owner);
  if (!doing.ok) return doing;
  const records = await desk.work.run('inventNationalDraft', doing.value, () => undefined);
  if (!records.ok) return records;
  const named = records.value.map((record) =>
    record.kind === 'competition' ? { ...record, value: { ...record.value, ...facts } } : record,
  );
  return create(desk, owner, named);
}

function templateOf(id: TemplateId) {
  return at(
    stageTemplates.filter((template) => template.id === id),
    0,
  );
}

async function create(
  desk: Parts,
  owner: string,
  records: readonly CompetitionRecord[],
): Promise<Result<{ readonly id: string }, AppError>> {
  const doing = doingOf(desk, owner);
  if (!doing.ok) return doing;
  const id = await desk.competitions.create(records, doing.value);
  return id.ok ? ok({ id: id.value }) : id;
}

async function change(
  desk: Parts,
  { owner, id, change: wanted }: InputOf<Contract['competition:change']>,
): Promise<OutputOf<Contract['competition:change']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const saved = await file.value.change(wanted, { by: owner, at: desk.now() });
  return saved.ok ? ok(statusOf(file.value)) : saved;
}

async function step(
  desk: Parts,
  { owner, id, act }: InputOf<Contract['competition:step']>,
): Promise<OutputOf<Contract['competition:step']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const records = await file.value.step(act, { by: owner, at: desk.now() });
  return records.ok ? ok({ status: statusOf(file.value), records: forPage(records.value) }) : records;
}

async function exportCopy(
  desk: Parts,
  { owner, id }: InputOf<Contract['competition:export']>,
): Promise<OutputOf<Contract['competition:export']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const record = file.value.history.records.get('competition');
  const name = record?.kind === 'competition' ? record.value.name.id : '';
  return saveFile(await desk.dialogs.save('competition', desk.names('competition', [name])), (path) =>
    desk.competitions.copyTo(owner, id, path),
  );
}

async function saveRules(
  desk: Parts,
  { owner, id, stage }: InputOf<Contract['competition:save-rules']>,
): Promise<OutputOf<Contract['competition:save-rules']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const record = file.value.history.records.get(`stage:${stage}`);
  if (record?.kind !== 'stage' || record.value === null) return err({ kind: 'competition-unknown' });
  const { rules, name } = record.value;
  if (!canRank(rules)) return err({ kind: 'rules-unsound' });
  return saveFile(await desk.dialogs.save('rules', desk.names('rules', [name.id])), (path) => writeRules(path, rules));
}

async function bringIn(
  desk: Parts,
  { owner, file, arrival }: InputOf<Contract['competition:import']>,
): Promise<OutputOf<Contract['competition:import']>> {
  const doing = doingOf(desk, owner);
  if (!doing.ok) return doing;
  const ticket = fileOf(desk.tickets, file);
  if (!ticket.ok) return ticket;
  const id = await desk.competitions.bringIn(ticket.value.path, arrival, doing.value);
  return id.ok ? ok({ id: id.value }) : id;
}
