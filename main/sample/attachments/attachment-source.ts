import type { AttachmentSource, BundlePlan } from '../../bundles/bundle-contents.ts';
import type { CompetitionContent } from '../content.ts';

/** Hands the bytes of a sample's attachments to the building of its bundle. */
export function attachmentsFrom(content: CompetitionContent): BundlePlan['attachment'] {
  return ({ sha256 }) => {
    const bytes = content.attachments.get(sha256);
    return bytes === undefined ? null : once(bytes);
  };
}

function once(bytes: Uint8Array): AttachmentSource {
  return async function* () {
    yield bytes;
  };
}
