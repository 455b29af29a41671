import fs from 'node:fs/promises';
import { basename } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { NationalOptions } from '../../sample/competitions.ts';
import type { Given, Option } from '../command.ts';

/** What a demonstration was asked for: the city sample, or one of the national size. */
export type DemoSize = { readonly size: 'city' } | ({ readonly size: 'national' } & NationalOptions);

/** Options of `mufakat demo`. */
export const demoOptions: Readonly<Record<string, Option>> = {
  size: {
    value: 'SIZE',
    choices: ['city', 'national'],
    text: {
      id: 'city: 9 proposal, 5 juri (bila tidak diisi); national: 1.381 proposal',
      en: 'city: 9 proposals, 5 jurors (unless given); national: 1,381 proposals',
    },
  },
  jurors: { value: 'N', text: { id: 'juri pada ukuran nasional, 10 sampai 40 (30)', en: 'jurors at the national size, 10 to 40 (30)' } },
  'per-juror': {
    value: 'N',
    text: { id: 'proposal untuk setiap juri, 1 sampai 1.381 (semua)', en: 'proposals for each juror, 1 to 1,381 (all)' },
  },
  registered: {
    value: null,
    text: {
      id: 'ukuran nasional: semua 3.110 proposal terdaftar dinilai, seolah-olah semuanya lolos',
      en: 'national size: all 3,110 registered proposals are judged, as if all had passed',
    },
  },
  seed: { value: 'TEXT', text: { id: 'benih ukuran nasional (1)', en: 'seed of the national size (1)' } },
};

const NATIONAL_ONLY = ['jurors', 'per-juror', 'registered', 'seed'] as const;
const DEFAULT_JURORS = 30;
const PASSED = 1381;

/** Reads what was asked for; what does not go together or is out of bounds is told. */
export function readDemoSize(given: Given): Result<DemoSize, LocalText> {
  if (given.one('size') !== 'national') {
    const misplaced = NATIONAL_ONLY.find((option) => given.has(option));
    if (misplaced === undefined) return ok({ size: 'city' });
    return err({ id: `--${misplaced} hanya untuk --size national`, en: `--${misplaced} goes with --size national only` });
  }
  const jurors = readWhole(given, 'jurors', 10, 40);
  if (!jurors.ok) return jurors;
  const perJuror = readWhole(given, 'per-juror', 1, PASSED);
  if (!perJuror.ok) return perJuror;
  return ok({
    size: 'national',
    jurors: jurors.value ?? DEFAULT_JURORS,
    perJuror: perJuror.value,
    registered: given.has('registered'),
    seed: given.one('seed') ?? '1',
  });
}

function readWhole(given: Given, option: string, low: number, high: number): Result<number | null, LocalText> {
  const written = given.one(option);
  if (written === undefined) return ok(null);
  const value = /^\d{1,4}$/u.test(written) ? Number(written) : Number.NaN;
  if (value >= low && value <= high) return ok(value);
  return err({ id: `--${option} ${written}: isi ${low} sampai ${high}`, en: `--${option} ${written}: give ${low} to ${high}` });
}

/** Finds out that a folder is not there yet or empty, so that nothing of anybody's is overwritten or mixed up; a reason when it is not. */
export async function whyNotEmpty(folder: string): Promise<LocalText | null> {
  const name = basename(folder);
  try {
    const [first] = await fs.readdir(folder);
    if (first === undefined) return null;
    return {
      id: `${name}: folder ini sudah berisi; sebut folder baru atau kosong.`,
      en: `${name}: this folder is not empty; name a new or empty one.`,
    };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    return { id: `${name}: bukan folder yang dapat dibaca.`, en: `${name}: this is not a folder that can be read.` };
  }
}
