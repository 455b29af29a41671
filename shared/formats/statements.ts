import type { PanelResult } from '../domain/panel/result/result.ts';
import type { ScoreFile } from '../domain/panel/sheet/score-sheet.ts';
import { type BundleStatement, bundleStatementSchema } from './bundle/bundle.ts';
import { type Card, cardSchema } from './people/card.ts';
import type { StatementKind } from './envelope.ts';
import { isExactResult } from './chair/exact-result.ts';
import { resultSchema } from './chair/result.ts';
import { isExactScoreFile } from './juror/exact-score-file.ts';
import { scoreFileSchema } from './juror/score-file.ts';
import type { z } from './zod.ts';

interface Contents {
  readonly card: Card;
  readonly bundle: BundleStatement;
  readonly score: ScoreFile;
  readonly result: PanelResult;
}

/** Payload of a kind of signed statement. */
export type StatementContent<K extends StatementKind> = Contents[K];

/** The exact schema of each kind of signed statement's payload. */
export const statementSchemas: { readonly [K in StatementKind]: z.ZodType<Contents[K], Contents[K]> } = {
  card: cardSchema,
  bundle: bundleStatementSchema,
  score: scoreFileSchema,
  result: resultSchema,
};

/** For kinds that come in numbers, a fast look that spares the schema its work, see `decodeExact`. */
export const exactLooks: { readonly [K in StatementKind]?: (parsed: unknown) => parsed is Contents[K] } = {
  score: isExactScoreFile,
  result: isExactResult,
};
