import { Notice } from '#renderer/ui/display/notice.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Check, Undo } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { DecisionLine } from '#renderer/work/decision-line.tsx';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface DraftsProps {
  readonly desk: PlenaryDesk;
  readonly item: PlenaryItem;
}

/** What the panel drafted on an open item, with the ways to undo it and to close the item. */
export function Drafts({ desk, item }: DraftsProps) {
  const words = useTexts(plenaryText);
  const hasDrafts = item.drafts.length > 0;
  if (item.isClosed) return <Notice>{words.closedHelp}</Notice>;
  return (
    <section className="plenary__drafts" aria-live="polite">
      {hasDrafts && (
        <>
          <h3>{words.drafts}</h3>
          <p className="soft small">{words.draftsHelp}</p>
          <ul className="stack stack--tight">
            {item.drafts.map((draft) => (
              <li key={draft.decision.number}>
                <DecisionLine bundle={desk.work.bundle} judged={draft} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="cluster" data-step="close">
        <Button
          variant={hasDrafts ? 'primary' : 'secondary'}
          icon={<Check />}
          isPending={desk.isBusy}
          onPress={() => void desk.record({ kind: 'close', item: item.id })}
        >
          {hasDrafts ? words.closeItem : words.closeWithout}
        </Button>
        {hasDrafts && (
          <Button icon={<Undo />} isPending={desk.isBusy} onPress={() => void desk.record({ kind: 'undo', item: item.id })}>
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  );
}
