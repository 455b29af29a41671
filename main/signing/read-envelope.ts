import { sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact, type ExactFormError } from '#shared/formats/canonical.ts';
import { type Envelope, envelopeSchema, envelopeType, protectedHeaderSchema, type StatementKind } from '#shared/formats/envelope.ts';
import type { EnvelopeRefusal } from '#shared/formats/refusal.ts';
import { exactLooks, type StatementContent, statementSchemas } from '#shared/formats/statements.ts';
import type { z } from '#shared/formats/zod.ts';
import { decodeBase64url, decodeUtf8 } from './exact-bytes.ts';
import { splitEnvelope } from './split-envelope.ts';

/** A signed file in its exact form, of the expected kind, before any signature was checked: everything in it is only a claim. */
export interface ClaimedEnvelope<K extends StatementKind> {
  /** As it came. */
  readonly file: string | Uint8Array;
  readonly text: string;
  readonly envelope: Envelope;
  /** Thumbprints that claim to have signed, in the order of the signatures, which is that of code units. */
  readonly kids: readonly string[];
  /** What those who signed a result object to, by thumbprint. */
  readonly objections: ReadonlyMap<string, string>;
  readonly payload: Buffer;
  readonly content: Result<StatementContent<K>, EnvelopeRefusal>;
}

const SIGNATURE_BYTES = 64;

/** Reads the envelope of a signed file: exact form, protected headers, kind; refused with the place that is wrong. */
export function readEnvelope<K extends StatementKind>(kind: K, file: string | Uint8Array): Result<ClaimedEnvelope<K>, EnvelopeRefusal> {
  const text = typeof file === 'string' ? file : decodeUtf8(file);
  if (text === null) return err({ kind: 'not-this-kind', expected: kind });
  const opened = openEnvelope(kind, text);
  if (!opened.ok) return opened;
  const { envelope, payload } = opened.value;
  const headers = readSignatures(kind, envelope);
  if (!headers.ok) return headers;
  const content = payload === null ? null : decodeUtf8(payload);
  if (payload === null || content === null) return err({ kind: 'not-exact-form', at: 'payload' });
  const claimed = readContent(kind, content);
  if (!claimed.ok && claimed.error.kind === 'unsupported-version') return claimed;
  const kids = kidsOf(headers.value);
  const objections = new Map(headers.value.flatMap(({ kid, objection }) => (objection === undefined ? [] : [[kid, objection] as const])));
  return ok({ file, text, envelope, kids, objections, payload, content: claimed });
}

/** Who claims to have signed which payload, of a signed file in its exact form whose content is not read; null where it is none. */
export function readSigned(
  kind: StatementKind,
  text: string,
): Pick<ClaimedEnvelope<StatementKind>, 'envelope' | 'kids' | 'payload'> | null {
  const split = splitEnvelope(text);
  const headers = split === null ? null : readSignatures(kind, split.envelope);
  return split === null || headers?.ok !== true ? null : { ...split, kids: kidsOf(headers.value) };
}

const kidsOf = (headers: readonly Header[]): readonly string[] => headers.map(({ kid }) => kid);

/** The envelope with the bytes of its payload, null where that is not in the exact form. */
function openEnvelope(kind: StatementKind, text: string): Result<{ envelope: Envelope; payload: Buffer | null }, EnvelopeRefusal> {
  const split = splitEnvelope(text);
  if (split !== null) return ok(split);
  const envelope = decodeExact(envelopeSchema, text);
  if (!envelope.ok) return err(envelopeFault(kind, envelope.error));
  return ok({ envelope: envelope.value, payload: decodeBase64url(envelope.value.payload) });
}

type Header = z.output<typeof protectedHeaderSchema>;

function readSignatures(kind: StatementKind, envelope: Envelope): Result<readonly Header[], EnvelopeRefusal> {
  const headers: Header[] = [];
  for (const [index, entry] of envelope.signatures.entries()) {
    const header = decodeHeader(entry.protected);
    if (header === null || !mayCarry(kind, header)) return err({ kind: 'not-exact-form', at: `signatures.${index}.protected` });
    if (header.typ !== envelopeType(kind)) return err({ kind: 'not-this-kind', expected: kind });
    if (decodeBase64url(entry.signature)?.length !== SIGNATURE_BYTES)
      return err({ kind: 'not-exact-form', at: `signatures.${index}.signature` });
    headers.push(header);
  }
  const kids = kidsOf(headers);
  const single = kind === 'result' || kids.length === 1;
  return single && areOrdered(kids) ? ok(headers) : err({ kind: 'not-exact-form', at: 'signatures' });
}

function areOrdered(kids: readonly string[]): boolean {
  return new Set(kids).size === kids.length && sortedCodeUnits(kids).every((kid, index) => kid === kids[index]);
}

/** Only who signs a result may object to something. */
function mayCarry(kind: StatementKind, { objection }: Header): boolean {
  return objection === undefined || kind === 'result';
}

function decodeHeader(text: string): Header | null {
  const bytes = decodeBase64url(text);
  const header = bytes === null ? null : decodeUtf8(bytes);
  const decoded = header === null ? null : decodeExact(protectedHeaderSchema, header);
  return decoded?.ok === true ? decoded.value : null;
}

function readContent<K extends StatementKind>(kind: K, text: string): Result<StatementContent<K>, EnvelopeRefusal> {
  const schema: z.ZodType<StatementContent<K>> = statementSchemas[kind];
  const decoded = decodeExact(schema, text, exactLooks[kind]);
  return decoded.ok ? decoded : err(contentFault(decoded.error));
}

function contentFault(error: ExactFormError): EnvelopeRefusal {
  if (error.kind === 'unsupported-version') return error;
  return { kind: 'not-exact-form', at: error.kind === 'schema' && error.path !== '' ? `payload.${error.path}` : 'payload' };
}

function envelopeFault(kind: StatementKind, error: ExactFormError): EnvelopeRefusal {
  if (error.kind === 'unsupported-version') return error;
  const looksSigned = error.kind === 'not-exact-form' || (error.kind === 'schema' && error.path.startsWith('signatures.'));
  return looksSigned ? { kind: 'not-exact-form', at: 'envelope' } : { kind: 'not-this-kind', expected: kind };
}
