import { useEffect, useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { FilePart, PdfSource } from '#renderer/ui/viewer/pdf/pdf-source.ts';
import type { Result } from '#shared/base/result.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { AttachmentTicket } from '#shared/ipc/views/bundle.ts';

/** An attachment on its way to the screen; what turns out not to be what was signed becomes `refused`, even while it is shown. */
export type ShownAttachment =
  | { readonly status: 'opening' }
  | { readonly status: 'shown'; readonly address: string; readonly checked: boolean }
  | { readonly status: 'refused'; readonly error: AppError };

/** Which attachment of which proposal. */
export interface AttachmentKey {
  readonly bundleId: string;
  readonly entry: string;
  readonly sha256: string;
}

/** Asks for an attachment, and goes on asking until all its bytes are known to be those that were signed. */
export function useAttachment({ bundleId, entry, sha256 }: AttachmentKey): ShownAttachment {
  const bridge = useBridge();
  const [shown, setShown] = useState<ShownAttachment>({ status: 'opening' });
  useEffect(() => {
    let current = true;
    const take = (next: ShownAttachment) => (current ? setShown(next) : undefined);
    const ask = async () => {
      const ticket = await bridge['attachment:show']({ bundleId, entry, sha256 });
      take(stateOf(ticket));
      if (!ticket.ok || ticket.value.checked) return;
      const checked = await bridge['attachment:check']({ ticket: ticket.value.ticket });
      take(checked.ok ? stateOf({ ok: true, value: { ...ticket.value, checked: true } }) : { status: 'refused', error: checked.error });
    };
    void ask();
    return () => {
      current = false;
      setShown({ status: 'opening' });
    };
  }, [bridge, bundleId, entry, sha256]);
  return shown;
}

function stateOf(ticket: Result<AttachmentTicket, AppError>): ShownAttachment {
  if (!ticket.ok) return { status: 'refused', error: ticket.error };
  const address = new URL(`/attachment/${ticket.value.ticket}`, document.baseURI).href;
  return { status: 'shown', address, checked: ticket.value.checked };
}

/** The bytes of a shown attachment, read a part at a time. */
export function useSource(address: string, { bytes }: Pick<Attachment, 'bytes'>): PdfSource {
  return useMemo(() => ({ bytes, read: (parts: readonly FilePart[]) => readParts(address, parts) }), [address, bytes]);
}

/** One part comes as it is read, several in one answer, one behind the other. */
async function readParts(address: string, parts: readonly FilePart[]): Promise<readonly Uint8Array[]> {
  const asked = parts.map(({ begin, end }) => `${begin}-${end - 1}`).join(',');
  const answer =
    parts.length === 1 ? await fetch(address, { headers: { range: `bytes=${asked}` } }) : await fetch(`${address}?parts=${asked}`);
  if (!answer.ok) throw new Error(`parts ${asked} of an attachment: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length !== bytesOf(parts)) throw new Error(`parts ${asked} of an attachment: ${bytes.length} bytes`);
  return parts.map((part, index) => {
    const before = bytesOf(parts.slice(0, index));
    return bytes.slice(before, before + part.end - part.begin);
  });
}

function bytesOf(parts: readonly FilePart[]): number {
  return parts.reduce((sum, { begin, end }) => sum + end - begin, 0);
}
