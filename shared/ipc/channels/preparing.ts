import type { Result } from '../../base/result.ts';
import type { AssignmentPlan } from '../../domain/competition/assigning/assign-jurors.ts';
import type { VisitingPlan } from '../../domain/competition/assigning/draw-teams.ts';
import { entryField, idField, lineField, sha256Field, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { PrintedOut } from '../views/files.ts';
import type { BuiltBundleView, CardHolderView, CardsAdded, InterruptedBuilding, SuccessorView } from '../views/preparing.ts';
import { fileField } from './fields.ts';
import { printTarget } from './print.ts';

const one = { owner: thumbprintField, id: idField };
const stage = { ...one, stage: idField };
const MOST_JURORS = 10_000;
const LEAST_VISITORS = 2;
const MOST_VISITORS = 100;

/** From a competition in preparation to a signed bundle: its people, who scores what, and the bundle itself. */
export const preparingChannels = {
  'preparing:people': channel(z.strictObject(one))<Result<readonly CardHolderView[], AppError>>(),
  /** Takes in people by their cards, all of them or none; one change, which can be undone. */
  'preparing:add-cards': channel(z.strictObject({ ...one, files: z.array(fileField).min(1) }))<Result<CardsAdded, AppError>>(),
  /** Works out who scores what; nothing is changed. */
  'preparing:assign': channel(
    z.strictObject({
      ...stage,
      perProposal: z.int().min(1).max(MOST_JURORS),
      seed: lineField,
      fixed: z.array(z.strictObject({ juror: thumbprintField, entry: entryField })),
    }),
  )<Result<AssignmentPlan, AppError>>(),
  /** Draws the teams that visit some proposals; nothing is changed. */
  'preparing:draw-teams': channel(
    z.strictObject({
      ...stage,
      entries: z.array(entryField).min(1),
      perVisit: z.int().min(LEAST_VISITORS).max(MOST_VISITORS),
      withLead: z.boolean(),
      seed: lineField,
    }),
  )<Result<VisitingPlan, AppError>>(),
  /** What the next bundle of a stage would change of the newest; null where there is none, or the stage cannot be built yet. */
  'preparing:successor': channel(z.strictObject(stage))<Result<SuccessorView | null, AppError>>(),
  /** Asks for the folder of attachments where there are any and it is not known, and for a place; builds, verifies, keeps a copy, and notes it in the competition. */
  /** What became of a bundle whose building the end of the program interrupted; null once it was `seen`, by which one that cannot be reached counts as no more. */
  'preparing:interrupted': channel(z.strictObject({ ...one, seen: z.boolean() }))<Result<InterruptedBuilding | null, AppError>>(),
  'preparing:build': channel(z.strictObject(stage))<Result<BuiltBundleView, AppError>>(),
  /** The panel's fingerprints, to be compared and ticked off on paper. */
  'preparing:print-fingerprints': channel(z.strictObject({ ...one, to: printTarget }))<Result<PrintedOut, AppError>>(),
  /** The sheet that goes with a bundle: fingerprint, code, and how to begin. */
  'preparing:print-hand-out': channel(z.strictObject({ ...one, bundleId: sha256Field, to: printTarget }))<Result<PrintedOut, AppError>>(),
} as const;
