import { byCodeUnits, compareCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';
import type { Signed } from '../../signing/verify.ts';

/** Two results that are not copies of one: their signatures cannot stand together. */
export interface OtherResult {
  readonly kind: 'other-result';
}

/**
 * Joins the signatures of two copies of one result, both verified; the text is the same whichever copy comes first. Of two signatures by one person
 * the one with an objection stays, so that none is lost.
 */
export function joinSignatures(one: Signed<PanelResult>, other: Signed<PanelResult>): Result<string, OtherResult> {
  if (one.payloadSha256 !== other.payloadSha256) return err({ kind: 'other-result' });
  const { payload } = envelopeSchema.parse(JSON.parse(one.text));
  const byKid = new Map(
    [one, other]
      .flatMap(signaturesByKid)
      .toSorted(([, a], [, b]) => a.protected.length - b.protected.length || compareCodeUnits(a.protected, b.protected)),
  );
  const signatures = [...byKid].sort(byCodeUnits(([kid]) => kid)).map(([, signature]) => signature);
  return ok(encodeExact(envelopeSchema, { payload, signatures }));
}

function signaturesByKid({ text, signers }: Signed<PanelResult>) {
  const { signatures } = envelopeSchema.parse(JSON.parse(text));
  return signatures.map((signature, index) => [signers[index] ?? '', signature] as const);
}
