import { PASSPHRASE_LIMIT } from '../base/text-limits.ts';
import type { Proposal } from '../domain/competition/proposal.ts';
import type { Result } from '../base/result.ts';
import { entryField, lineField, sha256Field, textField, thumbprintField, utcTimeField } from '../formats/fields.ts';
import { ROLES } from '../domain/competition/roster.ts';
import { scoreSheetSchema } from '../formats/score-file.ts';
import { z } from '../formats/zod.ts';
import { channel } from './channel.ts';
import type { AppError } from './errors.ts';
import type {
  BundleView,
  CardView,
  ChosenFile,
  IdentityView,
  JournaledSheet,
  OpenedBundle,
  PanelView,
  Receipt,
  ResultView,
  SampleFacts,
  SavedFile,
  Settings,
} from './views.ts';

const nothing = z.strictObject({});
const fileField = z.string().regex(/^file-\d+$/);
const passphraseField = z.string().min(1).max(PASSPHRASE_LIMIT);
const work = z.strictObject({ bundleId: sha256Field, juror: thumbprintField });

/** Everything a page can ask of the main process; inputs are decoded with these exact schemas before anything is done. */
export const contract = {
  'settings:get': channel(nothing)<Settings>(),
  'settings:set': channel(
    z.strictObject({
      language: z.enum(['id', 'en']).optional(),
      theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
      density: z.enum(['compact', 'touch']).optional(),
      identity: thumbprintField.nullable().optional(),
      bundleId: sha256Field.nullable().optional(),
    }),
  )<Settings>(),

  'files:choose': channel(z.strictObject({ purpose: z.enum(['bundle', 'cards', 'score-files', 'result', 'backup']) }))<
    readonly ChosenFile[]
  >(),

  /** Files the system handed to the program since the last time this was asked: by a double click, or by a second start. */
  'files:offered': channel(nothing)<readonly ChosenFile[]>(),

  /** Stops the long job that runs now; its own answer then is the error `cancelled`. */
  'work:cancel': channel(nothing)<{ readonly cancelled: boolean }>(),

  'identity:list': channel(nothing)<readonly IdentityView[]>(),
  'identity:key-store': channel(nothing)<{ readonly available: boolean }>(),
  'identity:create': channel(
    z.strictObject({ name: lineField, institution: lineField, position: lineField, passphrase: passphraseField.nullable() }),
  )<Result<IdentityView, AppError>>(),
  'identity:unlock': channel(z.strictObject({ thumbprint: thumbprintField, passphrase: passphraseField.nullable() }))<
    Result<IdentityView, AppError>
  >(),
  'identity:lock': channel(z.strictObject({ thumbprint: thumbprintField }))<IdentityView>(),
  'identity:save-card': channel(z.strictObject({ thumbprint: thumbprintField }))<Result<SavedFile, AppError>>(),
  'identity:save-backup': channel(z.strictObject({ thumbprint: thumbprintField, passphrase: passphraseField }))<
    Result<SavedFile, AppError>
  >(),
  'identity:restore': channel(z.strictObject({ file: fileField, passphrase: passphraseField }))<Result<IdentityView, AppError>>(),

  'sample:start': channel(nothing)<Result<{ readonly bundleId: string; readonly identities: readonly IdentityView[] }, AppError>>(),

  'sample:facts': channel(nothing)<SampleFacts>(),

  'card:read': channel(z.strictObject({ file: fileField }))<Result<CardView, AppError>>(),
  'bundle:build-sample': channel(
    z.strictObject({
      identity: thumbprintField,
      roster: z.array(z.strictObject({ file: fileField, roles: z.array(z.enum(ROLES)).min(1), agency: lineField.nullable() })).min(1),
    }),
  )<Result<{ readonly saved: SavedFile; readonly bundle: BundleView }, AppError>>(),

  'bundle:inspect': channel(z.strictObject({ file: fileField }))<Result<BundleView, AppError>>(),
  'bundle:accept': channel(
    z.strictObject({ file: fileField, fingerprintGroups: z.tuple([z.string().max(8), z.string().max(8)]).nullable() }),
  )<Result<BundleView, AppError>>(),
  'bundle:list': channel(nothing)<readonly BundleView[]>(),
  'bundle:open': channel(z.strictObject({ bundleId: sha256Field }))<Result<OpenedBundle, AppError>>(),
  'bundle:proposal': channel(z.strictObject({ bundleId: sha256Field, entry: entryField }))<Result<Proposal, AppError>>(),
  'bundle:save-attachment': channel(z.strictObject({ bundleId: sha256Field, entry: entryField, sha256: sha256Field }))<
    Result<SavedFile, AppError>
  >(),

  'journal:append': channel(z.strictObject({ ...work.shape, sheet: scoreSheetSchema }))<Result<{ readonly sequence: number }, AppError>>(),
  'journal:sheets': channel(work)<Result<readonly JournaledSheet[], AppError>>(),

  'score-file:receipts': channel(work)<readonly Receipt[]>(),
  'score-file:sign': channel(
    z.strictObject({ ...work.shape, sheets: z.array(scoreSheetSchema), declaration: lineField, sealed: z.boolean() }),
  )<Result<{ readonly saved: SavedFile; readonly receipt: Receipt }, AppError>>(),

  'score-file:save-again': channel(z.strictObject({ ...work.shape, revision: z.int().min(1) }))<Result<SavedFile, AppError>>(),

  'panel:view': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField }))<Result<PanelView, AppError>>(),
  'panel:receive': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField, files: z.array(fileField).min(1) }))<
    Result<PanelView, AppError>
  >(),
  'panel:receive-sample': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField }))<Result<PanelView, AppError>>(),
  'panel:close': channel(
    z.strictObject({
      bundleId: sha256Field,
      chair: thumbprintField,
      closedAt: utcTimeField,
      present: z.array(thumbprintField),
      exception: textField.nullable(),
    }),
  )<Result<{ readonly saved: SavedFile; readonly dossier: SavedFile; readonly code: string }, AppError>>(),

  'result:open': channel(z.strictObject({ file: fileField, secretariat: thumbprintField.nullable() }))<Result<ResultView, AppError>>(),
  'result:export': channel(z.strictObject({ resultId: z.string(), format: z.enum(['csv', 'xlsx']), language: z.enum(['id', 'en']) }))<
    Result<SavedFile, AppError>
  >(),
} as const;

/** The contract's type, from which the bridge, the preload script and the handlers derive. */
export type Contract = typeof contract;

/** Name of a channel. */
export type ChannelName = keyof Contract;

/** Sent to the page while a long job runs; `total` null when it is not known. */
export interface Progress {
  readonly job: 'verify' | 'build' | 'merge' | 'export';
  readonly done: number;
  readonly total: number | null;
}
