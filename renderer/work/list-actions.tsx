import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Printer, Save } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { type PanelList, panelListText } from '#shared/text/panel-lists.ts';

interface ListActionsProps {
  readonly bundleId: string;
  readonly chair: string;
  readonly list: PanelList;
}

/** Saves a list of the panel as a table, or puts it on paper. */
export function ListActions({ bundleId, chair, list }: ListActionsProps) {
  const words = useTexts(panelListText);
  const language = useLanguage();
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const asking = { bundleId, chair, list, language };
  return (
    <>
      <div className="cluster">
        <Button icon={<Save />} isPending={isBusy} onPress={() => void ask(() => bridge['panel:save-list'](asking))}>
          {words.save[list]}
        </Button>
        {list !== 'coverage' && (
          <Button icon={<Printer />} isPending={isBusy} onPress={() => void ask(() => bridge['panel:print-list']({ ...asking, list }))}>
            {words.print}
          </Button>
        )}
      </div>
      <ErrorNotice error={error} />
    </>
  );
}
