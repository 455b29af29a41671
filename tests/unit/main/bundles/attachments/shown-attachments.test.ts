import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShownAttachments, type ShownAttachments } from '#main/bundles/attachments/shown-attachments.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { buildTestBundle, files, testPlan } from '#tests/support/panel/bundles.ts';

let root = '';
const at = (name: string) => join(root, name);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shown-'));
});
afterAll(() => rm(root, { recursive: true }));

async function shelf(name: string): Promise<{ bundle: Bundle; attachment: Attachment; shown: ShownAttachments }> {
  const bundle = await buildTestBundle(at(name));
  const attachment = bundle.proposals.flatMap(({ attachments }) => attachments)[0];
  if (attachment === undefined) throw new Error('an attachment');
  return { bundle, attachment, shown: openShownAttachments(randomBytes) };
}

async function readAll(shown: ShownAttachments, ticket: string, start: number, end: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of shown.find(ticket)?.read(start, end) ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function ticketOf(shown: ShownAttachments, bundle: Bundle, attachment: Attachment): Promise<string> {
  const answer = await shown.show(bundle, attachment);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value.ticket;
}

async function alter(path: string, attachment: Attachment): Promise<void> {
  const bytes = await readFile(path);
  const first = bytes.indexOf(files.get(attachment.sha256) ?? Buffer.alloc(0));
  bytes[first] = (bytes[first] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('showing attachments', () => {
  it('gives every part of the signed bytes by its ticket, read from the bundle on the disk', async () => {
    const { bundle, attachment, shown } = await shelf('baca.mfbundle');
    const ticket = await ticketOf(shown, bundle, attachment);
    const whole = files.get(attachment.sha256)?.toString() ?? '';
    expect(await readAll(shown, ticket, 0, attachment.bytes)).toBe(whole);
    expect(await readAll(shown, ticket, 3, 9)).toBe(whole.slice(3, 9));
    expect(shown.find(ticket)?.mediaType).toBe(attachment.mediaType);
    expect(await shown.check(ticket)).toEqual({ ok: true, value: null });
  });

  it('gives the same ticket again while the file is as it was, and hashes it anew once it is not', async () => {
    const { bundle, attachment, shown } = await shelf('lagi.mfbundle');
    const ticket = await ticketOf(shown, bundle, attachment);
    expect(await ticketOf(shown, bundle, attachment)).toBe(ticket);
    await alter(bundle.path, attachment);
    expect(await shown.show(bundle, attachment)).toEqual({ ok: false, error: { kind: 'attachment-differs', name: attachment.name } });
    expect(shown.find(ticket)).toBeNull();
  });

  it('shows nothing of a file that differs, and shows it once it is the signed one again', async () => {
    const { bundle, attachment, shown } = await shelf('ubah.mfbundle');
    const signed = await readFile(bundle.path);
    await alter(bundle.path, attachment);
    expect(await shown.show(bundle, attachment)).toEqual({ ok: false, error: { kind: 'attachment-differs', name: attachment.name } });
    await writeFile(bundle.path, signed);
    expect(await shown.show(bundle, attachment)).toMatchObject({ ok: true, value: { checked: true } });
  });

  it('names a file that is gone, and one that the bundle does not have', async () => {
    const { bundle, attachment, shown } = await shelf('hilang.mfbundle');
    await rm(bundle.path);
    expect(await shown.show(bundle, attachment)).toEqual({ ok: false, error: { kind: 'attachment-unreadable', name: attachment.name } });
    expect(await shown.show(bundle, { ...attachment, sha256: 'f'.repeat(64) })).toMatchObject({ ok: false });
  });

  it('knows no ticket that it did not give', async () => {
    const { shown } = await shelf('asing.mfbundle');
    expect(shown.find('00'.repeat(16))).toBeNull();
    expect(await shown.check('00'.repeat(16))).toMatchObject({ ok: false, error: { kind: 'attachment-unreadable' } });
  });
});

describe('a large attachment', () => {
  it('can be read while it is still being hashed, and no more once it turns out to differ', async () => {
    const path = at('besar.mfbundle');
    const { bundle, attachment } = await largeBundle(path);
    await alterAt(path, bundle, attachment);
    const shown = openShownAttachments(randomBytes);
    const answer = await shown.show(bundle, attachment);
    if (!answer.ok) throw new Error(answer.error.kind);
    expect(answer.value.checked).toBe(false);
    expect(shown.find(answer.value.ticket)).not.toBeNull();
    expect(await shown.check(answer.value.ticket)).toEqual({ ok: false, error: { kind: 'attachment-differs', name: attachment.name } });
    expect(shown.find(answer.value.ticket)).toBeNull();
  });
});

const LARGE = 33 * 1024 * 1024;

async function largeBundle(path: string): Promise<{ bundle: Bundle; attachment: Attachment }> {
  const content = Buffer.alloc(LARGE, 'isi yang panjang ');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const attachment = { name: 'Besar.pdf', sha256, bytes: LARGE, mediaType: 'application/pdf' };
  const plan = testPlan();
  const proposals = plan.proposals.map((proposal) => ({ ...proposal, attachments: [attachment] }));
  const bundle = await buildTestBundle(path, {
    proposals,
    attachment: () =>
      async function* () {
        yield await Promise.resolve(content);
      },
  });
  return { bundle, attachment };
}

/** Changes one byte in the middle of an attachment. */
async function alterAt(path: string, bundle: Bundle, attachment: Attachment): Promise<void> {
  const place = bundle.entries.get(`data/attachments/${attachment.sha256}.pdf`);
  if (place === undefined) throw new Error('a place');
  const bytes = await readFile(path);
  const middle = place.offset + LARGE / 2;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
