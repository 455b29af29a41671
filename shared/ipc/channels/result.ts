import type { Result } from '../../base/result.ts';
import { thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { SavedFile } from '../views/files.ts';
import type { ResultView } from '../views/result.ts';
import { fileField } from './fields.ts';

/** Signed results. */
export const resultChannels = {
  'result:open': channel(z.strictObject({ file: fileField, secretariat: thumbprintField.nullable() }))<Result<ResultView, AppError>>(),
  'result:export': channel(z.strictObject({ resultId: z.string(), format: z.enum(['csv', 'xlsx']), language: z.enum(['id', 'en']) }))<
    Result<SavedFile, AppError>
  >(),
} as const;
