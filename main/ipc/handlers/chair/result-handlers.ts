import { basename, dirname } from 'node:path';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { err, ok } from '#shared/base/result.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { SignatureView } from '#shared/ipc/views/result.ts';
import { openClosedCopies } from '#main/results/closing/closed-results.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import { type Desk, fileOf, nameParts } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { savedFile, saveFile } from '../../save-file.ts';
import { rosterView } from '../../views.ts';

interface OpenedFile {
  readonly path: string;
  readonly bundleId: string;
  readonly payloadSha256: string;
}

/** Results: opening and exporting them; opened ones keep their id until the program ends. */
export function resultHandlers(desk: Desk): HandlerGroup<'result'> {
  const opened = new Map<string, OpenedFile>();
  return {
    'result:open': (input) => open(desk, opened, input),
    'result:closed': (input) => listClosed(desk, input),
    'result:interrupted': (input) => interrupted(desk, input),
    'result:save-copy': (input) => saveCopy(desk, opened, input),
    'result:countersign': (input) => countersignOpened(desk, opened, input),
    'result:join': (input) => join(desk, input),
    'result:write-again': (input) => writeAgain(desk, input),
    'result:export': (input) => exportOpened(desk, opened, input),
  };
}

async function open(
  { tickets, identities, work, laptop, progress, bundles }: Desk,
  opened: Map<string, OpenedFile>,
  { file, secretariat }: InputOf<Contract['result:open']>,
): Promise<OutputOf<Contract['result:open']>> {
  const ticket = fileOf(tickets, file);
  if (!ticket.ok) return ticket;
  const reader = secretariat === null ? null : identities.key(secretariat);
  if (reader?.ok === false) return reader;
  const { path, name } = ticket.value;
  const shown = await work.run('showResult', { laptop: laptop(), path, reader: reader?.value ?? null }, progress('verify'));
  if (!shown.ok) return shown;
  const { result, payloadSha256, signers, objections, recount, own } = shown.value;
  const bundle = await bundles.open(result.bundleId);
  if (!bundle.ok) return bundle;
  const resultId = `result-${payloadSha256}`;
  opened.set(resultId, { path, bundleId: result.bundleId, payloadSha256 });
  const signatures = signers.map((signer) => signatureView(bundle.value, signer, objections.get(signer) ?? null));
  const fallenAway = shown.value.fallenAway.map((signer) => bundle.value.roster.personOf(signer)?.name ?? signer);
  return ok({ resultId, name, code: codeOf(payloadSha256), bundleId: result.bundleId, result, signatures, recount, own, fallenAway });
}

function signatureView({ roster }: Bundle, signer: string, objection: string | null): SignatureView {
  const person = roster.personOf(signer);
  if (person === null) throw new Error('a verified result is signed by people of the roster only');
  const { thumbprint, fingerprint, name, roles } = rosterView(person);
  return { thumbprint, fingerprint, name, roles, objection };
}

async function listClosed(
  { laptop, tickets, names, bundles }: Desk,
  { bundleId }: InputOf<Contract['result:closed']>,
): Promise<OutputOf<Contract['result:closed']>> {
  const copies = await openClosedCopies(laptop().closed).all(bundleId);
  const bundle = await bundles.open(bundleId);
  const name = names('result', bundle.ok ? nameParts(bundle.value) : []);
  const listed = copies.map(async ({ path, revision, payloadSha256 }) => {
    const files = await tickets.issueAs(path, name);
    return files.map((file) => ({ file, revision, code: codeOf(payloadSha256) }));
  });
  return (await Promise.all(listed)).flat();
}

async function interrupted(
  { closings }: Desk,
  { bundleId, seen }: InputOf<Contract['result:interrupted']>,
): Promise<OutputOf<Contract['result:interrupted']>> {
  if (seen) await closings.seen(bundleId);
  const settled = await closings.of(bundleId);
  if (settled === null) return null;
  const { outcome, revision, payloadSha256, resultPath } = settled;
  return { outcome, revision, code: codeOf(payloadSha256), name: basename(resultPath), folder: dirname(resultPath) };
}

async function saveCopy(
  { work, laptop, progress, dialogs, names, bundles }: Desk,
  opened: ReadonlyMap<string, OpenedFile>,
  { resultId }: InputOf<Contract['result:save-copy']>,
): Promise<OutputOf<Contract['result:save-copy']>> {
  const result = opened.get(resultId);
  if (result === undefined) return err({ kind: 'file-gone', name: resultId });
  const bundle = await bundles.open(result.bundleId);
  if (!bundle.ok) return bundle;
  const target = await dialogs.save('result', names('result', nameParts(bundle.value)));
  return saveFile(target, (chosen) =>
    work.run('joinResults', { laptop: laptop(), paths: [result.path], target: chosen }, progress('verify')),
  );
}

async function writeAgain(
  { work, laptop, progress, dialogs, names, bundles, identities, tickets }: Desk,
  { bundleId, chair, file }: InputOf<Contract['result:write-again']>,
): Promise<OutputOf<Contract['result:write-again']>> {
  const key = identities.key(chair);
  if (!key.ok) return key;
  const ticket = fileOf(tickets, file);
  if (!ticket.ok) return ticket;
  const bundle = await bundles.open(bundleId);
  if (!bundle.ok) return bundle;
  const resultPath = await dialogs.save('result', names('result', nameParts(bundle.value)));
  if (resultPath === null) return err({ kind: 'cancelled' });
  const order = { laptop: laptop(), bundleId, chair: key.value, path: ticket.value.path, resultPath };
  const written = await work.run('writeResultAgain', order, progress('verify'));
  if (!written.ok) return written;
  const { result, dossier, dossierPath } = written.value;
  return ok({ saved: savedFile(resultPath, result), dossier: savedFile(dossierPath, dossier) });
}

async function countersignOpened(
  { work, laptop, progress, dialogs, names, bundles, identities }: Desk,
  opened: Map<string, OpenedFile>,
  { resultId, member, objection }: InputOf<Contract['result:countersign']>,
): Promise<OutputOf<Contract['result:countersign']>> {
  const result = opened.get(resultId);
  if (result === undefined) return err({ kind: 'file-gone', name: resultId });
  const key = identities.key(member);
  if (!key.ok) return key;
  const bundle = await bundles.open(result.bundleId);
  if (!bundle.ok) return bundle;
  const target = await dialogs.save('result', names('result', [...nameParts(bundle.value), key.value.person.name]));
  const { path, payloadSha256 } = result;
  const saved = await saveFile(target, (chosen) =>
    work.run(
      'countersignResult',
      { laptop: laptop(), path, payloadSha256, member: key.value, objection, target: chosen },
      progress('verify'),
    ),
  );
  if (!saved.ok || target === null) return saved.ok ? err({ kind: 'cancelled' }) : saved;
  // What is exported or copied from here on carries the new signature.
  opened.set(resultId, { ...result, path: target });
  return ok({ saved: saved.value, signature: signatureView(bundle.value, member, objection) });
}

async function join(
  { work, laptop, progress, dialogs, names, tickets }: Desk,
  { files }: InputOf<Contract['result:join']>,
): Promise<OutputOf<Contract['result:join']>> {
  const paths: string[] = [];
  for (const file of files) {
    const ticket = fileOf(tickets, file);
    if (!ticket.ok) return ticket;
    paths.push(ticket.value.path);
  }
  const target = await dialogs.save('result', names('result', []));
  const saved = await saveFile(target, (chosen) =>
    work.run('joinResults', { laptop: laptop(), paths, target: chosen }, progress('verify')),
  );
  if (!saved.ok || target === null) return saved.ok ? err({ kind: 'cancelled' }) : saved;
  const [file] = await tickets.issue([target]);
  return file === undefined ? err({ kind: 'file-gone', name: saved.value.name }) : ok({ saved: saved.value, file });
}

async function exportOpened(
  { work, laptop, progress, dialogs, names, bundles }: Desk,
  opened: ReadonlyMap<string, OpenedFile>,
  { resultId, format, language }: InputOf<Contract['result:export']>,
): Promise<OutputOf<Contract['result:export']>> {
  const result = opened.get(resultId);
  if (result === undefined) return err({ kind: 'file-gone', name: resultId });
  const bundle = await bundles.open(result.bundleId);
  if (!bundle.ok) return bundle;
  const target = await dialogs.save(format, names(format, nameParts(bundle.value)));
  const { path, payloadSha256 } = result;
  return saveFile(target, (chosen) =>
    work.run('exportResult', { laptop: laptop(), path, payloadSha256, format, language, target: chosen }, progress('export')),
  );
}
