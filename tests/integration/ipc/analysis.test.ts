import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/base/at.ts';
import type { Intent } from '#shared/domain/panel/decisions/take-decision.ts';
import { intent } from '#tests/support/panel/decisions.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { good } from '#tests/support/good.ts';
import { sampleChair } from '#tests/support/panel/sample-chair.ts';

const NOW = '2023-07-20T02:14:00.000Z';

let desk: TestDesk;
let sample: Awaited<ReturnType<typeof fill>>;

// What is asked changes nothing; what is decided on the way is reversed, but for the last test.
beforeAll(async () => {
  desk = await makeDesk(NOW);
  sample = await fill();
});
afterAll(() => desk.dispose());

/** The sample with the scores of all its jurors received. */
async function fill() {
  const { ask, work: panel } = await sampleChair(desk);
  const view = await good(ask['panel:receive-sample'](panel));
  return { ask, panel, view };
}

test('a rank is explained step by step in the words of the language, with both sides of a broken tie', async () => {
  const { ask, panel, view } = sample;
  const tied = must(view.ranking.find(({ brokenBy }) => brokenBy !== null));
  const { steps, ties } = await good(ask['analysis:explain']({ ...panel, entry: tied.entry, language: 'id' }));
  expect(steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['juror-total', 'across', 'total', 'tie-broken', 'ranked']));
  expect(steps[0]?.text).toMatch(/^Juri \d: /);
  expect(steps.at(-1)?.text).toBe(`Peringkat ${tied.rank} dari ${view.ranking.filter(({ rank }) => rank !== null).length}.`);
  const [tie] = ties.map(({ own, others }) => [own.entry, new Set([own.value, ...others.map(({ value }) => value)]).size]);
  expect(tie).toEqual([tied.entry, 2]);
  const names = steps.flatMap(({ kind, text }) => (kind === 'juror-total' ? [text.slice(0, 'Juri 1'.length)] : []));
  expect(names).toEqual(names.toSorted());
  const { saved } = await good(ask['analysis:print-explanation']({ ...panel, entry: tied.entry, language: 'id', to: 'pdf' }));
  const printed = await readFile(join(desk.folder, saved?.name ?? ''), 'utf8');
  for (const { text } of steps) expect(printed).toContain(text.slice(0, 10));
  const english = await good(ask['analysis:explain']({ ...panel, entry: tied.entry, language: 'en' }));
  expect(english.steps.at(-1)?.text).toMatch(/^Rank /);
});

test('the final score that the panel agreed on is the last line of why, and no line once the decision was reversed', async () => {
  const { ask, panel, view } = sample;
  const { entry, total } = must(view.ranking[0]);
  const item = `entry:${entry}`;
  const intent = { kind: 'panel-adjustment' as const, entry, juror: null, before: total, after: '50.00', reason: 'Klaim tidak terbukti.' };
  await good(ask['plenary:record']({ ...panel, entries: [], step: { kind: 'draft', item, intent } }));
  const lastStep = async () => (await good(ask['analysis:explain']({ ...panel, entry, language: 'id' }))).steps.at(-1);
  expect((await lastStep())?.kind).toBe('ranked');
  await good(ask['plenary:record']({ ...panel, entries: [], step: { kind: 'close', item } }));
  const adjusted = await lastStep();
  expect(adjusted?.kind).toBe('panel-adjusted');
  expect(adjusted?.text).toMatch(/keputusan 50: Klaim tidak terbukti\.$/);
  await good(ask['plenary:record']({ ...panel, entries: [], step: { kind: 'reverse', number: 1, reason: 'Keliru membaca lampiran.' } }));
  expect((await lastStep())?.kind).toBe('ranked');
});

test('a what-if names where everybody would stand and changes nothing', async () => {
  const { ask, panel, view } = sample;
  const nothing = { aggregate: null, weight: null, without: null, decided: false };
  const same = await good(ask['analysis:what-if']({ ...panel, ...nothing }));
  expect(same.moves?.map(({ proposal, official, whatIf, total }) => [proposal, official, whatIf, total])).toEqual(
    view.ranking.map(({ entry, rank, total }) => [entry, rank, rank, total]),
  );
  const juror = view.coverage[0]?.juror ?? '';
  const without = await good(ask['analysis:what-if']({ ...panel, ...nothing, without: juror }));
  const heavier = await good(ask['analysis:what-if']({ ...panel, ...nothing, weight: { criterion: 'novelty', points: 20 } }));
  const byPlaces = await good(ask['analysis:what-if']({ ...panel, ...nothing, aggregate: { method: 'rank-sum' } }));
  for (const other of [without, heavier]) expect(other.moves?.map(({ total }) => total)).not.toEqual(same.moves?.map(({ total }) => total));
  expect(byPlaces.moves?.map(({ whatIf }) => whatIf)).not.toEqual(same.moves?.map(({ whatIf }) => whatIf));
  expect((await good(ask['panel:view'](panel))).ranking).toEqual(view.ranking);
});

test('agreement is measured over totals or one criterion, stability over the places of the rules, each once for the same scores', async () => {
  const { ask, panel, view } = sample;
  const totals = await good(ask['analysis:agreement']({ ...panel, criterion: null }));
  const novelty = await good(ask['analysis:agreement']({ ...panel, criterion: 'novelty' }));
  expect(totals.severity).toHaveLength(view.coverage.length);
  expect(novelty.agreement).not.toEqual(totals.agreement);
  expect(await good(ask['analysis:agreement']({ ...panel, criterion: null }))).toBe(totals);
  const open = await good(ask['analysis:stability']({ ...panel, decided: false, resamples: 200, cut: null }));
  expect(open.rankings.map(({ cut, resamples }) => [cut, resamples])).toEqual([[null, 200]]);
  expect(open.rankings[0]?.places.map(({ withinCut }) => withinCut)).toEqual(view.ranking.map(() => null));
  const firm = await good(ask['analysis:stability']({ ...panel, decided: false, resamples: 200, cut: 5 }));
  const shares = firm.rankings[0]?.places.map(({ withinCut }) => withinCut ?? 0) ?? [];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(5, 0);
  expect(await good(ask['analysis:stability']({ ...panel, decided: false, resamples: 200, cut: 5 }))).toBe(firm);
});

test('a list is saved as a table and put on paper; whoever closes the dialog gets no file', async () => {
  const { ask, panel } = sample;
  const saved = await good(ask['panel:save-list']({ ...panel, list: 'received', language: 'id' }));
  const [header, ...rows] = (await readFile(join(desk.folder, saved.name), 'utf8')).trimEnd().split('\r\n');
  expect(header).toBe('\uFEFFHasil;Juri;Revisi;Kode;Berkas;SHA-256;Keterangan');
  expect(rows.filter((row) => row.startsWith('diterima;Juri '))).toHaveLength(5);
  expect(rows.filter((row) => row.startsWith('ditolak;'))).toHaveLength(1);
  const matrix = await good(ask['panel:save-list']({ ...panel, list: 'coverage', language: 'en' }));
  const lines = (await readFile(join(desk.folder, matrix.name), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFNumber,Title,Agency,Juri 1,Juri 2,Juri 3,Juri 4,Juri 5');
  expect(lines).toHaveLength(10);
  const owed = await good(ask['panel:save-list']({ ...panel, list: 'owed', language: 'id' }));
  expect((await readFile(join(desk.folder, owed.name), 'utf8')).trimEnd()).toBe('\uFEFFJuri;Instansi juri;Nomor;Judul;Instansi');
  // The printer of this desk is one whose dialog is closed.
  expect(await ask['panel:print-list']({ ...panel, list: 'received', language: 'id' })).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
  desk.saveTo = null;
  expect(await ask['panel:save-list']({ ...panel, list: 'owed', language: 'id' })).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('a what-if and the stability stand beside what the plenary decided, or beside the jurors’ scores alone', async () => {
  const { ask, panel, view } = sample;
  const [first, last] = [must(view.ranking[0]), must(view.ranking.at(-1))];
  const decide = async (entry: string, meant: Intent) => {
    await good(ask['plenary:record']({ ...panel, entries: [], step: { kind: 'draft', item: `entry:${entry}`, intent: { ...meant } } }));
    await good(ask['plenary:record']({ ...panel, entries: [], step: { kind: 'close', item: `entry:${entry}` } }));
  };
  await decide(first.entry, intent('exclude', { entry: first.entry, before: '1' }));
  await decide(last.entry, intent('panel-adjustment', { entry: last.entry, before: last.total ?? '', after: '95.00' }));
  const nothing = { ...panel, aggregate: null, weight: null, without: null };
  const decided = await good(ask['analysis:what-if']({ ...nothing, decided: true }));
  expect(decided.moves?.map(({ proposal }) => proposal)).not.toContain(first.entry);
  expect(decided.moves?.[0]).toEqual({
    proposal: last.entry,
    official: 1,
    whatIf: 1,
    selectedOfficially: last.selected,
    selectedInWhatIf: last.selected,
    officialTotal: '95.00',
    total: '95.00',
  });
  const computed = await good(ask['analysis:what-if']({ ...nothing, decided: false }));
  expect(computed.moves?.[0]).toMatchObject({ proposal: first.entry, official: 1, whatIf: 1 });
  const byOrder = await good(ask['analysis:what-if']({ ...nothing, aggregate: { method: 'rank-sum' }, decided: true }));
  expect([byOrder.leftOut, decided.leftOut]).toEqual([1, 0]);
  const firm = await good(ask['analysis:stability']({ ...panel, decided: true, resamples: 200, cut: 5 }));
  expect(firm.rankings[0]?.places.map(({ proposal }) => proposal)).not.toContain(first.entry);
  expect(firm.rankings[0]?.places[0]).toMatchObject({ proposal: last.entry, rank: 1, withinCut: 1 });
  const asScored = await good(ask['analysis:stability']({ ...panel, decided: false, resamples: 200, cut: 5 }));
  expect(asScored.rankings[0]?.places[0]).toMatchObject({ proposal: first.entry, rank: 1 });
  expect(asScored.rankings[0]?.places.at(-1)).toMatchObject({ proposal: last.entry, withinCut: 0 });
});
