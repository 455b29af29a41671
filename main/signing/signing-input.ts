/** What a signature is made over (RFC 7515, 5.1), of header and payload in base64url; put together as bytes, since as a text it would be copied once more. */
export function signingInput(header: string, payload: string): Buffer {
  const bytes = Buffer.allocUnsafe(header.length + 1 + payload.length);
  const from = bytes.write(`${header}.`, 0, 'latin1');
  bytes.write(payload, from, 'latin1');
  return bytes;
}
