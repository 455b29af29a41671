import type { SentFile, ShownPanel } from '#main/work/jobs/panel-jobs.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PanelView, ReceivedFile } from '#shared/ipc/views/panel.ts';
import { type Desk, fileOf, nameParts } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { savedFile } from '../../save-file.ts';
import { panelListHandlers } from './panel-list-handlers.ts';
import { visitHandlers } from './visit-handlers.ts';

/** The chair's desk: what was received, where the ranking stands, closing. */
export function panelHandlers(desk: Desk): HandlerGroup<'panel'> {
  return {
    'panel:view': (input) => show(desk, input, []),
    'panel:receive': async ({ files, ...input }) => {
      const paths: string[] = [];
      for (const file of files) {
        const ticket = fileOf(desk.tickets, file);
        if (!ticket.ok) return ticket;
        paths.push(ticket.value.path);
      }
      return show(desk, input, paths);
    },
    'panel:receive-sample': async ({ bundleId, chair }) => {
      const key = desk.identities.key(chair);
      if (!key.ok) return key;
      const order = { laptop: desk.laptop(), bundleId, chair: key.value, at: desk.now() };
      const shown = await desk.work.run('receiveSampleScores', order, desk.progress('merge'));
      return shown.ok ? ok(panelView(bundleId, shown.value)) : shown;
    },
    ...panelListHandlers(desk),
    ...visitHandlers(desk),
    'panel:close': (input) => close(desk, input),
  };
}

async function show(
  desk: Desk,
  { bundleId, chair }: InputOf<Contract['panel:view']>,
  paths: readonly string[],
): Promise<Result<PanelView, AppError>> {
  const key = desk.identities.key(chair);
  if (!key.ok) return key;
  const order = { laptop: desk.laptop(), bundleId, chair: key.value, paths, at: desk.now() };
  const shown = await desk.work.run('showPanel', order, desk.progress('merge'));
  return shown.ok ? ok(panelView(bundleId, shown.value)) : shown;
}

function panelView(bundleId: string, { files, ...panel }: ShownPanel): PanelView {
  return { bundleId, files: files.map(receivedFile), ...panel };
}

function receivedFile({ received, payload, ...verdict }: SentFile): ReceivedFile {
  return { ...verdict, sha256: received, code: payload === null ? null : codeOf(payload) };
}

async function close(desk: Desk, input: InputOf<Contract['panel:close']>): Promise<OutputOf<Contract['panel:close']>> {
  const chair = desk.identities.key(input.chair);
  if (!chair.ok) return chair;
  const bundle = await desk.bundles.open(input.bundleId);
  if (!bundle.ok) return bundle;
  const resultPath = await desk.dialogs.save('result', desk.names('result', nameParts(bundle.value)));
  if (resultPath === null) return err({ kind: 'cancelled' });
  // What was interrupted before is settled before anything is written anew.
  await desk.closings.of(input.bundleId);
  const { closedAt, present, exception } = input;
  const closing = { closedAt, present, exception, resultPath };
  const order = { laptop: desk.laptop(), bundleId: input.bundleId, chair: chair.value, closing };
  const closed = await desk.work.run('closeChairsPanel', order, desk.progress('merge'));
  if (!closed.ok) return closed;
  await desk.closings.seen(input.bundleId);
  const { result, dossier, dossierPath, code } = closed.value;
  return ok({ saved: savedFile(resultPath, result), dossier: savedFile(dossierPath, dossier), code });
}
