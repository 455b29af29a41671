import { byCodeUnits } from '#shared/base/order.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';

/** How an attachment is shown: `other` is only saved. */
export type AttachmentKind = 'pdf' | 'image' | 'video' | 'audio' | 'other';

const ORDER: readonly AttachmentKind[] = ['pdf', 'image', 'video', 'audio', 'other'];

/** How an attachment is shown, by its media type alone. */
export function kindOfAttachment({ mediaType }: Pick<Attachment, 'mediaType'>): AttachmentKind {
  if (mediaType === 'application/pdf') return 'pdf';
  const [family] = mediaType.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'other';
}

/** Attachments as people look for them: by kind, then by name; in the file they stand by their digests. */
export function inReadingOrder(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments
    .toSorted(byCodeUnits(({ name }) => name))
    .toSorted((a, b) => ORDER.indexOf(kindOfAttachment(a)) - ORDER.indexOf(kindOfAttachment(b)));
}
