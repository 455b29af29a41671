import type { Bundle } from '#main/bundles/open-bundle.ts';
import { writeVerified } from '#main/disk/write-verified.ts';
import { type ListTable, writePanelList } from '#main/exports/write-panel-list.ts';
import { listDocument } from '#main/printing/list-document.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { InputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { type PanelList, panelListText } from '#shared/text/panel-lists.ts';
import { type Desk, nameParts } from '../../desk.ts';
import { ENDINGS } from '../../dialogs.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { printOut } from '../../print-out.ts';
import { saveFile } from '../../save-file.ts';
import { joinName } from '../../suggested-name.ts';

// Shares of the page's width; a digest is for files, not for paper.
const WIDTHS: Readonly<Record<Exclude<PanelList, 'coverage'>, readonly (number | null)[]>> = {
  received: [12, 17, 7, 13, 23, null, 28],
  owed: [16, 20, 12, 30, 22],
};

type Lists = Pick<HandlerGroup<'panel'>, 'panel:save-list' | 'panel:print-list'>;

/** A chair's lists, as a table or on paper. */
export function panelListHandlers(desk: Desk): Lists {
  return {
    'panel:save-list': async (input) => {
      const listed = await listOf(desk, input);
      if (!listed.ok) return listed;
      const { bundle, table } = listed.value;
      const { language, list } = input;
      const name = joinName([panelListText[language].fileName[list], ...nameParts(bundle)], ENDINGS.csv);
      return saveFile(await desk.dialogs.save('csv', name), (target) => writeVerified(target, writePanelList(table, language)));
    },
    'panel:print-list': async (input) => {
      const listed = await listOf(desk, input);
      if (!listed.ok) return listed;
      const { bundle, table } = listed.value;
      const { language, list } = input;
      const of = [bundle.stage.competition.name[language], bundle.stage.name[language]].join(', ');
      const document = listDocument({ title: panelListText[language].fileName[list], of, table, widths: WIDTHS[list], language });
      return printOut(desk, document, 'printer');
    },
  };
}

type Asking = InputOf<Contract['panel:save-list']>;

async function listOf(
  desk: Desk,
  { bundleId, chair, list, language }: Asking,
): Promise<Result<{ readonly bundle: Bundle; readonly table: ListTable }, AppError>> {
  const key = desk.identities.key(chair);
  if (!key.ok) return key;
  const bundle = await desk.bundles.open(bundleId);
  if (!bundle.ok) return bundle;
  const order = { laptop: desk.laptop(), bundleId, chair: key.value, list, language };
  const table = await desk.work.run('listPanel', order, desk.progress('merge'));
  return table.ok ? ok({ bundle: bundle.value, table: table.value }) : table;
}
