import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plenaryHandlers } from '#main/ipc/handlers/chair/plenary-handlers.ts';
import { type SampleMember, sampleMembersOn } from '#main/sample/people.ts';
import type { Intent } from '#shared/domain/panel/decisions/take-decision.ts';
import { intent } from '#tests/support/panel/decisions.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { good } from '#tests/support/good.ts';
import { sampleChair, sampleScores } from '#tests/support/panel/sample-chair.ts';

const CLOSED_AT = '2026-06-05T03:00:00.000Z';

let desk: TestDesk;
let folder: string;

beforeEach(async () => {
  desk = await makeDesk('2023-05-17T02:00:00.000Z');
  folder = await mkdtemp(join(tmpdir(), 'plenary-'));
});

afterEach(async () => {
  await desk.dispose();
  await rm(folder, { recursive: true });
});

/** The sample with all its scores received, and the chair's channels. */
async function fullPanel() {
  const { ask, named, work } = await sampleChair(desk);
  await good(ask['panel:receive-sample'](work));
  type Step = Parameters<(typeof ask)['plenary:record']>[0]['step'];
  const { ranking } = await good(ask['panel:view'](work));
  const entries = ranking.map(({ entry }) => entry);
  const record = (step: Step) => ask['plenary:record']({ ...work, entries, step });
  const draft = (entry: string, meant: Intent) => record({ kind: 'draft', item: `entry:${entry}`, intent: { ...meant } });
  const closeItem = (entry: string) => good(record({ kind: 'close', item: `entry:${entry}` }));
  return { ask, work, named, ranking, entries, record, draft, closeItem };
}

async function ticketOf(...paths: readonly string[]): Promise<string[]> {
  return (await desk.tickets.issue(paths)).map(({ file }) => file);
}

/** Another file by a juror of the sample, of the same revision and with other scores. */
async function anotherFile(bundleId: string, juror: SampleMember): Promise<string> {
  const { write } = await sampleScores(desk, bundleId, folder);
  return write('lain.mfscore', juror, 'lain');
}

describe('a plenary through the channels', () => {
  test('drafts take effect at once, can be undone until their item is closed, and only a reversal takes back what was closed', async () => {
    const { ask, work, ranking, entries, record, draft, closeItem } = await fullPanel();
    const [first, second] = ranking;
    const before = await good(ask['plenary:entries']({ ...work, entries }));
    expect(before.map(({ computed }) => computed)).toEqual(ranking);
    expect(before.map(({ decided }) => [decided.entry, decided.rank])).toEqual(ranking.map(({ entry, rank }) => [entry, rank]));
    const stands = ({ talked }: { readonly talked: typeof before }, wanted: string) =>
      talked.find(({ decided }) => decided.entry === wanted)?.decided;
    const entry = second?.entry ?? '';
    const agreed = intent('panel-adjustment', { entry, before: second?.total ?? '', after: '99.00' });
    const drafted = await good(draft(entry, agreed));
    expect(stands(drafted, entry)).toMatchObject({ rank: 1, total: '99.00', decisions: [1] });
    const undone = await good(record({ kind: 'undo', item: `entry:${entry}` }));
    expect(stands(undone, entry)?.rank).toBe(second?.rank);
    await good(draft(entry, agreed));
    const closed = await closeItem(entry);
    expect(closed.state.decisions).toMatchObject([{ decision: { number: 1, kind: 'panel-adjustment' }, fault: null, isReversed: false }]);
    await good(record({ kind: 'undo', item: `entry:${entry}` }));
    const reversed = await good(record({ kind: 'reverse', number: 1, reason: 'Salah proposal.' }));
    expect(reversed.state.decisions.map(({ decision, isReversed }) => [decision.number, decision.kind, isReversed])).toEqual([
      [1, 'panel-adjustment', true],
      [2, 'reversal', false],
    ]);
    expect(stands(reversed, first?.entry ?? '')?.rank).toBe(1);
  });

  test('what jurors wrote, and who stood aside, is there for every proposal, on the agenda or not', async () => {
    const { ask, work, named, entries } = await fullPanel();
    const { state } = await good(ask['plenary:view'](work));
    const onAgenda = new Set(state.items.flatMap((item) => item.entries));
    const others = entries.filter((entry) => !onAgenda.has(entry));
    const talked = await good(ask['plenary:entries']({ ...work, entries: [...others, 'TIDAK-ADA'] }));
    expect(talked.map(({ computed }) => computed.entry)).toEqual(others);
    const all = talked.flatMap(({ sheets }) => sheets);
    expect(all.filter(({ status }) => status === 'recused').map(({ juror }) => juror)).toEqual([named('Juri 5')]);
    expect(all.some(({ scores }) => scores.some(({ comment }) => comment !== ''))).toBe(true);
    // Figures are in the ranking already.
    expect(all.flatMap(({ scores }) => scores).every(({ comment }) => comment !== '')).toBe(true);
  });

  test('agenda, attendance and decisions with their reasons are put on paper, what was taken back marked as such', async () => {
    const { ask, work, named, ranking, record, draft, closeItem } = await fullPanel();
    const entry = ranking[0]?.entry ?? '';
    await good(record({ kind: 'attend', present: [named('Juri 1'), named('Juri 2')] }));
    await good(draft(entry, intent('exclude', { entry, before: '1' })));
    await closeItem(entry);
    await good(record({ kind: 'reverse', number: 1, reason: 'Salah proposal.' }));
    const { saved } = await good(ask['plenary:print']({ ...work, language: 'id', to: 'pdf' }));
    const page = await readFile(join(desk.folder, saved?.name ?? ''), 'utf8');
    for (const words of ['Catatan sidang pleno', 'Juri 1, Juri 2', 'Pokok bahasan', 'Disepakati panel.', 'Salah proposal.', entry])
      expect(page).toContain(words);
    expect(page.match(/dibatalkan/gu)).not.toBeNull();
  });

  test('what does not fit is refused with its reason and nothing is recorded', async () => {
    const { ask, work, record, draft } = await fullPanel();
    const stale = await draft('KOTA-001', intent('panel-adjustment', { entry: 'KOTA-001', before: '1.00', after: '2.00' }));
    expect(stale).toEqual({ ok: false, error: { kind: 'decision-refused', fault: 'changed' } });
    expect(await record({ kind: 'reverse', number: 1, reason: 'x' })).toMatchObject({ error: { fault: 'nothing-to-reverse' } });
    const stranger = await record({ kind: 'attend', present: ['A'.repeat(43)] });
    expect(stranger).toMatchObject({ error: { kind: 'not-on-panel' } });
    const { state } = await good(ask['plenary:view'](work));
    expect([state.decisions, state.present]).toEqual([[], null]);
  });

  test('everything is there again for a program that was started anew, and a deputy’s own log is another', async () => {
    const { work, ranking, record, draft, closeItem, named } = await fullPanel();
    const entry = ranking[0]?.entry ?? '';
    await good(record({ kind: 'attend', present: [named('Juri 1')] }));
    await good(draft(entry, intent('exclude', { entry, before: '1' })));
    await closeItem(entry);
    const again = plenaryHandlers({ ...desk });
    const { state } = await good(again['plenary:view'](work));
    expect(state.present).toEqual([named('Juri 1')]);
    expect(state.decisions.map(({ decision }) => decision.reason)).toEqual(['Disepakati panel.']);
    const [talked] = await good(again['plenary:entries']({ ...work, entries: [entry] }));
    expect(talked?.decided).toMatchObject({ entry, status: 'excluded' });
  });

  test('the result carries every decision and the decided ranking, recounted to the byte; it is refused while a draft is open', async () => {
    const { ask, work, ranking, draft, closeItem, named } = await fullPanel();
    const entry = ranking[0]?.entry ?? '';
    await good(draft(entry, intent('exclude', { entry, before: '1' })));
    const closing = { ...work, closedAt: CLOSED_AT, present: [], exception: null };
    expect(await ask['panel:close'](closing)).toMatchObject({ error: { kind: 'items-open', items: 1 } });
    await closeItem(entry);
    const { saved } = await good(ask['panel:close'](closing));
    const [file = ''] = await ticketOf(join(saved.folder, saved.name));
    const opened = await good(ask['result:open']({ file, secretariat: named('Sekretariat') }));
    expect(opened.recount).toBe('same');
    expect(opened.result.decisions).toMatchObject([{ number: 1, kind: 'exclude', entry, before: '1', reason: 'Disepakati panel.' }]);
    expect(opened.result.ranking[0]).toMatchObject({ entry, rank: 1 });
    expect(opened.result.decided?.[0]).toMatchObject({ entry: ranking[1]?.entry, rank: 1 });
    expect(opened.result.decided?.at(-1)).toMatchObject({ entry, rank: null, status: 'excluded', decisions: [1] });
  });

  test('between two files of one juror the panel sees the differences and decides which counts', async () => {
    const { ask, work, record } = await fullPanel();
    const bundle = await good(desk.bundles.open(work.bundleId));
    const juror = (await sampleMembersOn(bundle.stage.roster)).find(({ identity }) => identity.person.name === 'Juri 2');
    if (juror === undefined) throw new Error('the sample has a second juror');
    const { thumbprint } = juror.identity;
    const path = await anotherFile(work.bundleId, juror);
    const view = await good(ask['panel:receive']({ ...work, files: await ticketOf(path) }));
    expect(view.coverage.find((each) => each.juror === thumbprint)?.scored).toBe(0);
    const { disputes, state } = await good(ask['plenary:view'](work));
    const [dispute] = disputes;
    expect(state.items[0]).toMatchObject({ id: `files:${thumbprint}`, reasons: [{ kind: 'files-contradict' }] });
    expect(dispute?.files).toHaveLength(2);
    expect(dispute?.differences.length).toBeGreaterThan(0);
    const [chosen, other] = dispute?.files.map(({ payload }) => payload) ?? [];
    const meant = intent('resolve-conflict', { juror: thumbprint, before: `${chosen} ${other}`, after: chosen ?? null });
    await good(record({ kind: 'draft', item: `files:${thumbprint}`, intent: { ...meant } }));
    await good(record({ kind: 'close', item: `files:${thumbprint}` }));
    const settled = await good(ask['panel:view'](work));
    const notes = settled.files.filter((each) => each.juror === thumbprint).flatMap((each) => each.notes);
    expect(notes.toSorted()).toEqual(['chosen-by-panel', 'set-aside-by-panel']);
    expect(settled.complete).toBe(true);
    const { saved } = await good(ask['panel:close']({ ...work, closedAt: CLOSED_AT, present: [], exception: null }));
    expect(saved.bytes).toBeGreaterThan(0);
  });

  test('a damaged log stops every step and says which line', async () => {
    const { ask, work, record } = await fullPanel();
    await good(record({ kind: 'attend', present: [] }));
    const path = join(desk.laptop().decisions, work.bundleId, `${work.chair}.decisions`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('attend', 'attemd'));
    const damaged = { ok: false, error: { kind: 'decisions-damaged', line: 1 } };
    expect(await ask['plenary:view'](work)).toEqual(damaged);
    expect(await record({ kind: 'attend', present: [] })).toEqual(damaged);
    expect(await ask['panel:close']({ ...work, closedAt: CLOSED_AT, present: [], exception: null })).toEqual(damaged);
  });
});
