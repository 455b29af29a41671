import { createPrivateKey, sign as signBytes } from 'node:crypto';
import type { SigningKey } from '#main/signing/keys.ts';

/** A signed file taken apart, to be put together in ways its writer never would. */
export interface TakenApart {
  readonly payload: string;
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
}

/** Takes a signed text apart. */
export function takeApart(text: string): TakenApart {
  return JSON.parse(text) as TakenApart;
}

/** Puts a signed file together again in the exact form. */
export function putTogether({ payload, signatures }: TakenApart): string {
  return JSON.stringify({ payload, signatures });
}

/** The payload of a signed text as JSON. */
export function payloadOf(text: string): string {
  return fromBase64url(takeApart(text).payload);
}

/** The text with another payload under the old signatures. */
export function withPayload(text: string, payload: string): string {
  return putTogether({ ...takeApart(text), payload: toBase64url(payload) });
}

/** The text with its payload changed as an object, under the old signatures. */
export function withChange<T>(text: string, change: (payload: T) => unknown): string {
  return withPayload(text, JSON.stringify(change(JSON.parse(payloadOf(text)) as T)));
}

/** Any bytes signed with any protected header by a key. */
export function signAnything(payload: string, header: unknown, key: SigningKey): string {
  const encoded = toBase64url(typeof header === 'string' ? header : JSON.stringify(header));
  const body = toBase64url(payload);
  const signature = signBytes(
    null,
    Buffer.from(`${encoded}.${body}`),
    createPrivateKey(key.privateKey.export({ format: 'pem', type: 'pkcs8' })),
  );
  return putTogether({ payload: body, signatures: [{ protected: encoded, signature: signature.toString('base64url') }] });
}

/** The protected header that a kind of file has. */
export function headerOf(kind: string, key: SigningKey): Record<string, string> {
  return { alg: 'EdDSA', typ: `mufakat-${kind}+json`, kid: key.thumbprint };
}

/** Text as base64url without padding. */
export function toBase64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}

/** The text of base64url. */
export function fromBase64url(encoded: string): string {
  return Buffer.from(encoded, 'base64url').toString('utf8');
}

/** Every single-field change of a JSON value, each by its path: numbers and texts altered, lists shortened, null put in or taken out, keys added. */
export function everyChange(value: unknown, path = ''): readonly { readonly path: string; readonly changed: unknown }[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const shorter = items.length > 0 ? [{ path: `${path}[-1]`, changed: items.slice(1) }] : [{ path: `${path}[+1]`, changed: ['x'] }];
    return [...shorter, ...items.flatMap((item, index) => within(item, `${path}[${index}]`, (changed) => items.with(index, changed)))];
  }
  if (typeof value === 'object' && value !== null) {
    const added = { path: `${path}.+`, changed: { ...value, extra: 1 } };
    return [
      added,
      ...Object.entries(value).flatMap(([key, item]) => within(item, `${path}.${key}`, (changed) => ({ ...value, [key]: changed }))),
    ];
  }
  return [{ path, changed: otherScalar(value) }];
}

function within(item: unknown, path: string, put: (changed: unknown) => unknown) {
  return everyChange(item, path).map((change) => ({ path: change.path, changed: put(change.changed) }));
}

function otherScalar(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'x';
  if (typeof value !== 'string') throw new TypeError('JSON has no other scalars');
  return value === '' ? 'x' : value.slice(0, -1) + (value.endsWith('1') ? '2' : '1');
}
