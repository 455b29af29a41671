import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { patternOf } from '#shared/domain/intake/reading/entry-numbers.ts';
import type { CellFault } from '#shared/domain/intake/reading/cell-fault.ts';
import { cellAddress } from '#shared/domain/intake/sheets/cell-address.ts';
import { adviseOnCell, describeCellFault } from '#shared/text/intake/cell-faults.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { type CompetitionFile, openCompetitionFile } from '../../competitions/competition-file.ts';
import { findAttachments } from '../../intake/attachments.ts';
import { type CheckedImport, checkImport } from '../../intake/check-import.ts';
import { groundOf } from '../../intake/import-ground.ts';
import { joiningOf } from '../../intake/joining.ts';
import { mappingRecord } from '../../intake/mapping-id.ts';
import { CARD_BYTES, verifyCard } from '../../signing/card.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { inWordsOf, named, readInput } from '../files.ts';
import { importOptions } from './import-options.ts';
import { chooseTable } from './choose-table.ts';

/** `mufakat import`: a list of proposals into a competition file, whole or not at all. */
export const command: Command = {
  summary: {
    id: 'Mengimpor daftar proposal (XLSX, XLS, ODS, CSV) ke berkas kompetisi, seluruhnya atau tidak sama sekali; lampiran dicocokkan menurut nomor.',
    en: 'Imports a list of proposals (XLSX, XLS, ODS, CSV) into a competition file, whole or not at all; attachments are matched by number.',
  },
  operands: null,
  options: importOptions,
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const doing = await whoAndWhen(given.must('card'));
  if (!doing.ok) return refuse(terminal, doing.error);
  const file = await openCompetitionFile(given.must('competition'), () => doing.value.at);
  if (!file.ok) return refuse(terminal, inWordsOf(file.error));
  try {
    const imported = await importInto(file.value, given, doing.value, terminal);
    return imported.ok ? 0 : refuse(terminal, ...imported.error);
  } finally {
    await file.value.close();
  }
}

function refuse(terminal: Terminal, ...findings: readonly LocalText[]): ExitCode {
  findings.forEach(terminal.say);
  return 1;
}

async function whoAndWhen(path: string): Promise<Result<Doing, LocalText>> {
  const bytes = await readInput(path, CARD_BYTES);
  if (!bytes.ok) return bytes;
  const card = await verifyCard(bytes.value);
  if (!card.ok) return err(inWordsOf({ kind: 'card-refused', name: path, refusal: card.error }));
  return ok({ by: card.value.person.thumbprint, at: new Date().toISOString() });
}

type Findings = Result<null, readonly LocalText[]>;

async function importInto(file: CompetitionFile, given: Given, doing: Doing, terminal: Terminal): Promise<Findings> {
  const draft = applyRecords(EMPTY_DRAFT, file.history.records.values());
  const checked = await check(file, draft, given, doing);
  if (!checked.ok) return checked;
  const { records, mapping } = checked.value;
  const joining = joiningOf(checked.value, file.history.records, stageOf(given, draft), { ...doing, language: 'id' });
  if (!given.has('dry-run')) {
    const saved = await file.change(
      { what: 'import-proposals', step: null, records: [...records, ...joining, mappingRecord(mapping)] },
      doing,
    );
    if (!saved.ok) return err([inWordsOf(saved.error)]);
  }
  await terminal.out(report(checked.value));
  const folder = given.one('attachments');
  return folder === undefined || given.has('dry-run') ? ok(null) : attach(file, folder, doing, terminal);
}

async function check(
  file: CompetitionFile,
  draft: CompetitionDraft,
  given: Given,
  doing: Doing,
): Promise<Result<CheckedImport, readonly LocalText[]>> {
  const table = await chooseTable(given, draft);
  if (!table.ok) return err([table.error]);
  const example = given.one('entry-example') ?? draft.intake.entryExample;
  const pattern = patternOf(example);
  if (pattern === null) return err([inWordsOf({ kind: 'entry-example-unclear', example })]);
  const stage = stageOf(given, draft);
  if (stage !== null && !draft.stages.includes(stage)) return err([inWordsOf({ kind: 'stage-unknown', stage })]);
  const checked = await checkImport({ ...table.value, pattern }, groundOf(file.history.records, stage), doing);
  if (!checked.ok) return err([inWordsOf(checked.error)]);
  const { faults } = checked.value;
  if (faults.length === 0) return ok(checked.value);
  return err(faults.map((fault) => named(given.must('proposals'), faultWords(fault, checked.value.sheet, draft))));
}

/** The stage that a list is for: the first one unless it is named. */
function stageOf(given: Given, { stages }: CompetitionDraft): string | null {
  return given.one('stage') ?? stages[0] ?? null;
}

function faultWords(fault: CellFault, sheet: string | null, { sections }: CompetitionDraft): LocalText {
  const place = `${sheet === null ? '' : `${sheet}!`}${cellAddress(fault.row, fault.column)}`;
  const content = fault.content.replaceAll(/\s+/g, ' ').slice(0, 80);
  const told = (language: 'id' | 'en') =>
    `${place}, ${fieldName(fault.field, sections, language)}, "${content}": ${describeCellFault(fault, language)}. ${adviseOnCell(fault, language)}`;
  return { id: told('id'), en: told('en') };
}

function report({ plan, passedOver }: CheckedImport): string {
  const { added, changed, unchanged, missing } = plan;
  const decided = [...added, ...changed].flatMap(({ decision }) => decision ?? []);
  const passed = decided.filter(({ outcome }) => outcome === 'passed').length;
  const figures = {
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    missing: missing.length,
    'passed over': passedOver.length,
    'selection passed': passed,
    'selection not passed': decided.length - passed,
  };
  const changes = changed.flatMap(({ entry, changes: each }) => each.map(({ field }) => `changed ${entry} ${field}`));
  return [
    ...Object.entries(figures).map(([name, count]) => `${name}: ${count}`),
    ...changes,
    ...missing.map((entry) => `missing ${entry}`),
    '',
  ].join('\n');
}

async function attach(file: CompetitionFile, folder: string, doing: Doing, terminal: Terminal): Promise<Findings> {
  const entries = [...applyRecords(EMPTY_DRAFT, file.history.records.values()).proposal.keys()];
  const found = await findAttachments(folder, entries, {});
  if (!found.ok)
    return err([found.error.kind === 'cancelled' ? named(folder, { id: 'dihentikan.', en: 'stopped.' }) : inWordsOf(found.error)]);
  const { byEntry, unmatched, ambiguous, without } = found.value;
  const records = [...byEntry].map(([id, value]) => ({ kind: 'attachments', id, value }) as const);
  if (records.length > 0) {
    const saved = await file.change({ what: 'attach-files', step: null, records }, doing);
    if (!saved.ok) return err([inWordsOf(saved.error)]);
  }
  const lines = [
    `files matched: ${[...byEntry.values()].flat().length}`,
    `proposals without files: ${without.length}`,
    ...unmatched.map((path) => `unmatched ${path}`),
    ...ambiguous.map((path) => `ambiguous ${path}`),
    '',
  ];
  await terminal.out(lines.join('\n'));
  return ok(null);
}
