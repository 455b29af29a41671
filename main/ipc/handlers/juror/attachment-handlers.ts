import type { ShownAttachments } from '#main/bundles/attachments/shown-attachments.ts';
import type { BundleStore } from '#main/bundles/bundle-store.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import type { InputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { HandlerGroup } from '../../handlers.ts';

/** Attachments shown in place: a page is given tickets for what its proposals have, and for nothing else. */
export function attachmentHandlers(bundles: BundleStore, attachments: ShownAttachments): HandlerGroup<'attachment'> {
  return {
    'attachment:show': async (input) => {
      const found = await attachmentIn(bundles, input);
      return found.ok ? attachments.show(found.value.bundle, found.value.attachment) : found;
    },
    'attachment:check': ({ ticket }) => attachments.check(ticket),
  };
}

/** An attachment of a proposal in an accepted bundle; asking for one that the proposal does not have is a bug. */
export async function attachmentIn(
  bundles: BundleStore,
  { bundleId, entry, sha256 }: InputOf<Contract['attachment:show']>,
): Promise<Result<{ readonly bundle: Bundle; readonly attachment: Attachment }, AppError>> {
  const bundle = await bundles.open(bundleId);
  if (!bundle.ok) return bundle;
  const attachment = bundle.value.proposals.find((one) => one.entry === entry)?.attachments.find((one) => one.sha256 === sha256);
  if (attachment === undefined) throw new Error('a page asked for an attachment that its proposal does not have');
  return ok({ bundle: bundle.value, attachment });
}
