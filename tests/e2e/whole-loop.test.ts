import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBundle as openSignedBundle } from '#main/bundles/open-bundle.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { scoreSheets } from '#main/sample/sheets.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';
import { ownCountedText } from '#shared/text/own-counted.ts';
import { explainOutcome } from '#shared/text/errors/outcomes.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import { competitionTotalsText } from '#shared/text/screens/competition/totals.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { fromResultText } from '#shared/text/screens/intake/from-result.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { countersignText } from '#shared/text/screens/result/countersign.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { rankIndependently } from '#tests/support/engine/independent-ranking.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { close, exportAs, type InboxLine, inboxLines, openResult, rankingRows, receive } from '#tests/support/journey/chair.ts';
import { countersign, joinCopies, ownFileIn } from '#tests/support/journey/countersign.ts';
import { forge, identityOf } from '#tests/support/journey/forgeries.ts';
import { makeIdentity, restoreIdentity, saveBackup, unlockIdentity } from '#tests/support/journey/identity.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { buildBundle } from '#tests/support/journey/secretariat.ts';
import {
  imposeColours,
  makeIdentityByKeyboard,
  openBundleByKeyboard,
  scoreByKeyboard,
  signByKeyboard,
} from '#tests/support/journey/keyboard.ts';

const JURORS = ['Juri 1', 'Juri 2', 'Juri 3', 'Juri 4', 'Juri 5'] as const;
const CONFLICTED = { name: 'Juri 5', agency: 'Kementerian Pertanian', entry: 'PUSAT-004' } as const;
const BY_KEYS = 'Juri 2';
const FIRST_STAGE = 'Penilaian proposal';
const CLOSED_AT = '2026-06-05T10:00';

/** The marks that each juror types: those of the sample, so that there is a tie to break. */
const sample = await makeCitySample('2023-05-17T02:00:00.000Z');
const marks = new Map(
  JURORS.map((name) => {
    const subjects = sample.content.proposals.map(({ entry, agency }) => ({ entry, agency, subject: '' }));
    const agency = name === CONFLICTED.name ? CONFLICTED.agency : null;
    const sheets = scoreSheets(kippRules, subjects, { seed: name, agency }, sample.habits).filter(({ status }) => status === 'scored');
    return [
      name,
      new Map(
        sheets.map(({ entry, scores }) => [
          entry,
          Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score ?? Number.NaN])),
        ]),
      ),
    ];
  }),
);
const expected = rankIndependently(
  [...marks].flatMap(([name, sheets]) => [...sheets].map(([entry, given]) => ({ entry, juror: name, marks: given }))),
  Object.fromEntries(kippRules.criteria.map(({ id, weight }) => [id, weight])),
);

const laptops = new Map<string, Laptop>();
const cards = new Map<string, string>();
const scoreFiles = new Map<string, string>();
let fingerprint: readonly string[];
let bundle: string;
let chairBackup: string;
let result: string;

const of = <T>(map: ReadonlyMap<string, T>, name: string): T => {
  const found = map.get(name);
  if (found === undefined) throw new Error(`nothing of ${name}`);
  return found;
};
const fraction = (text: string) =>
  text
    .split('/')
    .map(Number)
    .reduce((over, under) => over / under);
const marksOf = (name: string) => (entry: string) => of(of(marks, name), entry);

async function together(names: readonly string[], step: (laptop: Laptop, name: string) => Promise<void>): Promise<void> {
  await Promise.all(names.map((name) => step(of(laptops, name), name)));
}

async function newLaptop(name: string): Promise<Laptop> {
  const laptop = await Laptop.fresh();
  laptops.set(name, laptop);
  return laptop;
}

beforeAll(async () => {
  // One after the other: several starting at once sometimes lose the debugger's connection.
  for (const name of ['Sekretariat', 'Ketua Panel', ...JURORS]) await newLaptop(name);
  await imposeColours(of(laptops, BY_KEYS));
  await together(['Sekretariat', 'Ketua Panel', ...JURORS], async (laptop, name) => {
    if (name === BY_KEYS) return void cards.set(name, await makeIdentityByKeyboard(laptop, name));
    const made = await makeIdentity(laptop, name);
    cards.set(name, made.card);
    if (name === 'Sekretariat') fingerprint = made.fingerprint;
    if (name === 'Ketua Panel') chairBackup = await saveBackup(laptop);
  });
});

afterAll(async () => {
  await Promise.all([...laptops.values()].map((laptop) => laptop.dispose()));
});

// Each step stands on the ones before: after a failure the rest would only wait in vain.
let broken = false;
beforeEach(({ skip }) => skip(broken, 'a step before failed'));
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail';
});

describe('seven laptops and a spare one, from cards to the exported result', () => {
  test('the secretariat builds a signed bundle from the cards of the panel', async () => {
    bundle = await buildBundle(of(laptops, 'Sekretariat'), [
      { name: 'Ketua Panel', card: of(cards, 'Ketua Panel'), role: 'chair', agency: null },
      ...JURORS.map((name) => ({
        name,
        card: of(cards, name),
        role: 'juror' as const,
        agency: name === CONFLICTED.name ? CONFLICTED.agency : null,
      })),
    ]);
  });

  test('everybody else opens it with two groups of the fingerprint from paper', async () => {
    await together(['Ketua Panel', ...JURORS], (laptop, name) =>
      (name === BY_KEYS ? openBundleByKeyboard : openBundle)(laptop, bundle, fingerprint),
    );
  });

  test('a juror whose program is killed while typing finds everything that was called saved', async () => {
    const laptop = of(laptops, 'Juri 1');
    await juror.openSheet(laptop, 'KOTA-001');
    const given = marksOf('Juri 1')('KOTA-001');
    await juror.fillSheet(laptop, given);
    await juror.untilSaved(laptop);
    await juror.openSheet(laptop, 'KOTA-002');
    const saved = await juror.beginTyping(laptop, marksOf('Juri 1')('KOTA-002'));
    await laptop.kill();
    await laptop.start();
    await unlockIdentity(laptop, 'Juri 1');
    await juror.openSheet(laptop, 'KOTA-001');
    expect(await juror.shownMarks(laptop)).toEqual(given);
    await juror.openSheet(laptop, 'KOTA-002');
    expect(await juror.shownMarks(laptop)).toMatchObject(saved);
  });

  test('one juror, who has had no mouse since the first run and sees the system colours alone, scores everything and signs', async () => {
    const laptop = of(laptops, BY_KEYS);
    await scoreByKeyboard(laptop, marksOf(BY_KEYS));
    scoreFiles.set(BY_KEYS, await signByKeyboard(laptop));
  });

  test('the others score at the same time, one in English, one standing aside from the entry of the own agency', async () => {
    await of(laptops, 'Juri 3').speak('en');
    await juror.recuse(of(laptops, CONFLICTED.name), CONFLICTED.entry, 'Bekerja pada instansi pengusul.');
    await together(['Juri 1', 'Juri 3', 'Juri 4', CONFLICTED.name], async (laptop, name) => {
      await juror.scoreAll(laptop, marksOf(name));
      scoreFiles.set(name, await juror.sign(laptop));
    });
  });

  test('two laptops that receive the files in two orders sign the same bytes', async () => {
    const first = of(laptops, 'Ketua Panel');
    const spare = await newLaptop('Ketua Panel, laptop kedua');
    await restoreIdentity(spare, chairBackup);
    await openBundle(spare, bundle, fingerprint);
    for (const name of JURORS) await receive(first, of(scoreFiles, name));
    await receive(spare, ...JURORS.toReversed().map((name) => of(scoreFiles, name)));
    const [one, other] = [await close(first, CLOSED_AT), await close(spare, CLOSED_AT)];
    expect(await readFile(one.result)).toEqual(await readFile(other.result));
    result = one.result;
  });

  test('the ranking on the screen is the one reckoned independently', async () => {
    const laptop = of(laptops, 'Ketua Panel');
    const rows = await rankingRows(laptop);
    expect(rows).toEqual(expected.map(({ entry, rank, total }) => ({ rank: String(rank), entry, total: formatDecimal(total, 'id') })));
  });

  test('a changed byte, another bundle, a stranger and a second copy get the outcomes of the format', async () => {
    const laptop = of(laptops, 'Ketua Panel');
    const chair = await identityOf(chairBackup);
    const signer = await identityOf(await saveBackupOf('Juri 4'));
    const forged = await forge(laptop.desk, of(scoreFiles, 'Juri 4'), signer, chair);
    await receive(laptop, forged.oneByte, forged.otherBundle, forged.stranger);
    await receive(laptop, forged.twice);
    const lines = await inboxLines(laptop);
    expect(lines).toHaveLength(9);
    const reasonOf = (file: string) => lines.find((line: InboxLine) => line.file === file)?.reason.toLowerCase();
    expect(reasonOf('satu bita lain.mfscore')).toBe(
      explainOutcome({ kind: 'rejected', rejection: { reason: 'unreadable', at: null } }, 'id'),
    );
    expect(reasonOf('paket lain.mfscore')).toBe(
      explainOutcome({ kind: 'rejected', rejection: { reason: 'other-bundle', at: null } }, 'id'),
    );
    expect(reasonOf('orang lain.mfscore')).toContain('penanda tangan tidak ada dalam daftar panel');
    expect(lines.filter(({ outcome }) => outcome === 'diterima')).toHaveLength(5);
    expect(lines.filter(({ outcome }) => outcome === 'ganda').map(({ file }) => file)).toEqual(['sekali lagi.mfscore']);
    expect(reasonOf('sekali lagi.mfscore')).toBe(explainOutcome({ kind: 'duplicate' }, 'id'));
  });

  test('the secretariat opens the result, counted again from its dossier, and exports what can be read back', async () => {
    const laptop = of(laptops, 'Sekretariat');
    await openResult(laptop, result);
    const [titles = [], ...lines] = parse(await readFile(await exportAs(laptop, 'csv'), 'utf8'), { bom: true, delimiter: ';' });
    const cell = (line: readonly string[], title: string) => line[titles.indexOf(title)];
    expect(lines.map((line) => [cell(line, 'Peringkat'), cell(line, 'Nomor'), cell(line, 'Nilai akhir')])).toEqual(
      expected.map(({ entry, rank, total }) => [String(rank), entry, formatDecimal(total, 'id')]),
    );
    const workbook = await readXlsx(await readFile(await exportAs(laptop, 'xlsx')));
    const [header = [], ...rows] = workbook.sheets[0]?.rows ?? [];
    const column = (name: string) => header.indexOf(name);
    expect(rows.map((row) => [row[column('Peringkat')], row[column('Nomor')], row[column('Nilai akhir')]])).toEqual(
      expected.map(({ entry, rank, total }) => [rank, entry, Number(total)]),
    );
  });

  test('those selected go on to the next stage, told by the signed result', async () => {
    const laptop = of(laptops, 'Sekretariat');
    const [words, editor, from] = [laptop.words(intakeText), laptop.words(competitionEditorText), laptop.words(fromResultText)];
    await laptop.go('competition');
    await laptop.button(editor.addStage).click();
    await laptop.page.getByRole('menuitem', { name: laptop.words(competitionsText).templates['iga-presentation'].name }).click();
    await laptop.go('intake');
    await laptop.page.getByRole('button', { name: new RegExp(words.stage, 'u') }).click();
    await laptop.page.getByRole('option').nth(1).click();
    await answerOpenDialogs(laptop.running, [result]);
    await laptop.press(from.choose);
    await laptop.page
      .getByRole('alertdialog')
      .getByRole('button', { name: from.accept('5') })
      .click();
    await laptop.page.locator('.page__head').getByText(`${words.outcomes.passed}: 5`, { exact: true }).waitFor();
    await laptop.page
      .locator('.page__head')
      .getByText(`${words.outcomes.failed}: ${expected.length - 5}`, { exact: true })
      .waitFor();
  });

  test('with what they came to, carried by the rules of that stage into its signed bundle', async () => {
    const laptop = of(laptops, 'Sekretariat');
    const [words, totals] = [laptop.words(competitionRulesText), laptop.words(competitionTotalsText)];
    const building = laptop.words(bundleBuildingText);
    await laptop.go('competition');
    await laptop.page.locator('.editor__tab', { hasText: /^2/u }).click();
    await laptop.field(words.carryWeight(FIRST_STAGE)).fill('40');
    await answerOpenDialogs(laptop.running, [result]);
    await laptop.press(totals.take(FIRST_STAGE));
    await laptop.button(totals.takeAgain(FIRST_STAGE)).waitFor();
    await laptop.go('bundle-building');
    await laptop.press(building.build);
    await laptop.page.getByRole('heading', { name: building.fingerprint }).waitFor();
    const names = (await readdir(laptop.desk)).filter((name) => name.endsWith('.mfbundle') && join(laptop.desk, name) !== bundle);
    const built = await openSignedBundle(join(laptop.desk, names[0] ?? ''));
    const [carried] = (built.ok && built.value.stage.carried) || [];
    const selected = expected.slice(0, 5).map(({ entry, total }): readonly [string, number] => [entry, Number(total)]);
    expect(new Map(carried?.totals.map(({ entry, total }) => [entry, fraction(total)]))).toEqual(new Map(selected));
  });

  test('three members are told that their own file is counted and sign in any order; joined, the payload is the one that the chair signed', async () => {
    const members = ['Juri 4', 'Juri 1', 'Juri 3'];
    const copies = new Map<string, string>();
    await together(members, async (laptop, name) => {
      const { titles } = laptop.words(ownCountedText);
      expect(await ownFileIn(laptop, result)).toBe(titles.counted({ kind: 'counted', revision: 1 }));
      copies.set(name, await countersign(laptop, name));
    });
    const chair = of(laptops, 'Ketua Panel');
    const all = String(['Ketua Panel', ...JURORS].length);
    const paths = members.map((name) => of(copies, name)).toReversed();
    expect(await joinCopies(chair, paths)).toBe(countersignText.id.state('4', all));
    const [signed, joined] = [await envelopeIn(result), await envelopeIn(await joinedOn(chair))];
    expect([joined.payload === signed.payload, joined.signatures.length]).toEqual([true, 4]);
  });

  test('the chair goes on at another laptop from a backup: the same inbox, the same ranking, the closed result', async () => {
    const [here, there] = [of(laptops, 'Ketua Panel'), of(laptops, CONFLICTED.name)];
    const backup = await saveBackupOf('Ketua Panel');
    const text = there.words(frameText);
    await there.button(text.identityMenu(CONFLICTED.name)).click();
    await there.page.getByRole('menuitem', { name: text.lock }).click();
    await restoreIdentity(there, backup);
    await openBundle(there, bundle, fingerprint);
    expect(await inboxLines(there)).toEqual(await inboxLines(here));
    expect(await rankingRows(there)).toEqual(await rankingRows(here));
    await there.go('result');
    const [revision = ''] = there.words(resultText).closedRevision('1', '#').split('#');
    await there.button(new RegExp(`^${revision}`, 'u')).click();
    await there.page.getByText(there.words(resultText).recountNoneShort).waitFor();
  });

  test('no page wrote an error to its console', () => {
    expect(
      [...laptops].flatMap(([name, laptop]) => [...laptop.pageErrors, ...laptop.running.pageErrors].map((error) => `${name}: ${error}`)),
    ).toEqual([]);
  });
});

async function envelopeIn(path: string): Promise<{ readonly payload: string; readonly signatures: readonly unknown[] }> {
  return envelopeSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** The result on the chair's desk that was written last. */
async function joinedOn({ desk }: Laptop): Promise<string> {
  const paths = (await readdir(desk)).filter((name) => name.endsWith('.mfresult')).map((name) => join(desk, name));
  const written = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
  return written.toSorted((a, b) => b.at - a.at)[0]?.path ?? '';
}

async function saveBackupOf(name: string): Promise<string> {
  const laptop = of(laptops, name);
  await laptop.showCard(name);
  return saveBackup(laptop);
}
