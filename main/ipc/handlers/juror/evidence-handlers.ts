import { type EvidenceStore, type KeptFile } from '#main/evidence/evidence-store.ts';
import { mediaTypeOf } from '#main/evidence/media-type.ts';
import { photoMetadataOf } from '#main/evidence/photos/photo-metadata.ts';
import { readCapped } from '#main/disk/read-capped.ts';
import { writeVerified } from '#main/disk/write-verified.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { EvidenceError, FileError } from '#shared/formats/errors.ts';
import { LARGEST_EVIDENCE } from '#shared/formats/juror/evidence.ts';
import type { OfferedEvidence } from '#shared/ipc/views/evidence.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';

type EvidenceDesk = Pick<Desk, 'identities' | 'tickets' | 'dialogs'>;

/** Photos and files of field visits: each unlocked juror reaches only their own. */
export function evidenceHandlers({ identities, tickets, dialogs }: EvidenceDesk, store: EvidenceStore): HandlerGroup<'evidence'> {
  const kept = async (juror: string, digest: string) => {
    const key = identities.key(juror);
    if (!key.ok) return key;
    const found = await store.read(juror, digest);
    return found === null ? err({ kind: 'file-gone' as const, name: digest.slice(0, SHORT) }) : ok(found);
  };
  return {
    'evidence:look': async ({ juror, file }) => {
      const key = identities.key(juror);
      if (!key.ok) return key;
      const chosen = await readChosen(tickets, file);
      return chosen.ok ? ok(offered(chosen.value)) : chosen;
    },
    'evidence:keep-photo': async ({ juror, name, bytes }) => {
      const key = identities.key(juror);
      return key.ok ? store.keep(juror, { name, bytes, keepMetadata: false }) : key;
    },
    'evidence:keep-file': async ({ juror, file }) => {
      const key = identities.key(juror);
      if (!key.ok) return key;
      const chosen = await readChosen(tickets, file);
      return chosen.ok ? store.keep(juror, { ...chosen.value, keepMetadata: true }) : chosen;
    },
    'evidence:facts': async ({ juror, digests }) => {
      if (!identities.key(juror).ok) return [];
      const known = await Promise.all(digests.map((digest) => store.facts(juror, digest)));
      return known.flatMap((facts) => facts ?? []);
    },
    'evidence:content': async ({ juror, sha256 }) => {
      const found = await kept(juror, sha256);
      return found.ok ? ok({ bytes: found.value.bytes, mediaType: found.value.facts.mediaType }) : found;
    },
    'evidence:save-copy': async ({ juror, sha256 }) => {
      const found = await kept(juror, sha256);
      return found.ok ? saveCopy(dialogs, found.value) : found;
    },
  };
}

const SHORT = 8;
const UNNAMED = 'bukti';

interface ChosenEvidence {
  readonly name: string;
  readonly bytes: Buffer;
}

async function readChosen(tickets: Desk['tickets'], file: string): Promise<Result<ChosenEvidence, FileError | EvidenceError>> {
  const found = fileOf(tickets, file);
  if (!found.ok) return found;
  const { path, name } = found.value;
  const bytes = await readCapped(path, LARGEST_EVIDENCE);
  if (bytes.ok) return ok({ name: cleanName(name), bytes: bytes.value });
  return err(
    bytes.error.kind === 'too-large' ? { kind: 'evidence-too-large', name, limit: LARGEST_EVIDENCE } : { kind: 'file-gone', name },
  );
}

// A name of the disk may hold what a signed line may not.
function cleanName(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return clean === '' ? UNNAMED : clean;
}

function offered({ name, bytes }: ChosenEvidence): OfferedEvidence {
  const facts = photoMetadataOf(bytes);
  return { name, photo: facts === null ? null : { bytes, mediaType: mediaTypeOf(bytes), facts } };
}

async function saveCopy(dialogs: Desk['dialogs'], { facts, bytes }: KeptFile) {
  return saveFile(await dialogs.save('evidence', facts.name), (path) => writeVerified(path, bytes));
}
