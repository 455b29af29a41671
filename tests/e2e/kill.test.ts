import { afterAll, beforeAll, expect, test } from 'vitest';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { Typist } from '#tests/support/journey/typist.ts';

/** How often the program is killed: as here in every test run, 200 times by `npm run kill-test`. */
const KILLS = Number(process.env['MUFAKAT_KILLS'] ?? '20');
const SEED = process.env['MUFAKAT_SEED'] ?? '1';
/** The kill comes at a random moment within so many milliseconds of typing. */
const LATEST_KILL = 1200;
const SECONDS_PER_KILL = 30;
const CRITERIA = kippRules.criteria.slice(0, 3).map(({ id }) => id);

let laptop: Laptop;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  await startSample(laptop);
  await juror.openSheet(laptop, 'KOTA-001');
});

afterAll(() => laptop.dispose());

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function shownValues(): Promise<ReadonlyMap<string, string>> {
  const fields = laptop.page.locator('[data-criterion] .score-field__input');
  const found = await fields.evaluateAll((inputs) =>
    inputs.map((input) => [
      input.closest('[data-criterion]')?.getAttribute('data-criterion') ?? '',
      input instanceof HTMLInputElement ? input.value : '',
    ]),
  );
  return new Map(found.map(([criterion = '', value = '']) => [criterion, value]));
}

/** Types, is killed, starts again; answers what came back and what may have come back. */
async function killWhileTyping(round: number, after: number) {
  const typist = new Typist();
  await typist.listen(laptop);
  const typing = typist.type(laptop, CRITERIA, round * 7);
  await wait(after);
  await laptop.kill();
  typist.stop();
  await typing;
  await laptop.start();
  await laptop.page.locator('.data-table__row', { hasText: 'KOTA-001' }).click();
  await laptop.page.locator('.sheet-header__titles', { hasText: 'KOTA-001' }).waitFor();
  return { allowed: typist.allowed(), shown: await shownValues() };
}

test(
  `killed ${KILLS} times while scores are typed, the program loses nothing that it called saved`,
  async () => {
    const random = seededSource(SEED);
    let called = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const after = nextBelow(random, LATEST_KILL);
      const { allowed, shown } = await killWhileTyping(round, after);
      for (const [criterion, values] of allowed) {
        called += 1;
        expect(values, `kill ${round + 1}, after ${after} ms, seed ${SEED}: ${criterion}`).toContain(shown.get(criterion));
      }
    }
    console.log(`${KILLS} kills, ${called} fields compared`);
    expect(called).toBeGreaterThan(KILLS);
  },
  SECONDS_PER_KILL * 1000 * KILLS,
);
